import type { Message } from '#platform/i18n';

export const messages = {
  title: { vi: 'Xem trước: {title}', en: 'Preview: {title}' },
  notPublished: {
    vi: 'Bản xem trước, chưa được đăng. Chỉ người có liên kết này xem được; đề nghị không chuyển tiếp.',
    en: 'A preview that is not published. Only those with this link can see it; please do not pass it on.',
  },
  planned: { vi: 'Dự kiến đăng lúc {at}.', en: 'To be published on {at}.' },
  overTitle: { vi: 'Liên kết xem trước không còn dùng được', en: 'This preview link does not work any more' },
  over: {
    vi: 'Liên kết đã hết hạn, đã bị thu hồi hoặc ghi chưa đủ. Hãy đề nghị người gửi tạo liên kết mới.',
    en: 'It has expired, was withdrawn, or is not complete. Please ask for a new one.',
  },
} as const satisfies Record<string, Message>;
