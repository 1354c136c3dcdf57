import type { Message } from '#platform/i18n';

/** Words of the lists, and those that several public pages share. */
export const messages = {
  all: { vi: 'Xem tất cả', en: 'See all' },
  emptySection: {
    vi: 'Chuyên mục này chưa có tin, bài.',
    en: 'Nothing has been published in this section yet.',
  },
  emptyWindow: {
    vi: 'Không có tin, bài nào được đăng trong thời gian đã chọn.',
    en: 'Nothing was published in the time that you chose.',
  },
  emptyInEnglish: {
    vi: 'Chuyên mục này chưa có bài bằng tiếng Anh.',
    en: 'Nothing has been published here in English yet.',
  },
  readInVietnamese: { vi: 'Xem bằng tiếng Việt', en: 'Read in Vietnamese' },
  wholeSection: { vi: 'Xem tất cả thời gian', en: 'See all times' },
  tryElsewhere: {
    vi: 'Bạn có thể tìm trên toàn trang hoặc xem các mục gần đây ở trang chủ.',
    en: 'You may search the whole site, or see what is new on the home page.',
  },
  searchSite: { vi: 'Tìm kiếm', en: 'Search' },
  homePage: { vi: 'Trang chủ', en: 'Home page' },
  subsections: { vi: 'Chuyên mục con', en: 'Sections' },
  feed: { vi: 'Theo dõi chuyên mục này bằng RSS', en: 'Follow this section by RSS' },
  feedOf: { vi: '{section} – {site}', en: '{section} – {site}' },
  byTime: { vi: 'Xem theo thời gian', en: 'By time' },
  year: { vi: 'Năm', en: 'Year' },
  month: { vi: 'Tháng', en: 'Month' },
  allYears: { vi: 'Tất cả các năm', en: 'All years' },
  allMonths: { vi: 'Cả năm', en: 'The whole year' },
  monthNumbered: { vi: 'Tháng {month}', en: 'Month {month}' },
  show: { vi: 'Xem', en: 'Show' },
  count: { vi: '{total} tin, bài', en: '{total} items' },
  countOnPage: { vi: '{total} tin, bài · trang {page}/{pages}', en: '{total} items · page {page} of {pages}' },
  titleOnPage: { vi: '{title} – trang {page}', en: '{title} – page {page}' },
  sectionDescription: {
    vi: '{section} của {site}: tin, bài mới nhất.',
    en: '{section} of {site}: the newest items.',
  },
  noSuchPage: { vi: 'Không có trang này', en: 'There is no such page' },
  pastTheEnd: {
    vi: 'Chuyên mục “{section}” chỉ có {pages} trang.',
    en: 'The section “{section}” has {pages} pages only.',
  },
  unreadable: {
    vi: 'Địa chỉ ghi số trang, năm hoặc tháng không đúng. Số trang là 1, 2, 3…; năm gồm bốn chữ số; tháng từ 1 đến 12.',
    en: 'The address names the page, year or month in a wrong way. Pages are 1, 2, 3…; a year has four digits; a month is 1 to 12.',
  },
  backToFirst: { vi: 'Về trang đầu của chuyên mục', en: 'To the first page of the section' },
  toLast: { vi: 'Đến trang cuối', en: 'To the last page' },
} as const satisfies Record<string, Message>;
