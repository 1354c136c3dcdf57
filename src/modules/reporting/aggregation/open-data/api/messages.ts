import type { Message } from '#platform/i18n';

/** Refusals of the interface for programs; those of a parameter by its name. */
export const messages = {
  wrong: { vi: 'Tham số không đúng', en: 'A parameter is wrong' },
  nothing: {
    vi: 'Không có địa chỉ này. Xem mô tả tại /api/v1/openapi.json.',
    en: 'There is no such address. See the description at /api/v1/openapi.json.',
  },
  unknown: {
    vi: 'Không có tham số này. Dùng form, period, indicator, organisation, page, size.',
    en: 'There is no such parameter. Use form, period, indicator, organisation, page, size.',
  },
  form: { vi: 'Ghi một mã biểu mẫu, ví dụ it-quarterly-2019.', en: 'Give one form code, such as it-quarterly-2019.' },
  period: {
    vi: 'Ghi một kỳ: 2019Q2, 2019 hoặc 2019-01-01/2019-06-30.',
    en: 'Give one period: 2019Q2, 2019 or 2019-01-01/2019-06-30.',
  },
  indicator: {
    vi: 'Ghi một mã chỉ tiêu, ví dụ civil_servants.body.',
    en: 'Give one indicator code, such as civil_servants.body.',
  },
  organisation: {
    vi: 'Ghi một mã định danh cơ quan, ví dụ H08.',
    en: 'Give one identifier code of a body, such as H08.',
  },
  page: { vi: 'Ghi số trang từ 1 đến 100000.', en: 'Give the number of a page from 1 to 100000.' },
  size: { vi: 'Ghi số từ 1 đến 500.', en: 'Give a number from 1 to 500.' },
} as const satisfies Record<string, Message>;
