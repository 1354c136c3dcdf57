import { dateOf } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import { createOrganisation, type NewOrganisation } from './create.ts';
import { organisationOn } from './queries.ts';

const from = dateOf(2015, 1, 1);
const decision = 'Số liệu minh họa';

/** Fixed ids, so that loading again finds what is there. */
export const demonstrationIds = {
  province: '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00000001',
  department: '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00000002',
  environment: '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00000003',
  district: '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00000004',
  ward: '0b9d6d2e-5f0a-4c1e-8a3b-0d5a00000005',
} as const;

const ids = demonstrationIds;

/** A fictitious province: its Department and three agencies. The code H99 is given to no province. */
const organisations: readonly (NewOrganisation & { readonly id: string })[] = [
  {
    id: ids.province,
    identifierCode: 'H99',
    state: {
      from,
      decision,
      name: 'Ủy ban nhân dân tỉnh Sơn Hải',
      kind: 'province',
      legalNature: 'administrative',
      parentId: null,
    },
  },
  {
    id: ids.department,
    identifierCode: 'H99.11',
    state: {
      from,
      decision,
      name: 'Sở Thông tin và Truyền thông',
      kind: 'department',
      legalNature: 'administrative',
      parentId: ids.province,
    },
  },
  {
    id: ids.environment,
    identifierCode: 'H99.13',
    state: {
      from,
      decision,
      name: 'Sở Tài nguyên và Môi trường',
      kind: 'department',
      legalNature: 'administrative',
      parentId: ids.province,
    },
  },
  {
    id: ids.district,
    identifierCode: 'H99.32',
    state: {
      from,
      decision,
      name: 'Ủy ban nhân dân huyện Ven Biển',
      kind: 'district',
      legalNature: 'administrative',
      parentId: ids.province,
    },
  },
  {
    id: ids.ward,
    identifierCode: 'H99.32.07',
    state: {
      from,
      decision,
      name: 'Ủy ban nhân dân phường Hoa Sim',
      kind: 'commune',
      legalNature: 'administrative',
      parentId: ids.district,
    },
  },
];

/** The name of a body of the demonstration. */
export function demonstrationName(id: string): string {
  return organisations.find((organisation) => organisation.id === id)?.state.name ?? '';
}

/** Enters the bodies of the demonstration that are not there yet; gives how many were entered. */
export async function loadDemonstrationOrganisations(tx: Transaction): Promise<number> {
  let entered = 0;
  for (const organisation of organisations) {
    if ((await organisationOn(tx, organisation.id, from)) !== null) continue;
    await createOrganisation(tx, organisation);
    entered += 1;
  }
  return entered;
}
