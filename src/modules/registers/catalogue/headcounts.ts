import { body, choice, counted, document, headcount, listed, named, words } from './columns.ts';
import type { Counted } from './counted.ts';
import type { Register } from './register.ts';

/** Who counts as CBCC, and who as CBCCVC (docs/near-twins.md, seed 004 part 1.4.3). */
const civilServants = ['official', 'civilServant'];

const staff = [...civilServants, 'publicEmployee'];

type Reach = Pick<Counted, 'tree' | 'isOfProvince'>;

const province: Reach = { isOfProvince: true };

const people = (
  name: string,
  vi: string,
  en: string,
  category: readonly string[],
  block: readonly string[] | null,
  reach: Reach = {},
): Counted => {
  const where = { category, ...(block === null ? {} : { block }) };
  return counted(name, vi, en, { take: 'sum', columns: ['people'], where }, reach);
};

const headcounts: Register = {
  code: 'headcounts',
  slug: 'bien-che',
  group: 'people',
  name: words('Số lượng cán bộ, công chức, viên chức', 'Headcounts'),
  about: words(
    'Số người có mặt theo nhóm và theo khối. CBCC gồm cán bộ và công chức; CBCCVC gồm cả viên chức. Số của đơn vị trực thuộc ghi tại cơ quan chủ quản.',
    'People at work, by category and block. CBCC are officials and civil servants; CBCCVC public employees too. Subordinate units are kept by the body above them.',
  ),
  ground: 'Mục 1 các phiếu; điểm 4.3 Mục 1 báo cáo quý',
  holds: 'list',
  dated: { kind: 'state' },
  kinds: ['province', 'department', 'district', 'commune'],
  key: ['block', 'unit', 'category'],
  columns: [
    choice(
      'category',
      'Nhóm',
      'Category',
      {
        official: ['Cán bộ', 'Officials'],
        civilServant: ['Công chức', 'Civil servants'],
        publicEmployee: ['Viên chức', 'Public employees'],
        contract: ['Lao động hợp đồng chuyên môn', 'Professional contract staff'],
        support: ['Hỗ trợ, phục vụ (lái xe, bảo vệ, tạp vụ)', 'Support staff (drivers, guards, cleaners)'],
      },
      named,
    ),
    choice(
      'block',
      'Khối',
      'Block',
      { office: ['Khối Văn phòng cơ quan', 'Office block'], units: ['Đơn vị trực thuộc', 'Subordinate units'] },
      named,
    ),
    body('unit', 'Đơn vị trực thuộc', 'Subordinate unit', {
      ...listed,
      hint: words('Để trống nếu ghi gộp các đơn vị.', 'Blank if the units are kept together.'),
    }),
    headcount('people', 'Số người', 'People', named),
    document('ground', 'Căn cứ', 'Ground', {
      hint: words('Quyết định giao biên chế, ví dụ 12/QĐ-SNV ngày 05/01/2026.', 'Decision on the posts.'),
    }),
  ],
  rules: [{ rule: 'needs', given: 'unit', needs: 'block' }],
  measures: [
    people('headcount.civil_servants', 'Số CBCC của đơn vị', 'Civil servants of the body', civilServants, null),
    people('headcount.staff', 'Số CBCCVC của tỉnh', 'Staff of the province', staff, null, { tree: 'all' }),
    people('headcount.staff.provincial', 'Số CBCCVC cấp tỉnh', 'Provincial staff', staff, null, {
      tree: ['province', 'department'],
    }),
    people('headcount.staff.district', 'Số CBCCVC cấp huyện', 'District staff', staff, null, { tree: ['district'] }),
    people('headcount.staff.commune', 'Số CBCCVC cấp xã', 'Commune staff', staff, null, { tree: ['commune'] }),
    people(
      'headcount.civil_servants.province',
      'Số CBCC của tỉnh',
      'Civil servants of the province',
      civilServants,
      null,
      province,
    ),
    people(
      'headcount.civil_servants.provincial',
      'Số CBCC cấp tỉnh',
      'Provincial civil servants',
      civilServants,
      null,
      { ...province, tree: ['province', 'department'] },
    ),
    people('headcount.civil_servants.district', 'Số CBCC cấp huyện', 'District civil servants', civilServants, null, {
      ...province,
      tree: ['district'],
    }),
    people('headcount.civil_servants.commune', 'Số CBCC cấp xã', 'Commune civil servants', civilServants, null, {
      ...province,
      tree: ['commune'],
    }),
    // Appendix II of decision 3871 leaves contract staff out by name, appendix I does not (docs/decisions/061)
    people(
      'registers.staff.office',
      'Số người của khối Văn phòng (cán bộ, công chức, hợp đồng chuyên môn)',
      'People of the Office block (officials, civil servants, professional contract staff)',
      [...civilServants, 'contract'],
      ['office'],
    ),
    people(
      'registers.staff.office_without_contract',
      'Số CBCC khối Văn phòng (không tính viên chức và hợp đồng)',
      'Civil servants of the Office block',
      civilServants,
      ['office'],
    ),
    people('registers.staff.units', 'Số CBVC các đơn vị trực thuộc', 'Staff of the subordinate units', staff, [
      'units',
    ]),
    people(
      'registers.staff.communes_without_contract',
      'Số CBCC cấp xã',
      'Civil servants of the communes',
      civilServants,
      null,
      { tree: ['commune'] },
    ),
    people('registers.staff.district_all', 'Số CBCCVC của UBND huyện', 'Staff of the district', staff, null),
  ],
};

export const headcountRegisters: readonly Register[] = [headcounts];
