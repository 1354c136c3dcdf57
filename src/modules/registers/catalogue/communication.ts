import {
  choice,
  counted,
  date,
  decimal,
  headcount,
  integer,
  listed,
  longText,
  named,
  saidOf,
  several,
  sumOf,
  text,
  words,
  yesNo,
} from './columns.ts';
import type { Register } from './register.ts';

const mailSystems: Register = {
  code: 'mail-systems',
  slug: 'he-thong-thu-dien-tu',
  group: 'applications',
  name: words('Hệ thống thư điện tử', 'Mail systems'),
  about: words(
    'Các hệ thống thư điện tử công vụ và giới hạn của từng hệ thống.',
    'The official mail systems and their limits.',
  ),
  ground: 'Mục 1.2, 1.3 biểu 2018; Mục 3.1 báo cáo quý',
  holds: 'list',
  dated: { kind: 'state' },
  key: ['name'],
  columns: [
    text('name', 'Tên hệ thống', 'System', named),
    choice(
      'kind',
      'Loại',
      'Kind',
      { shared: ['Dùng chung của tỉnh', 'Shared by the province'], own: ['Dùng riêng', 'Its own'] },
      named,
    ),
    text('domain', 'Tên miền của địa chỉ thư', 'Domain of the addresses', {
      ...listed,
      hint: words('Phần sau dấu @.', 'What follows the @.'),
    }),
    decimal('attachmentMegabytes', 'Tệp đính kèm lớn nhất', 'Greatest attachment', { unit: 'MB', ...listed }),
    decimal('mailboxGigabytes', 'Dung lượng hòm thư lớn nhất', 'Greatest mailbox', { unit: 'GB', ...listed }),
    text('supplier', 'Nhà cung cấp', 'Supplier'),
  ],
  measures: [
    counted(
      'registers.mail.attachment_limit',
      'Kích thước tệp đính kèm tối đa của thư dùng chung',
      'Greatest attachment of the shared mail',
      {
        take: 'value',
        column: 'attachmentMegabytes',
        where: { kind: ['shared'] },
        bands: [{ id: 'under_10', below: 10 }, { id: 'from_10_to_20', upTo: 20 }, { id: 'over_20' }],
      },
    ),
    counted(
      'registers.mail.mailbox_limit',
      'Dung lượng hòm thư tối đa của thư dùng chung',
      'Greatest mailbox of the shared mail',
      {
        take: 'value',
        column: 'mailboxGigabytes',
        where: { kind: ['shared'] },
        bands: [{ id: 'under_2', below: 2 }, { id: 'from_2_to_5', upTo: 5 }, { id: 'over_5' }],
      },
    ),
  ],
};

const mailUse: Register = {
  code: 'mail-use',
  slug: 'su-dung-thu-dien-tu',
  group: 'applications',
  name: words('Sử dụng thư điện tử công vụ', 'Use of official mail'),
  about: words(
    'Số người được cấp tài khoản và thường xuyên sử dụng. Người có hai tài khoản (dùng chung và dùng riêng) tính một lần.',
    'People with an account and people who use it daily. Who has two accounts, shared and own, is counted once.',
  ),
  ground: 'Mục 5.3 phiếu; Mục 3.1 báo cáo quý; Mục 1.1 biểu 2018',
  holds: 'one',
  dated: { kind: 'state' },
  key: [],
  columns: [
    headcount(
      'civilServants',
      'CBCC được cấp tài khoản (dùng chung hoặc dùng riêng)',
      'Civil servants with an account of any system',
      { ...listed },
    ),
    headcount('civilServantsShared', 'Trong đó: tài khoản thư của tỉnh', 'Of these in the shared system', {
      ...listed,
    }),
    headcount('staff', 'CBCCVC được cấp tài khoản', 'Staff with an account', {
      ...listed,
      hint: words('Gồm cả viên chức.', 'Public employees included.'),
    }),
    headcount('dailyUsers', 'CBCC sử dụng hằng ngày', 'Civil servants who use it daily', { ...listed }),
    headcount('staffDaily', 'CBCCVC sử dụng hằng ngày', 'Staff who use it daily'),
    yesNo('allDivisions', 'Triển khai tất cả phòng, ban, đơn vị trực thuộc', 'In all divisions and units'),
    integer('divisions', 'Số phòng, ban, đơn vị trực thuộc đã triển khai', 'Divisions and units using it'),
    integer('communes', 'Số UBND cấp xã đã triển khai', 'Communes using it'),
  ],
  rules: [
    { rule: 'part', part: 'civilServantsShared', of: ['civilServants'] },
    { rule: 'part', part: 'civilServants', of: ['staff'] },
    { rule: 'part', part: 'dailyUsers', of: ['civilServants'] },
    { rule: 'part', part: 'staffDaily', of: ['staff'] },
  ],
  measures: [
    sumOf(
      'mail.accounts',
      'Số CBCC được cấp tài khoản thư điện tử',
      'Civil servants with a mail account',
      'civilServants',
    ),
    sumOf(
      'mail.accounts.shared',
      'Số CBCC được cấp tài khoản thư của tỉnh',
      'Civil servants with an account in the shared system',
      'civilServantsShared',
    ),
    sumOf(
      'mail.accounts.staff',
      'Số CBCCVC của tỉnh được cấp tài khoản',
      'Staff of the province with an account',
      'staff',
      { tree: 'all' },
    ),
    sumOf(
      'mail.accounts.staff.provincial',
      'Số CBCCVC cấp tỉnh được cấp tài khoản',
      'Provincial staff with an account',
      'staff',
      { tree: ['province', 'department'] },
    ),
    sumOf(
      'mail.accounts.staff.district',
      'Số CBCCVC cấp huyện được cấp tài khoản',
      'District staff with an account',
      'staff',
      { tree: ['district'] },
    ),
    sumOf(
      'mail.accounts.staff.commune',
      'Số CBCCVC cấp xã được cấp tài khoản',
      'Commune staff with an account',
      'staff',
      { tree: ['commune'] },
    ),
    sumOf(
      'registers.mail.daily_users',
      'Số CBCC sử dụng thư hằng ngày',
      'Civil servants who use mail daily',
      'dailyUsers',
    ),
    counted(
      'registers.mail.daily_share',
      'Tỷ lệ CBCC sử dụng thư hằng ngày (%)',
      'Share of civil servants who use mail daily (%)',
      { take: 'share', of: 'dailyUsers', to: 'civilServants' },
    ),
    counted(
      'registers.mail.staff_daily_share',
      'Tỷ lệ CBCCVC sử dụng thư hằng ngày (%)',
      'Share of staff who use mail daily (%)',
      { take: 'share', of: 'staffDaily', to: 'staff' },
      { tree: 'all' },
    ),
    saidOf(
      'registers.mail.all_divisions',
      'Thư công vụ có ở tất cả phòng, ban, đơn vị',
      'Mail in all divisions and units',
      'allDivisions',
    ),
    sumOf(
      'registers.mail.divisions',
      'Số phòng, ban, đơn vị có thư công vụ',
      'Divisions and units with mail',
      'divisions',
    ),
    sumOf('registers.mail.communes', 'Số UBND cấp xã có thư công vụ', 'Communes with mail', 'communes'),
  ],
};

const signatures: Register = {
  code: 'digital-signatures',
  slug: 'chu-ky-so',
  group: 'applications',
  name: words('Ứng dụng chữ ký số', 'Use of digital signatures'),
  about: words(
    'Chữ ký số được dùng ở đâu, trên phần mềm nào, tại bao nhiêu phòng, đơn vị.',
    'Where digital signatures are used, in which software, in how many divisions and units.',
  ),
  ground: 'Mục 5.2 phiếu tại Quyết định 3871/QĐ-UBND',
  holds: 'one',
  dated: { kind: 'state' },
  key: [],
  columns: [
    yesNo('deployed', 'Đã triển khai chữ ký số', 'Digital signatures are in use', named),
    several(
      'kinds',
      'Đang dùng chữ ký số',
      'Kinds in use',
      {
        government: ['Chuyên dùng (Ban Cơ yếu Chính phủ)', 'Of the Government Cipher Committee'],
        public: ['Công cộng', 'Public'],
      },
      listed,
    ),
    text('publicProvider', 'Đơn vị cung cấp chữ ký số công cộng', 'Provider of the public ones'),
    integer('issued', 'Số chữ ký số được cấp (chuyên dùng và công cộng)', 'Signatures issued', listed),
    text('onFiles', 'Ký trên tệp (Word, PDF...)', 'On files (Word, PDF...)'),
    longText('inSoftware', 'Ký trên phần mềm', 'In software', { hint: words('Mỗi phần mềm một dòng.', 'One a line.') }),
    integer('divisions', 'Số phòng, ban chuyên môn đã triển khai', 'Divisions using them'),
    integer('units', 'Số đơn vị sự nghiệp trực thuộc đã triển khai', 'Units using them'),
  ],
  rules: [
    { rule: 'needs', given: 'deployed', is: [true], needs: 'issued' },
    { rule: 'needs', given: 'kinds', is: ['public'], needs: 'publicProvider' },
  ],
  measures: [
    saidOf('registers.signatures.deployed', 'Đã triển khai chữ ký số', 'Digital signatures are in use', 'deployed'),
    saidOf(
      'registers.signatures.public_provider',
      'Đơn vị cung cấp chữ ký số công cộng',
      'Provider of the public ones',
      'publicProvider',
    ),
    sumOf('registers.signatures.issued', 'Số chữ ký số được cấp', 'Signatures issued', 'issued'),
    saidOf('registers.signatures.on_files', 'Ký trên tệp', 'On files', 'onFiles'),
    saidOf(
      'registers.signatures.in_software',
      'Phần mềm đã áp dụng chữ ký số',
      'Software with signatures',
      'inSoftware',
    ),
    sumOf(
      'registers.signatures.divisions',
      'Số phòng, ban đã triển khai chữ ký số',
      'Divisions with signatures',
      'divisions',
    ),
    sumOf(
      'registers.signatures.units',
      'Số đơn vị sự nghiệp đã triển khai chữ ký số',
      'Units with signatures',
      'units',
    ),
  ],
};

const government = { issuer: ['government'] } as const;

const certificates: Register = {
  code: 'certificates',
  slug: 'chung-thu-so',
  group: 'people',
  name: words('Chứng thư số của cá nhân', 'Certificates of people'),
  about: words(
    'Từng chứng thư số cấp cho lãnh đạo và CBCC. Đếm người, không đếm chứng thư.',
    'Each certificate issued to a leader or civil servant. People are counted, not certificates.',
  ),
  ground: 'Mục 3.3 báo cáo quý',
  holds: 'list',
  dated: { kind: 'state' },
  key: ['holder', 'serial'],
  columns: [
    text('holder', 'Người được cấp', 'Holder', named),
    choice(
      'group',
      'Là',
      'Is',
      {
        leader: ['Lãnh đạo cơ quan (trưởng, phó)', 'Leader of the body (head, deputy)'],
        other: ['CBCC khác', 'Other civil servant'],
      },
      named,
    ),
    choice(
      'issuer',
      'Nơi cấp',
      'Issuer',
      {
        government: ['Ban Cơ yếu Chính phủ', 'Government Cipher Committee'],
        public: ['Đơn vị cung cấp công cộng', 'Public provider'],
      },
      named,
    ),
    text('serial', 'Số sê-ri', 'Serial number'),
    date('expiresOn', 'Hết hạn ngày', 'Expires on', listed),
  ],
  measures: [
    counted('certificates.leaders', 'Số lãnh đạo được cấp chứng thư số', 'Leaders with a certificate', {
      take: 'count',
      different: 'holder',
      where: { ...government, group: ['leader'] },
    }),
    counted(
      'certificates.civil_servants',
      'Số CBCC (không tính lãnh đạo) được cấp chứng thư số',
      'Civil servants, leaders apart, with a certificate',
      { take: 'count', different: 'holder', where: { ...government, group: ['other'] } },
    ),
  ],
};

const connected = { yes: ['Đã kết nối', 'Connected'], no: ['Chưa kết nối', 'Not connected'] } as const;
const link = (id: string, vi: string, en: string, more = {}) => ({
  ...yesNo(id, vi, en, more),
  choices: Object.entries(connected).map(([state, [v, e]]) => ({ id: state, label: words(v, e) })),
});
const links = [
  link('documentSystem', 'Hệ thống quản lý văn bản', 'Document system', {
    heading: words('Kết nối với', 'Connected with'),
  }),
  link('nationalPortal', 'Cổng Dịch vụ công quốc gia', 'National service portal'),
  link('provincialPortal', 'Cổng Dịch vụ công của tỉnh', 'Service portal of the province'),
  link('procedureDatabase', 'Cơ sở dữ liệu quốc gia về thủ tục hành chính', 'National database of procedures'),
  link('businessRegister', 'Cơ sở dữ liệu quốc gia về đăng ký doanh nghiệp', 'National business register'),
  link('payment', 'Cổng thanh toán quốc gia hoặc hệ thống thanh toán trực tuyến', 'Payment'),
  link('post', 'Hệ thống của Tổng công ty Bưu điện Việt Nam (VNPost)', 'Viet Nam Post'),
];
const snake = (id: string) => id.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const oneStop: Register = {
  code: 'one-stop',
  slug: 'mot-cua-dien-tu',
  group: 'applications',
  name: words('Hệ thống một cửa điện tử', 'One-stop system'),
  about: words(
    'Mô hình triển khai, phạm vi, bảy kết nối và cách sử dụng hệ thống một cửa điện tử.',
    'Model, reach, seven connections and use of the one-stop system.',
  ),
  ground: 'Mục 5.2 phiếu cấp huyện; Mục 3.5 báo cáo quý',
  holds: 'one',
  dated: { kind: 'state' },
  key: [],
  columns: [
    yesNo('deployed', 'Đã triển khai một cửa điện tử', 'The one-stop system is in use', named),
    choice(
      'model',
      'Mô hình',
      'Model',
      {
        central: ['Một hệ thống tập trung, thống nhất', 'One central system'],
        connected: ['Phần mềm dùng chung hoặc riêng, đã kết nối', 'Shared or separate software, connected'],
        separate: ['Phần mềm riêng lẻ, chưa kết nối hết', 'Separate software, not all connected'],
      },
      listed,
    ),
    integer('procedures', 'Số thủ tục đã đưa vào hệ thống', 'Procedures in the system', {
      ...listed,
      unit: words('thủ tục', 'procedures'),
    }),
    {
      id: 'networkShare',
      type: 'percent',
      label: words(
        'Tỷ lệ thủ tục xử lý hồ sơ qua mạng giữa các cơ quan',
        'Share of procedures handled between bodies online',
      ),
      unit: words('%', '%'),
    },
    integer('divisions', 'Số phòng, ban chuyên môn đã triển khai', 'Divisions using it'),
    yesNo('desk', 'Triển khai tại bộ phận một cửa', 'In use at the one-stop desk'),
    yesNo('receptionOnly', 'Chỉ dùng tại bộ phận tiếp nhận và trả kết quả', 'Used for reception and return only'),
    yesNo(
      'leadersTakePart',
      'Lãnh đạo và phòng, ban giải quyết hồ sơ trên hệ thống',
      'Leaders and divisions handle dossiers in it',
    ),
    ...links,
  ],
  measures: [
    saidOf('registers.one_stop.deployed', 'Đã triển khai một cửa điện tử', 'The one-stop system is in use', 'deployed'),
    ...(['central', 'connected', 'separate'] as const).map((model) =>
      counted(
        `registers.one_stop.${model}`,
        `Mô hình một cửa: trường hợp ${['central', 'connected', 'separate'].indexOf(model) + 1}`,
        `One-stop model: case ${['central', 'connected', 'separate'].indexOf(model) + 1}`,
        { take: 'exists', where: { model: [model] } },
      ),
    ),
    sumOf(
      'procedures.in_one_stop_system',
      'Số thủ tục đã đưa vào một cửa điện tử',
      'Procedures in the one-stop system',
      'procedures',
    ),
    saidOf(
      'registers.one_stop.network_share',
      'Tỷ lệ thủ tục xử lý qua mạng giữa các cơ quan (%)',
      'Share handled between bodies online (%)',
      'networkShare',
    ),
    sumOf(
      'registers.one_stop.divisions',
      'Số phòng, ban có một cửa điện tử',
      'Divisions with the one-stop system',
      'divisions',
    ),
    counted(
      'registers.one_stop.divisions_any',
      'Có phòng, ban triển khai một cửa điện tử',
      'Divisions use the one-stop system',
      { take: 'exists', where: { divisions: 'given' } },
    ),
    saidOf('registers.one_stop.desk', 'Triển khai tại bộ phận một cửa', 'In use at the desk', 'desk'),
    saidOf(
      'registers.one_stop.reception_only',
      'Chỉ dùng tại bộ phận tiếp nhận',
      'Used for reception only',
      'receptionOnly',
    ),
    saidOf(
      'registers.one_stop.leaders_take_part',
      'Lãnh đạo giải quyết hồ sơ trên hệ thống',
      'Leaders handle dossiers in it',
      'leadersTakePart',
    ),
    ...links.map(({ id, label }) =>
      saidOf(
        `registers.one_stop.linked.${snake(id)}`,
        `Một cửa điện tử kết nối: ${label.vi}`,
        `One-stop system connected with: ${label.en}`,
        id,
      ),
    ),
  ],
};

const videoSystem: Register = {
  code: 'video-system',
  slug: 'hoi-nghi-truyen-hinh',
  group: 'applications',
  name: words('Hệ thống hội nghị truyền hình', 'Video-conference system'),
  about: words(
    'Hệ thống hội nghị truyền hình và số điểm kết nối của cơ quan.',
    'The video-conference system of the body and its points.',
  ),
  ground: 'Mục 3.6 báo cáo quý',
  holds: 'one',
  dated: { kind: 'state' },
  key: [],
  columns: [
    yesNo('system', 'Có hệ thống hội nghị truyền hình', 'There is a video-conference system', named),
    integer('points', 'Tổng số điểm kết nối', 'Connected points', { ...listed, unit: words('điểm', 'points') }),
  ],
  rules: [{ rule: 'needs', given: 'system', is: [true], needs: 'points' }],
  measures: [
    saidOf(
      'registers.video.system',
      'Có hệ thống hội nghị truyền hình',
      'There is a video-conference system',
      'system',
    ),
    sumOf('registers.video.points', 'Số điểm kết nối hội nghị truyền hình', 'Video-conference points', 'points'),
  ],
};

const videoMeetings: Register = {
  code: 'video-meetings',
  slug: 'cuoc-hop-truyen-hinh',
  group: 'work',
  name: words('Cuộc họp qua truyền hình', 'Video conferences'),
  about: words(
    'Từng cuộc họp qua truyền hình, theo mọi hình thức (hệ thống hội nghị truyền hình, web conferencing...).',
    'Each meeting by video, of every form.',
  ),
  ground: 'Mục 5.6 phiếu cấp huyện; Mục 3.6 báo cáo quý',
  holds: 'list',
  dated: { kind: 'event', column: 'on' },
  key: ['on', 'title'],
  columns: [
    date('on', 'Ngày họp', 'Day', named),
    text('title', 'Nội dung', 'Subject', named),
    choice(
      'partner',
      'Họp với',
      'With',
      { province: ['UBND tỉnh', "The province's People's Committee"], others: ['Cơ quan khác', 'Other bodies'] },
      named,
    ),
    integer('points', 'Số điểm cầu', 'Points'),
  ],
  measures: [
    counted('video_conferences.held', 'Số cuộc họp qua truyền hình', 'Video conferences held', { take: 'count' }),
    counted(
      'video_conferences.held_with_province',
      'Số cuộc họp với UBND tỉnh',
      'Video conferences with the province',
      { take: 'count', where: { partner: ['province'] } },
    ),
    counted('video_conferences.held_with_others', 'Số cuộc họp với cơ quan khác', 'Video conferences with others', {
      take: 'count',
      where: { partner: ['others'] },
    }),
  ],
};

export const communication: readonly Register[] = [
  mailSystems,
  mailUse,
  signatures,
  certificates,
  oneStop,
  videoSystem,
  videoMeetings,
];
