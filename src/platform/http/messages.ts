import type { Message } from '#platform/i18n';

export type { Message };

export const messages = {
  badRequest: {
    vi: 'Yêu cầu không đúng. Hãy quay lại trang trước, kiểm tra nội dung đã nhập rồi thử lại.',
    en: 'The request is not right. Go back, check what you entered and try again.',
  },
  forbidden: {
    vi: 'Bạn không có quyền thực hiện việc này. Nếu cần, hãy đề nghị quản trị viên của cơ quan cấp quyền.',
    en: 'You have no right to do this. If you need it, ask the administrator of your body.',
  },
  crossSite: {
    vi: 'Yêu cầu không đến từ trang của hệ thống nên không được thực hiện. Hãy mở lại trang và gửi từ đó.',
    en: 'The request does not come from a page of this system and was not carried out. Open the page again and send it from there.',
  },
  notFound: {
    vi: 'Không tìm thấy trang. Địa chỉ có thể đã gõ sai hoặc trang đã được chuyển đi.',
    en: 'The page was not found. The address may be mistyped, or the page has moved.',
  },
  methodNotAllowed: {
    vi: 'Trang này không nhận loại yêu cầu vừa gửi.',
    en: 'This page does not take this kind of request.',
  },
  tooLarge: {
    vi: 'Nội dung gửi lên quá lớn nên không được nhận. Hãy giảm dung lượng rồi gửi lại.',
    en: 'What was sent is too large and was not taken. Make it smaller and send it again.',
  },
  unsupported: {
    vi: 'Loại nội dung gửi lên không được chấp nhận ở trang này.',
    en: 'This kind of content is not accepted on this page.',
  },
  tooMany: {
    vi: 'Có quá nhiều yêu cầu từ địa chỉ của bạn. Hãy đợi một phút rồi thử lại.',
    en: 'Too many requests from your address. Wait a minute and try again.',
  },
  brokenUpload: {
    vi: 'Tệp chưa được gửi trọn vẹn. Hãy tải lên lại.',
    en: 'The file did not arrive whole. Upload it again.',
  },
  busy: { vi: 'Hệ thống đang bận. Hãy thử lại sau ít phút.', en: 'The system is busy. Try again in a few minutes.' },
  fault: {
    vi: 'Hệ thống gặp lỗi; lỗi đã được ghi lại. Hãy thử lại; nếu vẫn lỗi, hãy báo cho quản trị viên mã dưới đây.',
    en: 'The system has met a fault; it was recorded. Try again; if it stays, tell the administrator the code below.',
  },
} as const satisfies Record<string, Message>;
