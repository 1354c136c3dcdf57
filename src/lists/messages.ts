import type { Message } from '#platform/i18n';

export const messages = {
  search: { vi: 'Tìm', en: 'Search' },
  apply: { vi: 'Lọc', en: 'Filter' },
  any: { vi: 'Tất cả', en: 'All' },
  clear: { vi: 'Bỏ lọc', en: 'Clear' },
  order: { vi: 'Sắp xếp', en: 'Sort by' },
  ascending: { vi: '{column}, tăng dần', en: '{column}, ascending' },
  descending: { vi: '{column}, giảm dần', en: '{column}, descending' },
  sortAscending: { vi: 'Sắp xếp theo {column}, tăng dần', en: 'Sort by {column}, ascending' },
  sortDescending: { vi: 'Sắp xếp theo {column}, giảm dần', en: 'Sort by {column}, descending' },
  columns: { vi: 'Cột hiển thị thêm', en: 'More columns' },
  count: { vi: '{from}–{to} trong {total} dòng', en: '{from}–{to} of {total}' },
  countMore: { vi: '{from}–{to} trong hơn {total} dòng', en: '{from}–{to} of more than {total}' },
  none: { vi: '0 dòng', en: 'None' },
  export: { vi: 'Tải danh sách', en: 'Download the list' },
  csv: { vi: 'Tải CSV', en: 'Download CSV' },
  xlsx: { vi: 'Tải Excel', en: 'Download Excel' },
  nothingFound: {
    vi: 'Không có dòng nào khớp với điều kiện đã chọn. Hãy bớt điều kiện lọc hoặc sửa từ tìm kiếm.',
    en: 'Nothing matches what you chose. Take a condition away or search for something else.',
  },
  pastTheEnd: {
    vi: 'Danh sách không có trang {page}; trang cuối là trang {last}.',
    en: 'The list has no page {page}; the last one is page {last}.',
  },
  toLastPage: { vi: 'Đến trang cuối', en: 'Go to the last page' },
  pages: { vi: 'Các trang của danh sách', en: 'Pages of the list' },
  page: { vi: 'Trang {page}', en: 'Page {page}' },
  previous: { vi: 'Trang trước', en: 'Previous' },
  next: { vi: 'Trang sau', en: 'Next' },
  refused: { vi: 'Địa chỉ của danh sách chưa đúng', en: 'The address of the list is wrong' },
  again: { vi: 'Mở danh sách từ đầu', en: 'Open the list from the start' },
  wrongPage: {
    vi: 'Không có trang “{page}”: số trang từ 1 đến {last}. Hãy tìm kiếm hoặc lọc để thu hẹp danh sách.',
    en: 'There is no page “{page}”: pages run from 1 to {last}. Search or filter to narrow the list.',
  },
  wrongOrder: {
    vi: 'Không sắp xếp được theo “{order}”. Hãy chọn một cột có tiêu đề bấm được.',
    en: 'The list cannot be sorted by “{order}”. Choose a column whose heading is a link.',
  },
  wrongFilter: {
    vi: 'Điều kiện “{name}” không có giá trị “{value}”. Hãy chọn lại trong danh sách.',
    en: 'The condition “{name}” has no value “{value}”. Choose one of the list.',
  },
  wrongDay: {
    vi: 'Ngày “{value}” của điều kiện “{name}” không đúng. Hãy ghi năm-tháng-ngày, ví dụ 2025-07-01.',
    en: 'The day “{value}” of the condition “{name}” is wrong. Write year-month-day, for example 2025-07-01.',
  },
  wrongFormat: {
    vi: 'Không xuất được định dạng “{format}”. Hãy chọn CSV hoặc Excel.',
    en: 'The list cannot be exported as “{format}”. Choose CSV or Excel.',
  },
  tooLong: {
    vi: 'Nội dung tìm kiếm dài quá {most} ký tự. Hãy rút ngắn.',
    en: 'The search is longer than {most} characters. Shorten it.',
  },
  tooMany: {
    vi: 'Danh sách có {total} dòng, nhiều hơn {most} dòng của một tệp. Hãy lọc bớt rồi tải lại.',
    en: 'The list has {total} rows, more than the {most} of one file. Narrow it and download again.',
  },
} as const satisfies Record<string, Message>;
