import {
  choice,
  counted,
  date,
  dateTime,
  document,
  email,
  listed,
  longText,
  money,
  named,
  phone,
  text,
  url,
  words,
  yesNo,
} from './columns.ts';
import type { Column, Register } from './register.ts';

/** Every public register has it: what is kept but not shown. */
const shown: Column = yesNo('shown', 'Công khai trên trang', 'Shown on the site', {
  hint: words('Để trống: có.', 'Blank: yes.'),
});

const stages = {
  preparing: ['Đang chuẩn bị đầu tư', 'In preparation'],
  running: ['Đang triển khai', 'Under way'],
  completed: ['Đã hoàn tất', 'Completed'],
} as const;

const projects: Register = {
  code: 'projects',
  slug: 'du-an',
  group: 'work',
  name: words('Dự án đầu tư', 'Projects'),
  about: words(
    'Dự án, hạng mục đầu tư theo ba danh sách: đang chuẩn bị, đang triển khai, đã hoàn tất. Đăng trong 10 ngày làm việc từ khi phê duyệt (Điều 13.4).',
    'Projects in three lists: in preparation, under way, completed. Published within 10 working days of the approval (Art. 13.4).',
  ),
  ground: 'Điều 11.8, 13.4 Quy chế tại Quyết định 04/2013/QĐ-UBND',
  holds: 'list',
  dated: { kind: 'state' },
  key: ['name'],
  isPublic: true,
  columns: [
    text('name', 'Tên dự án', 'Name', named),
    choice('stage', 'Tình trạng', 'Stage', stages, named),
    text('investor', 'Chủ đầu tư', 'Investor', named),
    text('supervisor', 'Chủ quản đầu tư', 'Supervising investor'),
    text('executor', 'Đơn vị thực hiện', 'Executing unit'),
    text('place', 'Địa điểm', 'Place', listed),
    longText('aim', 'Mục tiêu chính', 'Main aim'),
    text('field', 'Lĩnh vực chuyên môn', 'Field', listed),
    choice('kind', 'Loại dự án', 'Kind', {
      newBuilding: ['Đầu tư xây dựng mới', 'New'],
      renewal: ['Cải tạo, nâng cấp, mở rộng', 'Renewal or extension'],
      purchase: ['Mua sắm', 'Purchase'],
      other: ['Loại khác', 'Other'],
    }),
    date('startsOn', 'Thực hiện từ', 'From', { heading: words('Thời gian, kinh phí', 'Time and money') }),
    date('endsOn', 'Đến', 'Until'),
    money('budget', 'Kinh phí dự án', 'Budget', listed),
    text('capital', 'Nguồn vốn', 'Source of capital'),
    text('fundingKind', 'Loại hình tài trợ', 'Kind of funding'),
    text('funder', 'Nhà tài trợ', 'Funder'),
    longText('compensation', 'Phương án đền bù, giải tỏa', 'Compensation and clearance'),
    {
      id: 'progress',
      type: 'percent',
      label: words('Tiến độ thực hiện', 'Progress'),
      unit: words('%', '%'),
      isListed: true,
    },
    longText('progressNote', 'Tình hình thực hiện', 'State of the work'),
    document('approval', 'Quyết định phê duyệt', 'Approval', { heading: words('Căn cứ', 'Ground') }),
    date('approvedOn', 'Ngày phê duyệt', 'Approved on'),
    shown,
  ],
  rules: [{ rule: 'order', first: 'startsOn', last: 'endsOn' }],
  measures: [
    counted('registers.projects.preparing', 'Số dự án đang chuẩn bị đầu tư', 'Projects in preparation', {
      take: 'count',
      where: { stage: ['preparing'] },
    }),
    counted('registers.projects.running', 'Số dự án đang triển khai', 'Projects under way', {
      take: 'count',
      where: { stage: ['running'] },
    }),
    counted('registers.projects.completed', 'Số dự án đã hoàn tất', 'Projects completed', {
      take: 'count',
      where: { stage: ['completed'] },
    }),
    counted('registers.published.projects', 'Có công khai dự án', 'Projects are shown', { take: 'exists' }),
  ],
};

const procurement: Register = {
  code: 'procurement',
  slug: 'dau-thau',
  group: 'work',
  name: words('Đấu thầu, mua sắm công', 'Procurement'),
  about: words(
    'Gói thầu, mua sắm công của cơ quan, từ kế hoạch đến kết quả lựa chọn nhà thầu.',
    'Tenders and purchases of the body, from the plan to the choice of the contractor.',
  ),
  ground: 'Điều 11.8 Quy chế tại Quyết định 04/2013/QĐ-UBND',
  holds: 'list',
  dated: { kind: 'state' },
  key: ['name', 'number'],
  isPublic: true,
  columns: [
    text('name', 'Tên gói thầu', 'Name', named),
    text('number', 'Số thông báo mời thầu', 'Number of the notice', listed),
    choice(
      'stage',
      'Tình trạng',
      'Stage',
      {
        planned: ['Kế hoạch lựa chọn nhà thầu', 'Planned'],
        inviting: ['Đang mời thầu', 'Inviting tenders'],
        evaluating: ['Đang xét thầu', 'Evaluating'],
        awarded: ['Đã có kết quả', 'Awarded'],
        completed: ['Đã hoàn thành', 'Completed'],
        cancelled: ['Hủy thầu', 'Cancelled'],
      },
      named,
    ),
    choice(
      'kind',
      'Loại',
      'Kind',
      {
        goods: ['Hàng hóa', 'Goods'],
        works: ['Xây lắp', 'Works'],
        consulting: ['Tư vấn', 'Consulting'],
        services: ['Dịch vụ', 'Services'],
        mixed: ['Hỗn hợp', 'Mixed'],
      },
      listed,
    ),
    text('project', 'Thuộc dự án, dự toán', 'Of the project'),
    text('investor', 'Chủ đầu tư, bên mời thầu', 'Investor', listed),
    money('estimate', 'Giá gói thầu', 'Estimate', listed),
    text('capital', 'Nguồn vốn', 'Source of capital'),
    text('form', 'Hình thức lựa chọn nhà thầu', 'Form of selection'),
    dateTime('closesAt', 'Thời điểm đóng thầu', 'Closes at', listed),
    text('contractor', 'Đơn vị trúng thầu', 'Contractor'),
    money('price', 'Giá trúng thầu', 'Price'),
    document('decision', 'Quyết định phê duyệt kết quả', 'Decision'),
    url('link', 'Địa chỉ trên Hệ thống mạng đấu thầu quốc gia', 'Address in the national tender system'),
    shown,
  ],
  rules: [{ rule: 'needs', given: 'stage', is: ['awarded', 'completed'], needs: 'contractor' }],
  measures: [],
};

const science: Register = {
  code: 'science-topics',
  slug: 'de-tai-khoa-hoc',
  group: 'work',
  name: words('Chương trình, đề tài khoa học', 'Science topics'),
  about: words(
    'Đề tài sử dụng ngân sách nhà nước và kết quả sau nghiệm thu. Đăng trong 20 ngày làm việc từ khi phê duyệt hoặc nghiệm thu (Điều 13.5).',
    'Topics paid by the state budget, and their results. Published within 20 working days of the approval or acceptance (Art. 13.5).',
  ),
  ground: 'Điều 11.12, 13.5 Quy chế tại Quyết định 04/2013/QĐ-UBND',
  holds: 'list',
  dated: { kind: 'state' },
  key: ['number'],
  isPublic: true,
  columns: [
    text('name', 'Tên chương trình, đề tài', 'Name', named),
    text('number', 'Mã số', 'Number', named),
    choice(
      'level',
      'Cấp quản lý',
      'Level',
      {
        national: ['Cấp quốc gia', 'National'],
        ministry: ['Cấp bộ', 'Ministry'],
        province: ['Cấp tỉnh', 'Province'],
        body: ['Cấp cơ sở', 'Body'],
      },
      named,
    ),
    text('field', 'Lĩnh vực', 'Field', named),
    text('lead', 'Đơn vị chủ trì', 'Leading body', named),
    text('leader', 'Chủ nhiệm', 'Leader'),
    date('startsOn', 'Thực hiện từ', 'From', listed),
    date('endsOn', 'Đến', 'Until', listed),
    money('budget', 'Kinh phí', 'Budget'),
    date('approvedOn', 'Ngày phê duyệt', 'Approved on'),
    date('acceptedOn', 'Ngày nghiệm thu', 'Accepted on', { ...listed, heading: words('Kết quả', 'Results') }),
    choice('grade', 'Xếp loại', 'Grade', {
      excellent: ['Xuất sắc', 'Excellent'],
      good: ['Khá', 'Good'],
      passed: ['Đạt', 'Passed'],
      failed: ['Không đạt', 'Failed'],
    }),
    longText('summary', 'Tóm tắt kết quả', 'Summary of the results'),
    url('report', 'Báo cáo tổng hợp', 'Final report'),
    url('application', 'Báo cáo kết quả triển khai áp dụng', 'Report on the application'),
    shown,
  ],
  rules: [
    { rule: 'order', first: 'startsOn', last: 'endsOn' },
    { rule: 'order', first: 'startsOn', last: 'acceptedOn' },
    { rule: 'needs', given: 'grade', needs: 'acceptedOn' },
  ],
  measures: [
    counted('registers.published.science_topics', 'Có công khai danh mục đề tài khoa học', 'Science topics are shown', {
      take: 'exists',
    }),
    counted(
      'registers.published.science_results',
      'Có công khai kết quả đề tài khoa học',
      'Results of science topics are shown',
      { take: 'exists', where: { acceptedOn: 'given', report: 'given' } },
    ),
  ],
};

const contacts: Register = {
  code: 'contacts',
  slug: 'danh-ba',
  group: 'work',
  name: words('Liên hệ của cán bộ, công chức có thẩm quyền', 'Contacts of officials'),
  about: words(
    'Họ tên, chức vụ, đơn vị, điện thoại, thư điện tử chính thức để người dân liên hệ. Chỉ ghi liên hệ công vụ.',
    'Name, post, division, telephone and official e-mail for the public. Official contacts only.',
  ),
  ground: 'Điều 11.10 Quy chế tại Quyết định 04/2013/QĐ-UBND',
  holds: 'list',
  dated: { kind: 'state' },
  key: ['name', 'post'],
  isPublic: true,
  columns: [
    text('name', 'Họ và tên', 'Name', named),
    text('post', 'Chức vụ', 'Post', named),
    text('division', 'Đơn vị công tác', 'Division', named),
    phone('phone', 'Điện thoại', 'Telephone', listed),
    phone('fax', 'Fax', 'Fax'),
    email('email', 'Thư điện tử công vụ', 'Official e-mail', listed),
    text('tasks', 'Lĩnh vực phụ trách', 'In charge of'),
    {
      id: 'order',
      type: 'integer',
      label: words('Thứ tự', 'Order'),
      hint: words('1 đứng đầu danh sách.', '1 stands first.'),
    },
    shown,
  ],
  measures: [],
};

const schedule: Register = {
  code: 'work-schedule',
  slug: 'lich-lam-viec',
  group: 'work',
  name: words('Lịch làm việc của lãnh đạo', 'Work schedule of the leaders'),
  about: words(
    'Lịch làm việc hằng tuần của lãnh đạo cơ quan. Không ghi nội dung mật, nội bộ.',
    'The weekly schedule of the leaders. Nothing secret or internal.',
  ),
  ground: 'Điều 11.3 Quy chế tại Quyết định 04/2013/QĐ-UBND',
  holds: 'list',
  dated: { kind: 'event', column: 'startsAt' },
  key: ['startsAt', 'who', 'subject'],
  isPublic: true,
  columns: [
    text('subject', 'Nội dung', 'Subject', named),
    dateTime('startsAt', 'Bắt đầu', 'From', named),
    dateTime('endsAt', 'Kết thúc', 'Until'),
    text('who', 'Lãnh đạo chủ trì, dự', 'Who', named),
    text('place', 'Địa điểm', 'Place', listed),
    text('participants', 'Thành phần', 'Participants'),
    text('preparedBy', 'Đơn vị chuẩn bị', 'Prepared by'),
    yesNo('cancelled', 'Đã hủy, hoãn', 'Cancelled or put off'),
    shown,
  ],
  rules: [{ rule: 'order', first: 'startsAt', last: 'endsAt' }],
  measures: [
    counted('registers.work_schedule.entries', 'Số mục lịch làm việc', 'Entries of the work schedule', {
      take: 'count',
    }),
  ],
};

export const published: readonly Register[] = [projects, procurement, science, contacts, schedule];
