import type { Message } from '#platform/i18n';

export const messages = {
  title: { vi: 'Tìm kiếm', en: 'Search' },
  titleWith: { vi: 'Tìm “{text}”', en: 'Search for “{text}”' },
  text: { vi: 'Từ cần tìm', en: 'Words to find' },
  textHint: {
    vi: 'Gõ có dấu hay không dấu đều được; đặt cụm từ trong dấu ngoặc kép để tìm đúng cụm đó.',
    en: 'With or without accents; put words in quotes to find exactly these.',
  },
  section: { vi: 'Chuyên mục', en: 'Section' },
  anySection: { vi: 'Mọi chuyên mục', en: 'All sections' },
  time: { vi: 'Thời gian đăng', en: 'Published' },
  anyTime: { vi: 'Mọi lúc', en: 'At any time' },
  week: { vi: '7 ngày qua', en: 'In the last 7 days' },
  month: { vi: '30 ngày qua', en: 'In the last 30 days' },
  year: { vi: '12 tháng qua', en: 'In the last 12 months' },
  where: { vi: 'Nơi tìm', en: 'Where' },
  here: { vi: 'Trang này', en: 'This site' },
  everywhere: { vi: 'Cả trang của các cơ quan', en: 'The agencies’ sites as well' },
  go: { vi: 'Tìm', en: 'Search' },
  found: { vi: '{total} kết quả', en: '{total} results' },
  foundOne: { vi: '1 kết quả', en: '1 result' },
  foundMore: {
    vi: 'Hơn {total} kết quả, hiện những kết quả mới nhất. Thêm từ để tìm sát hơn.',
    en: 'More than {total} results; the newest are shown. Add words to narrow the search.',
  },
  nothing: { vi: 'Không tìm thấy kết quả nào cho “{text}”', en: 'Nothing was found for “{text}”' },
  tryFewer: {
    vi: 'Thử bớt từ, gõ từ khác gần nghĩa, hoặc bỏ điều kiện lọc.',
    en: 'Try fewer words, other words for the same thing, or fewer conditions.',
  },
  withoutConditions: { vi: 'Tìm lại không kèm điều kiện lọc', en: 'Search again without conditions' },
  meant: { vi: 'Có phải bạn muốn tìm:', en: 'Did you mean:' },
  begin: { vi: 'Bạn muốn tìm gì?', en: 'What are you looking for?' },
  beginText: {
    vi: 'Gõ vài từ trong tiêu đề hoặc nội dung, số ký hiệu văn bản, tên thủ tục, tên người.',
    en: 'Type a few words of the title or the text, the number of a document, a procedure or a name.',
  },
  pastEnd: { vi: 'Kết quả không có đến trang này', en: 'The results end before this page' },
  firstPage: { vi: 'Về trang đầu của kết quả', en: 'To the first page of results' },
  onSite: { vi: 'trên {site}', en: 'on {site}' },
} as const satisfies Record<string, Message>;
