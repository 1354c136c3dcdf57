import type { Message } from '#platform/i18n';

export const messages = {
  signInWith: { vi: 'Đăng nhập bằng {provider}', en: 'Sign in with {provider}' },
  signOutThere: { vi: 'Đăng xuất cả khỏi {provider}', en: 'Sign out of {provider} too' },
  notSignedIn: { vi: 'Chưa đăng nhập được bằng {provider}', en: 'Not signed in with {provider}' },
  unavailable: {
    vi: 'Không kết nối được với {provider}. Hãy thử lại sau ít phút, hoặc đăng nhập bằng mật khẩu.',
    en: '{provider} cannot be reached. Try again in a few minutes, or sign in with your password.',
  },
  refused: {
    vi: '{provider} cho biết việc đăng nhập đã bị hủy hoặc không được phép.',
    en: '{provider} says that the sign-in was cancelled or is not allowed.',
  },
  invalid: {
    vi: 'Câu trả lời của {provider} không hợp lệ nên đã bị từ chối. Hãy thử lại; nếu vẫn lỗi, báo quản trị viên.',
    en: 'The answer of {provider} is not valid and was refused. Try again; if it happens again, tell the administrator.',
  },
  stale: {
    vi: 'Lần đăng nhập này đã quá 10 phút, đã dùng rồi, hoặc bắt đầu từ trình duyệt khác. Hãy thử lại.',
    en: 'This sign-in has taken more than ten minutes, was used already, or began in another browser. Try again.',
  },
  unknown: {
    vi: '“{label}” chưa được liên kết với tài khoản nào. Hãy đăng nhập bằng mật khẩu rồi liên kết tại trang “Tài khoản của tôi”, hoặc mở liên kết trong thư mời.',
    en: '"{label}" is not linked to any account. Sign in with your password and link it at "My account", or open the link of your invitation.',
  },
  locked: {
    vi: 'Tài khoản liên kết với “{label}” đã bị khóa. Hãy liên hệ quản trị viên của cơ quan.',
    en: 'The account linked to "{label}" is locked. Ask the administrator of your body.',
  },
  // linking
  linkTitle: { vi: 'Liên kết với {provider}', en: 'Link with {provider}' },
  linkIntroduction: {
    vi: 'Bạn sẽ đăng nhập tại {provider} để xác nhận danh tính, rồi trở lại đây.',
    en: 'You will sign in at {provider} to show who you are, and come back.',
  },
  goOn: { vi: 'Tiếp tục tới {provider}', en: 'Go on to {provider}' },
  identity: { vi: 'Danh tính liên kết', en: 'Linked identity' },
  isLinked: { vi: 'Đã liên kết với {provider}: {label}', en: 'Linked with {provider}: {label}' },
  isNotLinked: {
    vi: 'Liên kết để đăng nhập bằng {provider} mà không cần mật khẩu.',
    en: 'Link it to sign in with {provider}, without your password.',
  },
  link: { vi: 'Liên kết', en: 'Link' },
  unlink: { vi: 'Bỏ liên kết', en: 'Remove the link' },
  linked: { vi: 'Đã liên kết danh tính.', en: 'The identity is linked.' },
  unlinked: { vi: 'Đã bỏ liên kết danh tính.', en: 'The link was removed.' },
  notLinked: { vi: 'Chưa liên kết được', en: 'Not linked' },
  taken: {
    vi: '“{label}” đã liên kết với một tài khoản khác, hoặc tài khoản này đã có liên kết khác. Hãy bỏ liên kết cũ trước.',
    en: '"{label}" is linked to another account, or this account has another link. Remove the old link first.',
  },
  needsPassword: {
    vi: 'Tài khoản chưa có mật khẩu: bỏ liên kết thì bạn không còn cách đăng nhập. Hãy đặt mật khẩu trước, bằng “Quên mật khẩu?” ở trang đăng nhập.',
    en: 'The account has no password: without the link you could not sign in. Set a password first, by "Forgot your password?" on the sign-in page.',
  },
} as const satisfies Record<string, Message>;
