import {
  choice,
  counted,
  date,
  dateTime,
  document,
  hours,
  integer,
  listed,
  longText,
  named,
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

export const securityRegisters: readonly Register[] = [securityMeasures, securityActivities, incidents, inspections];
