import {
  body,
  choice,
  counted,
  date,
  document,
  headcount,
  integer,
  listed,
  longText,
  money,
  named,
  several,
  sumOf,
  text,
  words,
  yesNo,
} from './columns.ts';
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

const degrees = {
  doctor: ['Tiến sỹ', 'Doctorate'],
  master: ['Thạc sỹ', "Master's"],
  bachelor: ['Đại học', 'University'],
  college: ['Cao đẳng', 'College'],
  vocational: ['Trung cấp', 'Vocational'],
  other: ['Khác', 'Other'],
} as const;
const certificates = {
  security: ['An toàn bảo mật (CISSP, Security+, CISA, CISM...)', 'Security (CISSP, Security+, CISA, CISM...)'],
  network: ['Quản trị mạng (MCSE, MCSA, CCNA, CCNP...)', 'Networks (MCSE, MCSA, CCNA, CCNP...)'],
  database: ['Quản trị cơ sở dữ liệu (MCDBA, OCA, OCM, OCP...)', 'Databases (MCDBA, OCA, OCM, OCP...)'],
  other: ['Khác', 'Other'],
} as const;

const fullTime = { duty: ['fullTime'] };
const office = { block: ['office'] };
const some = (
  name: string,
  vi: string,
  en: string,
  where: Readonly<Record<string, readonly string[] | 'given'>>,
  tree?: Counted['tree'],
): Counted => counted(name, vi, en, { take: 'count', where }, tree === undefined ? {} : { tree });
/** Of a line that the form asks only where there is any. */
const someIfAny = (name: string, vi: string, en: string, where: Readonly<Record<string, readonly string[]>>): Counted =>
  counted(name, vi, en, { take: 'count', where, isBlankWithoutAny: true });
const any = (name: string, vi: string, en: string, where: Readonly<Record<string, readonly string[]>>): Counted =>
  counted(name, vi, en, { take: 'exists', where });

const itStaff: Register = {
  code: 'it-staff',
  slug: 'nhan-luc-cntt',
  group: 'people',
  name: words('Nhân lực công nghệ thông tin', 'IT staff'),
  about: words(
    'Từng người phụ trách CNTT: chuyên trách hay kiêm nhiệm, văn bằng, chứng chỉ quốc tế. Quản trị mạng hưởng phụ cấp theo Quyết định 16/2011/QĐ-UBND và người làm CNTT là chính thì ghi chuyên trách.',
    'Each person in charge of IT: full time or not, degree, international certificates. Who has the network allowance, or works for IT mostly, is full time.',
  ),
  ground: 'Mục 4.1 phiếu; Mục 7 báo cáo quý',
  holds: 'list',
  dated: { kind: 'state' },
  key: ['name', 'block'],
  columns: [
    text('name', 'Họ và tên', 'Name', named),
    choice(
      'duty',
      'Phụ trách CNTT',
      'IT duty',
      { fullTime: ['Chuyên trách', 'Full time'], partTime: ['Kiêm nhiệm', 'Part time'] },
      named,
    ),
    choice(
      'block',
      'Khối',
      'Block',
      { office: ['Khối Văn phòng cơ quan', 'Office block'], units: ['Đơn vị trực thuộc', 'Subordinate units'] },
      named,
    ),
    choice('degree', 'Văn bằng CNTT cao nhất', 'Highest IT degree', degrees, named),
    several('certificates', 'Chứng chỉ quốc tế', 'International certificates', certificates, listed),
    text('certificateNames', 'Tên các chứng chỉ', 'Names of the certificates'),
    yesNo('allowance', 'Hưởng phụ cấp quản trị mạng', 'Has the network allowance'),
    text('post', 'Chức vụ, đơn vị công tác', 'Post and division'),
  ],
  measures: [
    some('it_staff.full_time', 'Số CBCC chuyên trách CNTT', 'Full-time IT staff', fullTime),
    ...Object.entries(degrees).map(([id, [vi, en]]) =>
      some(`it_staff.full_time.degree.${id}`, `Chuyên trách CNTT: ${vi}`, `Full-time IT staff: ${en}`, {
        ...fullTime,
        degree: [id],
      }),
    ),
    some(
      'it_staff.certificate.any',
      'Chuyên trách CNTT có chứng chỉ quốc tế',
      'Full-time IT staff with a certificate',
      { ...fullTime, certificates: 'given' },
    ),
    ...Object.entries(certificates).map(([id, [vi, en]]) =>
      some(
        `it_staff.certificate.${id}`,
        `Chuyên trách CNTT có chứng chỉ: ${vi}`,
        `Full-time IT staff with a certificate: ${en}`,
        { ...fullTime, certificates: [id] },
      ),
    ),
    someIfAny(
      'registers.it_staff.office_full_time',
      'Chuyên trách CNTT tại Văn phòng',
      'Full-time IT staff in the Office',
      {
        ...fullTime,
        ...office,
      },
    ),
    someIfAny(
      'registers.it_staff.office_part_time',
      'Kiêm nhiệm CNTT tại Văn phòng',
      'Part-time IT staff in the Office',
      {
        duty: ['partTime'],
        ...office,
      },
    ),
    any(
      'registers.it_staff.office_full_time_any',
      'Có cán bộ chuyên trách CNTT tại Văn phòng',
      'There is full-time IT staff in the Office',
      { ...fullTime, ...office },
    ),
    any(
      'registers.it_staff.office_part_time_any',
      'Có cán bộ kiêm nhiệm CNTT tại Văn phòng',
      'There is part-time IT staff in the Office',
      { duty: ['partTime'], ...office },
    ),
    some('registers.it_staff.units', 'Phụ trách CNTT tại đơn vị trực thuộc', 'IT staff in the subordinate units', {
      block: ['units'],
    }),
    some('registers.it_staff.communes', 'Phụ trách CNTT tại cấp xã', 'IT staff in the communes', {}, ['commune']),
    ...Object.entries(degrees).flatMap(([id, [vi, en]]) => [
      someIfAny(`registers.it_staff.degree.${id}`, `Phụ trách CNTT: ${vi}`, `IT staff: ${en}`, { degree: [id] }),
      any(`registers.it_staff.degree.${id}_any`, `Có người phụ trách CNTT: ${vi}`, `There is IT staff: ${en}`, {
        degree: [id],
      }),
    ]),
    counted('registers.it_staff.allowance', 'Có phụ cấp quản trị mạng', 'There is the network allowance', {
      take: 'exists',
      where: { allowance: [true] },
    }),
  ],
};

const skills: Register = {
  code: 'it-skills',
  slug: 'ky-nang-cntt',
  group: 'people',
  name: words('Kỹ năng và mức độ sử dụng CNTT', 'IT skills and use'),
  about: words(
    'Số CBCC, CBCCVC có chứng chỉ ứng dụng CNTT cơ bản (Thông tư 03/2014/TT-BTTTT, hoặc A, B, C đã cấp) và thường xuyên dùng máy tính, Internet.',
    'Civil servants and staff with a basic IT-skills certificate, and those who regularly use a computer and the Internet.',
  ),
  ground: 'Mục 4.1 phiếu; Mục 7.1.5 báo cáo quý',
  holds: 'one',
  dated: { kind: 'state' },
  key: [],
  columns: [
    headcount('civilServants', 'Tổng số CBCC', 'Civil servants in all', {
      hint: words('Để tính tỷ lệ.', 'For the shares.'),
    }),
    headcount('certified', 'CBCC có chứng chỉ ứng dụng CNTT', 'Civil servants with a certificate', listed),
    headcount(
      'computerUsers',
      'CBCC thường xuyên dùng máy tính',
      'Civil servants who use a computer regularly',
      listed,
    ),
    headcount(
      'internetUsers',
      'CBCC thường xuyên dùng Internet',
      'Civil servants who use the Internet regularly',
      listed,
    ),
    headcount('staff', 'Tổng số CBCCVC', 'Staff in all'),
    headcount('staffCertified', 'CBCCVC có chứng chỉ ứng dụng CNTT', 'Staff with a certificate'),
  ],
  rules: [
    { rule: 'part', part: 'certified', of: ['civilServants'] },
    { rule: 'part', part: 'computerUsers', of: ['civilServants'] },
    { rule: 'part', part: 'internetUsers', of: ['civilServants'] },
    { rule: 'part', part: 'staffCertified', of: ['staff'] },
  ],
  measures: [
    sumOf(
      'staff.it_skills_certificate.civil_servants',
      'Số CBCC có chứng chỉ ứng dụng CNTT',
      'Civil servants with an IT-skills certificate',
      'certified',
    ),
    sumOf(
      'registers.it_skills.communes',
      'Số CBCC cấp xã có chứng chỉ ứng dụng CNTT',
      'Civil servants of the communes with a certificate',
      'certified',
      { tree: ['commune'] },
    ),
    counted(
      'registers.it_skills.staff_share',
      'Tỷ lệ CBCCVC có chứng chỉ ứng dụng CNTT (%)',
      'Share of staff with a certificate (%)',
      { take: 'share', of: 'staffCertified', to: 'staff' },
    ),
    counted(
      'registers.it_skills.computer_share',
      'Tỷ lệ CBCC dùng máy tính trên toàn tỉnh (%)',
      'Share of civil servants using a computer, province (%)',
      { take: 'share', of: 'computerUsers', to: 'civilServants' },
      province,
    ),
    counted(
      'registers.it_skills.computer_share_provincial',
      'Tỷ lệ CBCC dùng máy tính, cấp tỉnh (%)',
      'The same, provincial bodies (%)',
      { take: 'share', of: 'computerUsers', to: 'civilServants' },
      { ...province, tree: ['province', 'department'] },
    ),
    counted(
      'registers.it_skills.computer_share_district',
      'Tỷ lệ CBCC dùng máy tính, cấp huyện (%)',
      'The same, districts (%)',
      { take: 'share', of: 'computerUsers', to: 'civilServants' },
      { ...province, tree: ['district'] },
    ),
    counted(
      'registers.it_skills.computer_share_commune',
      'Tỷ lệ CBCC dùng máy tính, cấp xã (%)',
      'The same, communes (%)',
      { take: 'share', of: 'computerUsers', to: 'civilServants' },
      { ...province, tree: ['commune'] },
    ),
    counted(
      'registers.it_skills.internet_share',
      'Tỷ lệ CBCC dùng Internet (%)',
      'Share of civil servants using the Internet (%)',
      { take: 'share', of: 'internetUsers', to: 'civilServants' },
    ),
  ],
};

const training: Register = {
  code: 'it-training',
  slug: 'dao-tao-cntt',
  group: 'people',
  name: words('Đào tạo, tập huấn CNTT', 'IT training'),
  about: words(
    'Từng khóa đào tạo. Số người “lần đầu trong năm” dùng cho báo cáo, để một người học hai khóa chỉ tính một lần.',
    'Each course. The people “for the first time this year” go into the reports, so that who took two courses is counted once.',
  ),
  ground: 'Mục 4.1 phiếu; Mục 7.2 báo cáo quý',
  holds: 'list',
  dated: { kind: 'event', column: 'from', until: 'until' },
  key: ['from', 'course'],
  columns: [
    text('course', 'Khóa đào tạo', 'Course', named),
    date('from', 'Từ ngày', 'From', named),
    date('until', 'Đến ngày', 'Until'),
    text('organiser', 'Đơn vị tổ chức', 'Organiser', listed),
    headcount('itStaff', 'CBCC chuyên trách CNTT tham dự', 'Full-time IT staff', listed),
    headcount(
      'itStaffFirst',
      'Chuyên trách CNTT: lần đầu trong năm',
      'Full-time IT staff for the first time this year',
    ),
    headcount('others', 'CBCC khác tham dự', 'Other civil servants', listed),
    headcount('othersFirst', 'CBCC khác: lần đầu trong năm', 'Other civil servants for the first time this year'),
    money('cost', 'Kinh phí', 'Cost'),
    longText('content', 'Nội dung', 'Content'),
  ],
  rules: [
    { rule: 'order', first: 'from', last: 'until' },
    { rule: 'part', part: 'itStaffFirst', of: ['itStaff'] },
    { rule: 'part', part: 'othersFirst', of: ['others'] },
    { rule: 'needs', given: 'itStaff', needs: 'itStaffFirst' },
    { rule: 'needs', given: 'others', needs: 'othersFirst' },
  ],
  measures: [
    sumOf(
      'it_training.it_staff',
      'Số CBCC chuyên trách CNTT được đào tạo',
      'Full-time IT staff trained',
      'itStaffFirst',
    ),
    sumOf(
      'it_training.civil_servants',
      'Số CBCC khác được đào tạo CNTT',
      'Other civil servants trained',
      'othersFirst',
    ),
    counted('registers.it_training.everybody', 'Tổng số CBCC được tập huấn CNTT', 'Civil servants trained in IT', {
      take: 'sum',
      columns: ['itStaffFirst', 'othersFirst'],
    }),
  ],
};

const allowances: Register = {
  code: 'network-allowance',
  slug: 'phu-cap-quan-tri-mang',
  group: 'people',
  name: words('Phụ cấp quản trị mạng', 'Network allowance'),
  about: words(
    'Phụ cấp cho cán bộ quản trị mạng theo Quyết định 16/2011/QĐ-UBND và văn bản của cơ quan.',
    'The allowance of the network administrator and the document on it.',
  ),
  ground: 'Mục 8.3 phiếu tại Quyết định 3871/QĐ-UBND',
  holds: 'one',
  dated: { kind: 'state' },
  key: [],
  columns: [
    yesNo('paid', 'Có hỗ trợ phụ cấp quản trị mạng', 'The allowance is paid', named),
    integer('receivers', 'Số người hưởng', 'Receivers', { ...listed, unit: words('người', 'people') }),
    { id: 'rate', type: 'decimal', label: words('Hệ số phụ cấp', 'Rate'), max: 10 },
    document('document', 'Văn bản', 'Document', {
      ...listed,
      hint: words('Số, ngày, đường liên kết.', 'Number, date, link.'),
    }),
    date('since', 'Thực hiện từ ngày', 'Paid since'),
  ],
  measures: [
    counted('registers.network_allowance.paid', 'Có hỗ trợ phụ cấp quản trị mạng', 'The network allowance is paid', {
      take: 'value',
      column: 'paid',
    }),
    counted(
      'registers.network_allowance.document',
      'Văn bản về phụ cấp quản trị mạng',
      'Document on the network allowance',
      { take: 'value', column: 'document' },
    ),
  ],
};

export const staffRegisters: readonly Register[] = [headcounts, itStaff, skills, training, allowances];
