import type { Message } from '#platform/i18n';
import { applicationRegisters } from './applications.ts';
import { words } from './columns.ts';
import { computerRegisters } from './computers.ts';
import { documentRegisters } from './documents.ts';
import { headcountRegisters } from './headcounts.ts';
import { itStaffRegisters } from './it-staff.ts';
import { mailRegisters } from './mail.ts';
import { networkRegisters } from './networks.ts';
import { oneStopRegisters } from './one-stop.ts';
import { policyRegisters, statisticsRegisters } from './policies.ts';
import { published } from './published.ts';
import type { Register, RegisterGroup } from './register.ts';
import { securityRegisters } from './security.ts';
import { signatureRegisters } from './signatures.ts';
import { siteProfileRegisters } from './site-profiles.ts';
import { skillRegisters } from './skills.ts';
import { videoRegisters } from './video.ts';

/** Every register there is, in the order in which the pages show them. */
export const registers: readonly Register[] = [
  ...computerRegisters,
  ...networkRegisters,
  ...siteProfileRegisters,
  ...applicationRegisters,
  ...documentRegisters,
  ...mailRegisters,
  ...signatureRegisters,
  ...oneStopRegisters,
  ...videoRegisters,
  ...headcountRegisters,
  ...itStaffRegisters,
  ...skillRegisters,
  ...policyRegisters,
  ...securityRegisters,
  ...published,
  ...statisticsRegisters,
];

export const groupNames: Readonly<Record<RegisterGroup, Message>> = {
  infrastructure: words('Hạ tầng kỹ thuật', 'Infrastructure'),
  applications: words('Ứng dụng', 'Applications'),
  people: words('Nhân lực', 'Staff'),
  policies: words('Chính sách, kinh phí', 'Policies and money'),
  security: words('An toàn thông tin, kiểm tra', 'Security and inspections'),
  work: words('Hoạt động và thông tin công khai', 'Work and what is published'),
};

const bySlug = new Map(registers.map((register) => [register.slug, register]));
const byCode = new Map(registers.map((register) => [register.code, register]));

/** The register of an address; undefined where there is none. */
export const registerAt = (slug: string): Register | undefined => bySlug.get(slug);

/** The register with this code, which must be one of ours. */
export function registerWith(code: string): Register {
  const found = byCode.get(code);
  if (found === undefined) throw new Error(`no register ${code}`);
  return found;
}
