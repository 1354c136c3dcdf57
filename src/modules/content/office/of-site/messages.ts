import type { Messages } from '#platform/i18n';

/** What the pages about one site say in the same words. */
export const messages = {
  noSite: {
    vi: 'Không có trang này, hoặc bạn không phụ trách trang này.',
    en: 'There is no such site, or it is not one of yours.',
  },
  notSaved: { vi: 'Chưa lưu', en: 'Not saved' },
  saved: { vi: 'Đã lưu', en: 'Saved' },
  site: { vi: 'Trang', en: 'Site' },
  organisation: { vi: 'Cơ quan', en: 'Body' },
  search: { vi: 'Tên trang, cơ quan', en: 'Name of the site or its body' },
  from: { vi: 'từ {from}', en: 'from {from}' },
  fromUntil: { vi: '{from} đến hết {last}', en: '{from} to {last}' },
  allSections: { vi: 'Mọi chuyên mục', en: 'All sections' },
  noSuchDay: {
    vi: 'Không có ngày này; hãy ghi ngày/tháng/năm, ví dụ 05/09/2026.',
    en: 'There is no such day; write day/month/year, such as 05/09/2026.',
  },
  tooLong: { vi: 'Quá dài: tối đa {most} ký tự.', en: 'Too long: {most} characters at most.' },
} as const satisfies Messages;
