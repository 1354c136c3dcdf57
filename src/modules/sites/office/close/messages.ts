import type { Message } from '#platform/i18n';

export const messages = {
  title: { vi: 'Đóng trang', en: 'Close the site' },
  introduction: {
    vi: 'Từ ngày đóng, người đọc được báo trang đã đóng và được dẫn đến trang kế tiếp. Nội dung vẫn được lưu giữ, không bị xóa.',
    en: 'From that day readers are told that the site is closed, and led to its successor. Nothing is deleted.',
  },
  on: { vi: 'Ngày đóng', en: 'Closed from' },
  onHint: {
    vi: 'Ngày đầu tiên trang không còn mở; từ hôm nay trở đi.',
    en: 'The first day without the site; today or later.',
  },
  successor: { vi: 'Trang kế tiếp', en: 'Successor' },
  successorHint: {
    vi: 'Địa chỉ đầy đủ bắt đầu bằng https://, nơi người đọc tìm tiếp. Có thể để trống.',
    en: 'A whole address that begins with https://, where readers go on. May stay empty.',
  },
  submit: { vi: 'Đóng trang vào ngày này', en: 'Close the site on this day' },
  keep: { vi: 'Không đóng nữa', en: 'Keep it open' },
  planned: { vi: 'Trang sẽ đóng ngày {on}.', en: 'The site closes on {on}.' },
  closed: { vi: 'Trang đã đóng từ ngày {on}.', en: 'The site has been closed since {on}.' },
  refused: { vi: 'Chưa đóng được trang', en: 'The site was not closed' },
  wrongDay: {
    vi: 'Hãy ghi ngày đóng, từ hôm nay trở đi và sau ngày mở trang.',
    en: 'Write a day, today or later and after the day of opening.',
  },
  wrongSuccessor: {
    vi: 'Trang kế tiếp là địa chỉ đầy đủ bắt đầu bằng https:// hay http://.',
    en: 'The successor is a whole address that begins with https:// or http://.',
  },
  main: { vi: 'Trang chính không đóng được: hệ thống luôn có một trang chính.', en: 'The main site cannot be closed.' },
  hasSitesBelow: {
    vi: 'Dưới trang này còn trang khác đang mở. Hãy đóng hoặc chuyển các trang đó trước.',
    en: 'There are open sites under this one. Close or move them first.',
  },
} as const satisfies Record<string, Message>;
