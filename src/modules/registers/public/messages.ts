export const messages = {
  lookUp: { vi: 'Tra cứu danh mục', en: 'Registers' },
  none: { vi: 'Chưa có thông tin được công khai.', en: 'Nothing is published yet.' },
  noneHere: { vi: 'Danh sách này chưa có mục nào.', en: 'There is nothing in this list.' },
  count: { vi: '{total} mục', en: '{total} entries' },
  all: { vi: 'Tất cả', en: 'All' },
  kind: { vi: 'Danh sách', en: 'List' },
  body: { vi: 'Cơ quan', en: 'Body' },
  pages: { vi: 'Các trang', en: 'Pages' },
  updated: { vi: 'Cập nhật ngày {day}.', en: 'Updated on {day}.' },
  back: { vi: 'Về danh sách', en: 'Back to the list' },
  upcoming: { vi: 'Sắp công bố', en: 'To be released' },
  released: { vi: 'Đã công bố', en: 'Released' },
  late: { vi: 'Quá ngày theo lịch', en: 'Past its day' },
  week: { vi: 'Tuần từ {from} đến {until}', en: 'Week of {from} to {until}' },
  previousWeek: { vi: 'Tuần trước', en: 'Previous week' },
  nextWeek: { vi: 'Tuần sau', en: 'Next week' },
  thisWeek: { vi: 'Tuần này', en: 'This week' },
  weeks: { vi: 'Các tuần', en: 'Weeks' },
  subscribe: { vi: 'Thêm vào lịch của bạn (iCalendar)', en: 'Add to your calendar (iCalendar)' },
  freeDay: { vi: 'Không có lịch được công khai.', en: 'Nothing is published.' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
  calendarName: { vi: 'Lịch làm việc: {site}', en: 'Work schedule: {site}' },
} as const;

export const weekdays = {
  vi: ['Chủ nhật', 'Thứ hai', 'Thứ ba', 'Thứ tư', 'Thứ năm', 'Thứ sáu', 'Thứ bảy'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
} as const;
