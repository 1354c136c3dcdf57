import {
  choice,
  counted,
  date,
  dateTime,
  decimal,
  document,
  domain,
  hours,
  integer,
  ip,
  listed,
  longText,
  named,
  percent,
  phone,
  saidOf,
  site,
  text,
  url,
  words,
  yesNo,
} from './columns.ts';
import type { Counted } from './counted.ts';
import type { Register } from './register.ts';

/** Seed 000 part 4.1 (of the site) and seed 001 part 7 (of the body). What 001 asks as done within the year is in the register of activities. */
const measures = {
  authentication: [
    'Trang: xác thực, cấp phép truy cập, mã hóa thông tin cần định danh',
    'Site: authentication, authorisation, encryption',
  ],
  privacy_notice: ['Trang: thông báo chính sách bảo đảm an toàn thông tin cá nhân', 'Site: privacy notice'],
  personal_data: ['Trang: quy trình thu thập, sử dụng, chia sẻ thông tin cá nhân', 'Site: procedure on personal data'],
  standards: ['Trang: áp dụng tiêu chuẩn, quy chuẩn an toàn thông tin', 'Site: security standards applied'],
  data_lifecycle: ['Trang: giám sát tạo lập, xử lý, hủy bỏ dữ liệu', 'Site: supervision of the life of data'],
  logs: ['Trang: quy trình lưu trữ nhật ký hệ thống', 'Site: procedure on logs'],
  access_control: ['Trang: quy trình quản lý, kiểm tra truy cập hệ thống', 'Site: procedure on access'],
  regulation: ['Quy chế bảo đảm an toàn thông tin trong cơ quan', 'Information-security regulation of the body'],
  monitoring_regulation: ['Quy chế giám sát an toàn thông tin', 'Regulation on security monitoring'],
  level_dossier: ['Hồ sơ đề xuất cấp độ an toàn hệ thống thông tin', 'Dossier on the security level'],
  host_access_control: ['Giải pháp quản lý truy cập máy chủ, máy trạm', 'Access control of servers and computers'],
  malware_monitoring: ['Giải pháp theo dõi, loại bỏ phần mềm độc hại', 'Malware monitoring and removal'],
} as const;

const securityMeasures: Register = {
  code: 'security-measures',
  slug: 'bien-phap-an-toan',
  group: 'security',
  name: words('Biện pháp bảo đảm an toàn thông tin', 'Security measures'),
  about: words(
    'Từng chính sách, biện pháp và minh chứng của nó. Sao lưu hằng tuần được đo từ hệ thống, không ghi ở đây.',
    'Each policy or measure with its evidence. Weekly backups are measured from the real runs and not kept here.',
  ),
  ground: 'Mục 4.1 báo cáo Ban Biên tập; Mục 7 phiếu tại Quyết định 3871/QĐ-UBND',
  holds: 'list',
  dated: { kind: 'state' },
  key: ['measure'],
  columns: [
    choice('measure', 'Biện pháp', 'Measure', measures, named),
    yesNo('inPlace', 'Đang áp dụng', 'In place', named),
    document('evidence', 'Minh chứng', 'Evidence', {
      ...listed,
      hint: words('Số, ngày văn bản hoặc đường liên kết.', 'Number and date of a document, or a link.'),
    }),
    longText('description', 'Mô tả', 'Description'),
  ],
  rules: [{ rule: 'needs', given: 'inPlace', is: [true], needs: 'evidence' }],
  measures: Object.entries(measures).map(
    ([id, [vi, en]]): Counted =>
      counted(`registers.security.${id}`, vi, en, { take: 'value', column: 'inPlace', where: { measure: [id] } }),
  ),
};

const activities = {
  dissemination: ['Phổ biến pháp luật, nội quy về an toàn thông tin', 'Dissemination of the rules'],
  local_campaign: ['Tuyên truyền về an toàn thông tin tại địa phương', 'Local campaign'],
  training: ['Tham gia đào tạo, diễn tập về an toàn thông tin', 'Training or exercise'],
} as const;

const securityActivities: Register = {
  code: 'security-activities',
  slug: 'hoat-dong-an-toan',
  group: 'security',
  name: words('Phổ biến, đào tạo, diễn tập an toàn thông tin', 'Security training and campaigns'),
  about: words(
    'Từng hoạt động phổ biến, tuyên truyền, đào tạo, diễn tập về an toàn thông tin.',
    'Each campaign, training or exercise on information security.',
  ),
  ground: 'Mục 7 phiếu tại Quyết định 3871/QĐ-UBND',
  holds: 'list',
  dated: { kind: 'event', column: 'on' },
  key: ['on', 'kind', 'title'],
  columns: [
    date('on', 'Ngày', 'Day', named),
    choice('kind', 'Loại', 'Kind', activities, named),
    text('title', 'Nội dung', 'Subject', named),
    integer('people', 'Số người tham gia', 'People', { ...listed, unit: words('người', 'people') }),
    document('evidence', 'Minh chứng', 'Evidence'),
  ],
  measures: Object.entries(activities).map(
    ([id, [vi, en]]): Counted =>
      counted(`registers.security_activities.${id}`, `Có: ${vi}`, `There was: ${en}`, {
        take: 'exists',
        where: { kind: [id] },
      }),
  ),
};

/** `portal.incidents` are those of the site alone (docs/near-twins.md). */
const ofSite = { system: ['site'] };

const incidents: Register = {
  code: 'incidents',
  slug: 'su-co',
  group: 'security',
  name: words('Sự cố an toàn thông tin', 'Incidents'),
  about: words(
    'Từng sự cố: thời điểm bị tấn công, phương thức, thời gian khắc phục, ai xử lý.',
    'Each incident: when, how, hours to mend, by whom.',
  ),
  ground: 'Mục 4.2 báo cáo Ban Biên tập',
  holds: 'list',
  dated: { kind: 'event', column: 'noticedAt' },
  key: ['noticedAt', 'method'],
  columns: [
    dateTime('noticedAt', 'Thời điểm bị tấn công', 'Attacked at', named),
    choice(
      'system',
      'Hệ thống',
      'System',
      { site: ['Cổng/trang thông tin điện tử', 'Portal or site'], other: ['Hệ thống khác', 'Other system'] },
      named,
    ),
    text('method', 'Phương thức tấn công', 'How attacked', named),
    hours('recoveryHours', 'Thời gian khắc phục', 'Hours to mend', {
      unit: words('giờ', 'hours'),
      ...listed,
      hint: words('Để trống khi chưa khắc phục xong.', 'Blank while it is not mended.'),
    }),
    choice(
      'handledBy',
      'Xử lý',
      'Handled by',
      { self: ['Tự thực hiện', 'By ourselves'], outside_experts: ['Nhờ chuyên gia ngoài', 'With outside experts'] },
      listed,
    ),
    longText('harm', 'Thiệt hại, diễn biến', 'Harm and course'),
    longText('remedy', 'Biện pháp khắc phục', 'Remedy'),
  ],
  measures: [
    counted('registers.incidents', 'Số lần cổng/trang bị sự cố', 'Incidents of the portal or site', {
      take: 'count',
      where: ofSite,
    }),
    counted('registers.incidents.attacked_at', 'Thời điểm bị tấn công', 'Attacked at', {
      take: 'rows',
      column: 'noticedAt',
      where: ofSite,
    }),
    counted('registers.incidents.attack_method', 'Phương thức tấn công', 'How attacked', {
      take: 'rows',
      column: 'method',
      where: ofSite,
    }),
    counted('registers.incidents.recovery_hours', 'Thời gian khắc phục (giờ)', 'Hours to mend', {
      take: 'rows',
      column: 'recoveryHours',
      where: ofSite,
    }),
    counted('registers.incidents.handled_by', 'Năng lực xử lý', 'Handled by', {
      take: 'rows',
      column: 'handledBy',
      where: ofSite,
    }),
  ],
};

const mbps = { unit: 'Mbps' } as const;

const siteProfiles: Register = {
  code: 'site-profiles',
  slug: 'ho-so-ky-thuat-trang',
  group: 'infrastructure',
  name: words('Hồ sơ kỹ thuật của trang', 'Technical profiles of sites'),
  about: words(
    'Tên miền, địa chỉ IP, phần mềm, nơi đặt máy chủ, đường truyền, quy chế vận hành, người chịu trách nhiệm của từng trang.',
    'Domain, IP, software, hosting, lines, regulation and person answerable of each site.',
  ),
  ground: 'Mục 1, 3 báo cáo Ban Biên tập; phụ lục Quyết định 04/2013/QĐ-UBND',
  holds: 'list',
  dated: { kind: 'state' },
  key: ['domain'],
  columns: [
    domain('domain', 'Tên miền', 'Domain', named),
    site('site', 'Trang trong hệ thống này', 'Site in this system', {
      hint: words('Để trống nếu trang chạy ở nơi khác.', 'Blank if it runs elsewhere.'),
    }),
    ip('ip', 'Địa chỉ IP', 'IP address', listed),
    choice(
      'kind',
      'Loại',
      'Kind',
      {
        website: ['Trang thông tin điện tử (Website)', 'Website'],
        portal: ['Cổng thông tin điện tử (Portal)', 'Portal'],
      },
      named,
    ),
    text('solution', 'Tên giải pháp, phần mềm', 'Product', { ...listed, heading: words('Phần mềm', 'Software') }),
    text('databaseEngine', 'Hệ quản trị cơ sở dữ liệu', 'Database engine'),
    yesNo(
      'requirementsMet',
      'Đáp ứng yêu cầu cơ bản theo văn bản 1654, 3386 của Bộ TTTT',
      'Meets the basic requirements of letters 1654 and 3386',
    ),
    percent('requirementsShare', 'Mức độ đáp ứng', 'Conformity', { unit: '%' }),
    choice(
      'hosting',
      'Nơi lưu trữ',
      'Hosting',
      { in_house: ['Tại cơ quan, đơn vị', 'In house'], outsourced: ['Thuê ngoài', 'Leased'] },
      { ...listed, heading: words('Nơi đặt và đường truyền', 'Hosting and line') },
    ),
    text('provider', 'Nhà cung cấp đường truyền hoặc dịch vụ', 'Provider of the line or service'),
    choice('connection', 'Hình thức kết nối (tại cơ quan)', 'Connection (in house)', {
      direct: ['Trực tiếp (leased line)', 'Direct (leased line)'],
      indirect: ['Gián tiếp', 'Indirect'],
    }),
    text('leaseKind', 'Hình thức thuê (thuê ngoài)', 'Kind of lease (leased)'),
    decimal('domesticUplink', 'Băng thông trong nước, uplink', 'Domestic uplink', mbps),
    decimal('domesticDownlink', 'Băng thông trong nước, downlink', 'Domestic downlink', mbps),
    decimal('internationalUplink', 'Băng thông quốc tế, uplink', 'International uplink', mbps),
    decimal('internationalDownlink', 'Băng thông quốc tế, downlink', 'International downlink', mbps),
    yesNo('ipv6Dnssec', 'Đã sử dụng IPv6, DNSSEC', 'Uses IPv6 and DNSSEC'),
    document('regulation', 'Quy chế quản lý, vận hành, duy trì', 'Regulation on running it', {
      heading: words('Quản lý', 'Management'),
    }),
    text('managerName', 'Người chịu trách nhiệm nội dung', 'Person answerable'),
    text('managerPosition', 'Chức vụ', 'Post'),
    phone('managerPhone', 'Điện thoại', 'Telephone'),
  ],
  rules: [
    { rule: 'needs', given: 'requirementsMet', is: [true], needs: 'requirementsShare' },
    { rule: 'needs', given: 'managerPosition', needs: 'managerName' },
  ],
  measures: [
    saidOf('registers.site_profiles.kind', 'Hệ thống là website hay portal', 'Website or portal', 'kind'),
    saidOf('registers.site_profiles.database_engine', 'Hệ quản trị cơ sở dữ liệu', 'Database engine', 'databaseEngine'),
    saidOf('registers.site_profiles.solution', 'Tên giải pháp', 'Product', 'solution'),
    saidOf(
      'registers.site_profiles.requirements_met',
      'Đáp ứng yêu cầu cơ bản',
      'Meets the basic requirements',
      'requirementsMet',
    ),
    saidOf('registers.site_profiles.requirements_share', 'Mức độ đáp ứng (%)', 'Conformity (%)', 'requirementsShare'),
    saidOf('registers.site_profiles.ipv6_dnssec', 'Đã sử dụng IPv6, DNSSEC', 'Uses IPv6 and DNSSEC', 'ipv6Dnssec'),
    saidOf('registers.site_profiles.hosting', 'Nơi lưu trữ', 'Hosting', 'hosting'),
    ...(['in_house', 'outsourced'] as const).flatMap((hosting) => profileOf(hosting)),
    saidOf('registers.site_profiles.regulation', 'Quy chế quản lý, vận hành', 'Regulation on running it', 'regulation'),
    counted('registers.site_profiles.manager', 'Có người chịu trách nhiệm nội dung', 'Somebody is answerable', {
      take: 'exists',
      where: { managerName: 'given' },
    }),
    saidOf(
      'registers.site_profiles.manager_name',
      'Người chịu trách nhiệm nội dung',
      'Person answerable',
      'managerName',
    ),
    saidOf(
      'registers.site_profiles.manager_position',
      'Chức vụ của người chịu trách nhiệm',
      'Post of the person answerable',
      'managerPosition',
    ),
  ],
};

function profileOf(hosting: 'in_house' | 'outsourced'): readonly Counted[] {
  const where = { hosting: [hosting] };
  const [vi, en] = hosting === 'in_house' ? ['tại cơ quan', 'in house'] : ['thuê ngoài', 'leased'];
  const one = (name: string, column: string, label: string, english: string) =>
    counted(`registers.site_profiles.${hosting}.${name}`, `${label} (${vi})`, `${english} (${en})`, {
      take: 'value',
      column,
      where,
    });
  return [
    one('provider', 'provider', 'Nhà cung cấp', 'Provider'),
    hosting === 'in_house'
      ? one('connection', 'connection', 'Hình thức kết nối', 'Connection')
      : one('kind', 'leaseKind', 'Hình thức thuê', 'Kind of lease'),
    one('domestic_uplink', 'domesticUplink', 'Băng thông trong nước, uplink', 'Domestic uplink'),
    one('domestic_downlink', 'domesticDownlink', 'Băng thông trong nước, downlink', 'Domestic downlink'),
    one('international_uplink', 'internationalUplink', 'Băng thông quốc tế, uplink', 'International uplink'),
    one('international_downlink', 'internationalDownlink', 'Băng thông quốc tế, downlink', 'International downlink'),
  ];
}

const inspections: Register = {
  code: 'inspections',
  slug: 'kiem-tra-ra-soat',
  group: 'security',
  name: words('Kiểm tra và rà soát hằng năm', 'Inspections and yearly reviews'),
  about: words(
    'Các cuộc kiểm tra (Điều 26.2), rà soát hằng năm (Điều 24) và xem xét nhật ký hệ thống.',
    'Inspections (Art. 26.2), yearly reviews (Art. 24) and reviews of the logs.',
  ),
  ground: 'Điều 24, 26.2 Quy chế tại Quyết định 04/2013/QĐ-UBND',
  holds: 'list',
  dated: { kind: 'event', column: 'on' },
  key: ['on', 'kind', 'subject'],
  columns: [
    date('on', 'Ngày', 'Day', named),
    choice(
      'kind',
      'Loại',
      'Kind',
      {
        inspection: ['Kiểm tra', 'Inspection'],
        yearlyReview: ['Rà soát hằng năm', 'Yearly review'],
        logReview: ['Xem xét nhật ký hệ thống', 'Review of the logs'],
      },
      named,
    ),
    text('subject', 'Nội dung', 'Subject', named),
    text('by', 'Đơn vị, người thực hiện', 'Done by', listed),
    longText('findings', 'Kết luận, tồn tại', 'Findings'),
    date('mendBy', 'Hạn khắc phục', 'To be mended by', listed),
    date('mendedOn', 'Đã khắc phục ngày', 'Mended on', listed),
    url('link', 'Kết luận, biên bản', 'Minutes'),
  ],
  rules: [
    { rule: 'order', first: 'on', last: 'mendBy' },
    { rule: 'order', first: 'on', last: 'mendedOn' },
  ],
  measures: [
    counted('registers.inspections', 'Số cuộc kiểm tra, rà soát', 'Inspections and reviews', {
      take: 'count',
      where: { kind: ['inspection', 'yearlyReview'] },
    }),
  ],
};

export const security: readonly Register[] = [securityMeasures, securityActivities, incidents, inspections];
export const profiles: readonly Register[] = [siteProfiles];
