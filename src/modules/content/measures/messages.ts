import type { Messages } from '#platform/i18n';

export const messages = {
  items: {
    vi: 'Số tin, bài đã đăng ở mục {sections}; tin đã gỡ không tính, bài nhiều thứ tiếng tính một lần',
    en: 'Items posted in {sections}; withdrawn ones are left out, an item in several languages counts once',
  },
  shown: { vi: 'Trang có đăng ở mục {sections} hay không', en: 'Whether the site shows anything in {sections}' },
  foreignLanguage: {
    vi: 'Trang có tin, bài bằng tiếng nước ngoài hay không',
    en: 'Whether the site shows items in a foreign language',
  },
  timely: {
    vi: 'Mọi tin, bài ở mục {sections} đều được đăng trong thời hạn của Điều 13, tính từ sự việc ghi ở lần đăng đầu',
    en: 'Every item in {sections} was published within the days of Art. 13, counted from the event that its first publication names',
  },
  introduction: {
    vi: 'Sau mỗi lần cơ quan đổi tên, đổi cấp trên hoặc nhận bàn giao, mục Giới thiệu được cập nhật chậm nhất 10 ngày làm việc từ ngày có hiệu lực',
    en: 'Each time the body got another name or superior or took over from others, the introduction was renewed within 10 working days of the day on which it took effect',
  },
  change: { vi: 'Cơ quan sau khi thay đổi', en: 'The body after the change' },
  renewed: { vi: 'Giới thiệu cập nhật ngày', en: 'Introduction renewed on' },
  never: { vi: 'chưa có', en: 'never' },
  multimedia: {
    vi: 'Trang có tệp âm thanh, hình ảnh động đang đăng, kể cả bài được đọc thành tiếng',
    en: 'The site shows sound or film, articles read aloud included',
  },
  contributed: {
    vi: 'Tin, bài của cơ quan được Ban Biên tập cổng tỉnh nhận đăng, theo mục',
    en: "The body's items that the board of the provincial portal accepted, by section",
  },
  'board.members': {
    vi: 'Trưởng ban, Phó Trưởng ban và thành viên Ban Biên tập',
    en: 'Head, deputies and members of the editorial board',
  },
  'board.members.services': {
    vi: 'Thành viên xử lý dịch vụ công trực tuyến',
    en: 'Members who handle online services',
  },
  'board.members.technical': { vi: 'Thành viên quản trị kỹ thuật', en: 'Members for the technical side' },
  'board.members.editors': { vi: 'Thành viên biên tập', en: 'Members who edit' },
  'board.collaborators': { vi: 'Cộng tác viên thường xuyên', en: 'Regular collaborators' },
  'board.decision': { vi: 'Quyết định thành lập Ban Biên tập', en: 'The decision that founded the editorial board' },
  title: { vi: 'Tin, bài', en: 'Item' },
  section: { vi: 'Chuyên mục', en: 'Section' },
  postedOn: { vi: 'Ngày đăng', en: 'Posted on' },
  source: { vi: 'Nhận từ', en: 'Taken from' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  event: { vi: 'Ngày của sự việc', en: 'Day of the event' },
  document: { vi: 'Văn bản', en: 'Document' },
  due: { vi: 'Hạn đăng', en: 'Due' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  late: { vi: 'muộn', en: 'late' },
  inTime: { vi: 'đúng hạn', en: 'in time' },
  file: { vi: 'Tệp', en: 'File' },
  name: { vi: 'Họ và tên', en: 'Name' },
  post: { vi: 'Chức vụ', en: 'Post' },
} as const satisfies Messages;
