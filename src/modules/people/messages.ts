import type { Message } from '#platform/i18n';

export const messages = {
  // sign-in
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  signInIntroduction: {
    vi: 'Dành cho cán bộ, công chức, viên chức được cấp tài khoản.',
    en: 'For staff who were given an account.',
  },
  login: { vi: 'Thư điện tử hoặc tên đăng nhập', en: 'E-mail address or user name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  signInWrongTitle: { vi: 'Không đăng nhập được', en: 'Not signed in' },
  signInWrong: {
    vi: 'Tên đăng nhập hoặc mật khẩu không đúng. Hãy kiểm tra phím Caps Lock và bộ gõ tiếng Việt rồi thử lại. Nếu quên mật khẩu, hãy bấm “Quên mật khẩu?” bên dưới.',
    en: 'The name or the password is not right. Check Caps Lock and the Vietnamese keyboard and try again. If you forgot it, press "Forgot your password?" below.',
  },
  signInBlocked: {
    vi: 'Có quá nhiều lần đăng nhập sai. Hãy thử lại sau {minutes} phút.',
    en: 'Too many failed sign-ins. Try again in {minutes} min.',
  },
  signInLocked: {
    vi: 'Tài khoản này đã bị khóa. Hãy liên hệ quản trị viên của cơ quan.',
    en: 'This account is locked. Ask the administrator of your body.',
  },
  signInFirst: {
    vi: 'Phiên làm việc đã kết thúc hoặc bạn chưa đăng nhập. Hãy đăng nhập rồi làm lại; nội dung đang khai vẫn được giữ trên trang đang mở.',
    en: 'Your session has ended, or you are not signed in. Sign in and do it again; what you typed stays on the page that is open.',
  },
  signedOut: { vi: 'Bạn đã đăng xuất.', en: 'You have signed out.' },
  publicSite: { vi: 'Trang công khai', en: 'Public site' },
  notAllowed: {
    vi: 'Bạn không có quyền thực hiện việc này tại cơ quan đó. Nếu cần, hãy đề nghị quản trị viên cấp vai trò phù hợp.',
    en: 'You have no right to do this at that body. If you need it, ask the administrator for a fitting role.',
  },
  noSuchPage: { vi: 'Không có trang này.', en: 'There is no such page.' },
  // own account
  account: { vi: 'Tài khoản của tôi', en: 'My account' },
  identity: { vi: 'Thông tin tài khoản', en: 'Account' },
  name: { vi: 'Họ và tên', en: 'Name' },
  loginName: { vi: 'Tên đăng nhập', en: 'Sign-in name' },
  workplace: { vi: 'Cơ quan', en: 'Body' },
  noWorkplace: { vi: 'Chưa gắn với cơ quan nào', en: 'None' },
  rolesHeld: { vi: 'Vai trò', en: 'Roles' },
  noRoles: { vi: 'Chưa có vai trò nào', en: 'None yet' },
  wholeInstallation: { vi: 'toàn hệ thống', en: 'the whole system' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  languageHint: { vi: 'Ngôn ngữ của thư và của khu vực làm việc', en: 'Of mails and of the office' },
  vietnamese: { vi: 'Tiếng Việt', en: 'Vietnamese' },
  english: { vi: 'Tiếng Anh', en: 'English' },
  saveFacts: { vi: 'Lưu thông tin', en: 'Save' },
  factsSaved: { vi: 'Đã lưu thông tin tài khoản.', en: 'Saved.' },
  factsNotSaved: { vi: 'Chưa lưu được thông tin', en: 'Not saved' },
  nameWrong: {
    vi: 'Hãy ghi họ và tên, không quá 120 ký tự, trên một dòng.',
    en: 'Give the name, at most 120 characters, on one line.',
  },
  whoMayWhat: { vi: 'Xem mỗi vai trò được làm gì', en: 'What each role may do' },
  onlySections: { vi: 'chuyên mục: {sections}', en: 'sections: {sections}' },
  onlySite: { vi: 'trang “{site}”', en: 'site "{site}"' },
  bySource: { vi: 'theo ủy quyền', en: 'by delegation' },
  byBoard: { vi: 'theo Ban Biên tập', en: 'by the editorial board' },
  noPassword: {
    vi: 'Tài khoản đăng nhập bằng danh tính liên kết, chưa có mật khẩu. Muốn đặt mật khẩu, hãy dùng “Quên mật khẩu?” ở trang đăng nhập.',
    en: 'You sign in with a linked identity and have no password. To set one, use "Forgot your password?" on the sign-in page.',
  },
  // password
  changePassword: { vi: 'Đổi mật khẩu', en: 'Change password' },
  mustChange: {
    vi: 'Mật khẩu hiện tại do người khác cấp. Hãy đặt mật khẩu của riêng bạn để tiếp tục.',
    en: 'Your password was given by somebody else. Set one of your own to go on.',
  },
  mustChangeTitle: { vi: 'Cần đổi mật khẩu', en: 'Change your password' },
  currentPassword: { vi: 'Mật khẩu hiện tại', en: 'Current password' },
  newPassword: { vi: 'Mật khẩu mới', en: 'New password' },
  newPasswordHint: {
    vi: 'Ít nhất 10 ký tự. Nên dùng vài từ không liên quan với nhau; không cần ký tự đặc biệt.',
    en: 'At least 10 characters. A few unrelated words are best; no special characters are needed.',
  },
  repeatPassword: { vi: 'Nhập lại mật khẩu mới', en: 'New password once more' },
  passwordChanged: {
    vi: 'Đã đổi mật khẩu. Các phiên đăng nhập khác của bạn đã kết thúc.',
    en: 'The password was changed. Your other sessions have ended.',
  },
  passwordNotChanged: { vi: 'Chưa đổi được mật khẩu', en: 'The password was not changed' },
  passwordTooShort: {
    vi: 'Mật khẩu mới phải có ít nhất 10 ký tự.',
    en: 'The new password needs at least 10 characters.',
  },
  passwordTooLong: {
    vi: 'Mật khẩu mới không được dài quá 200 ký tự.',
    en: 'The new password may have at most 200 characters.',
  },
  passwordCommon: {
    vi: 'Mật khẩu mới quá phổ biến, kẻ xấu sẽ thử trước tiên. Hãy chọn mật khẩu khác.',
    en: 'The new password is among the commonest, which are tried first. Choose another.',
  },
  passwordIsName: {
    vi: 'Mật khẩu mới gần như chỉ gồm họ tên, tên đăng nhập hoặc thư điện tử. Hãy chọn mật khẩu khác.',
    en: 'The new password is little more than your name, user name or e-mail address. Choose another.',
  },
  passwordSame: {
    vi: 'Mật khẩu mới phải khác mật khẩu hiện tại.',
    en: 'The new password must differ from the current one.',
  },
  passwordsDiffer: { vi: 'Hai lần nhập mật khẩu mới không giống nhau.', en: 'The two new passwords differ.' },
  currentPasswordWrong: { vi: 'Mật khẩu hiện tại không đúng.', en: 'The current password is not right.' },
  // sessions
  sessions: { vi: 'Các phiên đăng nhập', en: 'Sessions' },
  sessionsIntroduction: {
    vi: 'Nếu thấy phiên lạ, hãy kết thúc phiên đó và đổi mật khẩu ngay.',
    en: 'If you do not know a session, end it and change your password at once.',
  },
  device: { vi: 'Thiết bị', en: 'Device' },
  unknownDevice: { vi: 'Không rõ', en: 'Unknown' },
  thisSession: { vi: 'Phiên này', en: 'This one' },
  address: { vi: 'Địa chỉ mạng', en: 'Address' },
  started: { vi: 'Bắt đầu', en: 'Began' },
  proof: { vi: 'Cách đăng nhập', en: 'Signed in by' },
  byPassword: { vi: 'Mật khẩu', en: 'Password' },
  byProvider: { vi: 'Danh tính liên kết', en: 'Linked identity' },
  withCode: { vi: '{way} + mã xác thực', en: '{way} + code' },
  withRecovery: { vi: '{way} + mã dự phòng', en: '{way} + recovery code' },
  lastUsed: { vi: 'Dùng gần nhất', en: 'Last used' },
  end: { vi: 'Kết thúc', en: 'End' },
  endSession: { vi: 'Kết thúc phiên {device}, bắt đầu {started}', en: 'End the session {device}, begun {started}' },
  endOthers: { vi: 'Đăng xuất khỏi mọi nơi khác', en: 'Sign out everywhere else' },
  sessionEnded: { vi: 'Đã kết thúc phiên đăng nhập.', en: 'The session has ended.' },
  othersEnded: { vi: 'Đã đăng xuất khỏi mọi nơi khác.', en: 'You are signed out everywhere else.' },
  noSessions: { vi: 'Không có phiên nào.', en: 'No sessions.' },
  // demonstration
  demonstration: { vi: 'Tài khoản minh họa', en: 'Accounts of the demonstration' },
  demonstrationPassword: {
    vi: 'Mật khẩu chung, trừ khi đã được đổi:',
    en: 'The password of all, unless it was changed:',
  },
} as const satisfies Record<string, Message>;
