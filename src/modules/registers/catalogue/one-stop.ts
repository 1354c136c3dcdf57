import { choice, counted, integer, listed, named, saidOf, sumOf, words, yesNo } from './columns.ts';
import type { Register } from './register.ts';

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

export const oneStopRegisters: readonly Register[] = [oneStop];
