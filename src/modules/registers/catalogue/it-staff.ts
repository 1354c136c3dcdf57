import { choice, counted, date, document, integer, listed, named, several, text, words, yesNo } from './columns.ts';
import type { Counted } from './counted.ts';
import type { Register } from './register.ts';

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

export const itStaffRegisters: readonly Register[] = [itStaff, allowances];
