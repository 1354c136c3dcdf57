import {
  choice,
  counted,
  date,
  document,
  listed,
  longText,
  money,
  named,
  sumOf,
  text,
  url,
  words,
  year,
  yesNo,
} from './columns.ts';
import type { Counted } from './counted.ts';
import type { Register } from './register.ts';

const budget: Register = {
  code: 'it-budget',
  slug: 'kinh-phi-cntt',
  group: 'policies',
  name: words('Kinh phí ứng dụng CNTT', 'IT spending'),
  about: words(
    'Chi ngân sách của cơ quan cho ứng dụng CNTT theo năm, đơn vị triệu đồng.',
    'What the body spent on IT, by year, in million VND.',
  ),
  ground: 'Mục 4.2 phiếu tại Quyết định 3871/QĐ-UBND',
  holds: 'list',
  dated: { kind: 'year', column: 'year' },
  key: [],
  columns: [
    year('year', 'Năm', 'Year', named),
    money('total', 'Tổng chi cho ứng dụng CNTT', 'IT spending in all', listed),
    money('hardware', 'Mua sắm phần cứng', 'Hardware', listed),
    money('software', 'Mua sắm, xây dựng phần mềm', 'Software', listed),
    money('training', 'Đào tạo, bồi dưỡng về CNTT', 'Training', listed),
    money('services', 'Thuê dịch vụ CNTT', 'IT services', listed),
    money('other', 'Chi khác', 'Other'),
  ],
  rules: [{ rule: 'parts', parts: ['hardware', 'software', 'training', 'services', 'other'], of: 'total' }],
  measures: [
    sumOf('registers.it_budget.total', 'Tổng chi cho ứng dụng CNTT (triệu đồng)', 'IT spending (million VND)', 'total'),
    sumOf('registers.it_budget.hardware', 'Chi mua sắm phần cứng (triệu đồng)', 'Hardware (million VND)', 'hardware'),
    sumOf('registers.it_budget.software', 'Chi phần mềm (triệu đồng)', 'Software (million VND)', 'software'),
    sumOf('registers.it_budget.training', 'Chi đào tạo CNTT (triệu đồng)', 'Training (million VND)', 'training'),
    sumOf(
      'registers.it_budget.services',
      'Chi thuê dịch vụ CNTT (triệu đồng)',
      'IT services (million VND)',
      'services',
    ),
    sumOf('registers.it_budget.other', 'Chi khác (triệu đồng)', 'Other (million VND)', 'other'),
  ],
};

/** The policies that the forms ask for. `year`: they are asked for the year of the report, by the column "year". */
const subjects = {
  it_plan_5_years: ['Kế hoạch ứng dụng CNTT giai đoạn 5 năm', 'Five-year IT plan'],
  it_plan_year: ['Kế hoạch ứng dụng CNTT hằng năm', 'Yearly IT plan'],
  it_plan_report: ['Báo cáo hoàn thành kế hoạch ứng dụng CNTT', 'Report on the IT plan'],
  security_regulation: ['Quy chế bảo đảm an toàn thông tin', 'Information-security regulation'],
  signature_regulation: [
    'Quy chế quản lý, sử dụng chứng thư số, chữ ký số',
    'Regulation on certificates and signatures',
  ],
  mail_regulation: ['Quy chế quản lý, sử dụng thư điện tử công vụ', 'Mail regulation'],
  portal_regulation: ['Quy chế vận hành, duy trì cổng/trang thông tin điện tử', 'Regulation on running the portal'],
  site_content: [
    'Quy định cung cấp thông tin, biên tập, nhuận bút cho trang thông tin điện tử',
    'Rules on content, editing and fees of the site',
  ],
  online_services_regulation: ['Quy định quản lý, cung cấp dịch vụ công trực tuyến', 'Rules on online services'],
  public_post_regulation: ['Văn bản về tiếp nhận, trả kết quả qua bưu chính công ích', 'Rules on the public post'],
  electronic_documents: [
    'Quy trình trao đổi, lưu trữ, xử lý văn bản điện tử, chữ ký số',
    'Rules on electronic documents and signatures',
  ],
  document_system: ['Quy định quản lý, sử dụng văn phòng điện tử liên thông', 'Rules on the document system'],
  reform_documents: [
    'Văn bản gắn ứng dụng CNTT với cải cách hành chính',
    'Documents that tie IT to administrative reform',
  ],
  reform_plan_includes_it: ['Kế hoạch cải cách hành chính có ứng dụng CNTT', 'Reform plan that includes IT'],
  procedures_to_iso: ['Thủ tục hành chính chuẩn hóa theo ISO để ứng dụng CNTT', 'Procedures standardised to ISO'],
  it_reports: ['Báo cáo về ứng dụng CNTT, phát triển chính phủ điện tử', 'Reports on IT and e-government'],
  other: ['Văn bản khác về ứng dụng CNTT', 'Other documents on IT'],
} as const;

function figuresOf([subject, [vi, en]]: readonly [string, readonly [string, string]]): readonly Counted[] {
  const where = { subject: [subject] };
  const take =
    { reform_documents: 'lines', it_reports: 'lines', other: 'lines', site_content: 'lines' }[subject] ?? 'value';
  const counting =
    take === 'lines'
      ? ({ take: 'lines', column: 'document', where } as const)
      : ({ take: 'value', column: 'document', where } as const);
  return [
    counted(`registers.policies.${subject}`, vi, en, { take: 'exists', where }),
    counted(`registers.policies.${subject}.document`, `Văn bản: ${vi}`, `Document: ${en}`, counting),
  ];
}

const policies: Register = {
  code: 'it-policies',
  slug: 'van-ban-cntt',
  group: 'policies',
  name: words('Kế hoạch, quy chế, quy định về CNTT', 'IT policies and plans'),
  about: words(
    'Văn bản của cơ quan về ứng dụng CNTT, với số, ngày và đường liên kết. Kế hoạch, báo cáo của một năm: hiệu lực từ 01/01 đến 31/12 năm đó.',
    'Documents of the body on IT, with number, date and link. A plan or report of one year holds from 1 January to 31 December of it.',
  ),
  ground: 'Mục 8 phiếu; Mục 6 báo cáo quý',
  holds: 'list',
  dated: { kind: 'state' },
  key: ['subject', 'document'],
  columns: [
    choice('subject', 'Loại', 'Kind', subjects, named),
    document('document', 'Số, ngày, tên, đường liên kết', 'Number, date, title, link', {
      ...named,
      hint: words(
        'Ví dụ: 874/KH-STNMT ngày 24/10/2025, Kế hoạch ứng dụng CNTT (https://…)',
        'Such as: 874/KH-STNMT ngày 24/10/2025, title (https://…)',
      ),
    }),
    longText('note', 'Ghi chú', 'Note'),
  ],
  measures: Object.entries(subjects).flatMap(figuresOf),
};

const statistics: Register = {
  code: 'statistics',
  slug: 'thong-ke',
  group: 'work',
  name: words('Báo cáo thống kê', 'Statistics'),
  about: words(
    'Lịch công bố và các báo cáo thống kê của cơ quan. Đăng trong 10 ngày làm việc từ khi thủ trưởng quyết định công bố (Điều 13.6).',
    'The release calendar and the statistical reports of the body. Published within 10 working days of the decision (Art. 13.6).',
  ),
  ground: 'Điều 13.6 Quy chế tại Quyết định 04/2013/QĐ-UBND',
  holds: 'list',
  dated: { kind: 'event', column: 'releaseOn' },
  key: ['title', 'period'],
  isPublic: true,
  columns: [
    text('title', 'Tên thông tin, báo cáo', 'Title', named),
    text('period', 'Kỳ số liệu', 'Period', {
      ...named,
      hint: words('Ví dụ: Quý I năm 2026.', 'Such as: first quarter of 2026.'),
    }),
    date('releaseOn', 'Ngày công bố theo lịch', 'Release day', named),
    date('decidedOn', 'Ngày quyết định công bố', 'Day of the decision'),
    date('releasedOn', 'Ngày đã công bố', 'Released on', listed),
    url('link', 'Địa chỉ bài đăng hoặc tệp số liệu', 'Address of the article or the data', listed),
    text('contact', 'Đơn vị, người cung cấp', 'Who gives it'),
    longText('summary', 'Nội dung chính', 'Summary'),
    yesNo('shown', 'Công khai trên trang', 'Shown on the site', { hint: words('Để trống: có.', 'Blank: yes.') }),
  ],
  measures: [
    counted('registers.statistics.released', 'Số báo cáo thống kê đã công bố', 'Statistical reports released', {
      take: 'count',
      where: { releasedOn: 'given' },
    }),
  ],
};

export const policyRegisters: readonly Register[] = [budget, policies];
export const statisticsRegisters: readonly Register[] = [statistics];
