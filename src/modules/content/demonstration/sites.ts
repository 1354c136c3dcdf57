import slugify from '@sindresorhus/slugify';
import type { Organisation } from '#modules/organisations';
import type { SiteSettings, SiteToOpen } from '#modules/sites';

/** Colours of the agencies' sites, each dark enough to be read on white. */
const accents = ['#0f5a63', '#7a3b12', '#1f4f86', '#5b3a86', '#226138', '#8a1f3d', '#3d5a14', '#0b5a8a'] as const;

const short = (name: string): string => name.replace(/^Ủy ban nhân dân /, '');
/** The path of a body's site under the province's: "so-y-te", "phuong-hoa-sim". */
const pathOf = (body: Organisation): string => slugify(short(body.name)).slice(0, 58).replace(/-+$/, '');

/** The bodies that have a site: those right under the province, a commune's only where it is no body of another kind. */
export function bodiesWithSites(all: readonly Organisation[], province: Organisation): readonly Organisation[] {
  return all.filter(({ parentId, kind }) => parentId === province.id && (kind === 'department' || kind === 'commune'));
}

export function siteOf(body: Organisation, index: number, parentId: string | null, openedOn: string): SiteToOpen {
  const isProvince = body.kind === 'province';
  return {
    organisationId: body.id,
    name: isProvince
      ? { vi: 'Cổng thông tin điện tử tỉnh Sơn Hải', en: 'Sơn Hải Province Portal' }
      : { vi: short(body.name).replace(/^./, (letter) => letter.toUpperCase()) },
    languages: isProvince ? ['vi', 'en'] : ['vi'],
    accent: isProvince ? '#0f5a63' : (accents[index % accents.length] ?? accents[0]),
    place: parentId === null ? { kind: 'main' } : { kind: 'path', parentId, path: pathOf(body) },
    openedOn,
  };
}

/** What the manager of the province's site has set. */
export const provinceSettings: Partial<SiteSettings> = {
  slogan: { vi: 'Núi tựa biển, lòng dân tựa nhau', en: 'Mountains lean on the sea' },
  shortcuts: [
    { label: { vi: 'Tra cứu hồ sơ, dịch vụ công', en: 'Public services' }, to: 'https://dichvucong.gov.vn' },
    { label: { vi: 'Hỏi đáp với cơ quan nhà nước', en: 'Ask an agency' }, to: '/hoi-dap' },
    { label: { vi: 'Tìm văn bản', en: 'Find a document' }, to: '/van-ban' },
    { label: { vi: 'Góp ý dự thảo', en: 'Comment on a draft' }, to: '/gop-y' },
    { label: { vi: 'Lịch làm việc của lãnh đạo', en: "Leaders' schedule" }, to: '/lich-lam-viec' },
    { label: { vi: 'Tìm cơ quan, xã, phường', en: 'Find an agency' }, to: '/co-quan-thanh-vien' },
  ],
  home: [
    { block: 'lead', section: 'news', count: 6 },
    { block: 'section', section: 'direction_leaders', style: 'list', count: 4 },
    { block: 'section', section: 'consultations', style: 'list', count: 4 },
    { block: 'section', section: 'heritage_tourism', style: 'cards', count: 4 },
    { block: 'section', section: 'law_dissemination', style: 'list', count: 4 },
    { block: 'section', section: 'statistics', style: 'list', count: 4 },
    { block: 'mostRead', style: 'list', count: 5 },
    { block: 'section', section: 'projects', style: 'table', count: 5 },
    { block: 'members', count: 6 },
  ],
  links: [
    { label: { vi: 'Cổng Thông tin điện tử Chính phủ', en: 'Government portal' }, to: 'https://chinhphu.vn' },
    { label: { vi: 'Cổng Dịch vụ công quốc gia', en: 'National public services' }, to: 'https://dichvucong.gov.vn' },
    { label: { vi: 'Cơ sở dữ liệu quốc gia về pháp luật', en: 'National database of law' }, to: 'https://vbpl.vn' },
  ],
};

/** The transaction information of a body's site (Art. 11.11), all of it made up. */
export function contactOf(body: Organisation): NonNullable<SiteSettings['contact']> {
  const number = [...body.id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) % 900, 7) + 100;
  return {
    address: {
      vi: `Số ${(number % 97) + 1} đường Bình Minh, phường Hoa Sim, tỉnh Sơn Hải`,
      en: `${(number % 97) + 1} Bình Minh Street, Hoa Sim Ward, Sơn Hải`,
    },
    phone: `(0299) 3 555 ${number}`,
    fax: `(0299) 3 556 ${number}`,
    email: `${body.kind === 'province' ? 'ubnd' : pathOf(body).replaceAll('-', '')}@sonhai.example`,
    responsible: { vi: 'Trưởng Ban Biên tập', en: 'Head of the editorial board' },
    licence: {
      vi: 'Khi dùng lại thông tin, ghi rõ nguồn “Cổng thông tin điện tử tỉnh Sơn Hải”.',
      en: 'When you reuse this information, name its source: Sơn Hải Province Portal.',
    },
  };
}
