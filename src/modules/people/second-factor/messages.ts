import type { Message } from '#platform/i18n';

export const messages = {
  // the second step of a sign-in
  stepTitle: { vi: 'Xác thực hai lớp', en: 'Second factor' },
  stepIntroduction: {
    vi: 'Nhập mã 6 chữ số đang hiện trên ứng dụng xác thực của bạn.',
    en: 'Give the six digits that your authenticator app shows now.',
  },
  code: { vi: 'Mã xác thực', en: 'Code' },
  codeHint: { vi: '6 chữ số, hoặc một mã dự phòng', en: 'Six digits, or a recovery code' },
  stepGoOn: { vi: 'Tiếp tục', en: 'Go on' },
  stepHelp: {
    vi: 'Không có điện thoại bên mình? Hãy nhập một trong các mã dự phòng đã lưu. Mất cả hai thì đề nghị quản trị viên gỡ xác thực hai lớp cho bạn.',
    en: 'Not at hand? Give one of the recovery codes that you kept. If you have lost both, ask the administrator to take the second factor off.',
  },
  stepOther: { vi: 'Đăng nhập lại từ đầu', en: 'Start again' },
  stepExpired: {
    vi: 'Bước xác thực đã quá 10 phút hoặc đã hoàn tất ở nơi khác. Hãy đăng nhập lại.',
    en: 'The step has taken more than ten minutes, or was finished elsewhere. Sign in again.',
  },
  codeWrong: {
    vi: 'Mã không đúng. Hãy nhập mã đang hiện; nếu vẫn sai, kiểm tra giờ của điện thoại (nên để tự động).',
    en: 'The code is not right. Give the one that shows now; if it is still refused, check the clock of the phone (it should set itself).',
  },
  codeUsed: {
    vi: 'Mã này đã được dùng. Hãy đợi mã tiếp theo (tối đa 30 giây).',
    en: 'This code was used already. Wait for the next one (at most 30 seconds).',
  },
  codeUnreadable: {
    vi: 'Hệ thống không đọc được khóa xác thực của tài khoản (khóa niêm phong đã thay đổi). Hãy dùng mã dự phòng, hoặc báo quản trị viên.',
    en: 'The secret of this account cannot be read (the sealing key has changed). Use a recovery code, or tell the administrator.',
  },
  codeBlocked: {
    vi: 'Có quá nhiều lần nhập mã sai. Hãy thử lại sau {minutes} phút.',
    en: 'Too many wrong codes. Try again in {minutes} min.',
  },
  // one's own
  title: { vi: 'Xác thực hai lớp', en: 'Second factor' },
  introduction: {
    vi: 'Ngoài mật khẩu, mỗi lần đăng nhập cần thêm mã trên điện thoại của bạn: người biết mật khẩu vẫn không vào được.',
    en: 'Besides the password, a code of your phone is asked for at each sign-in: who knows the password still stays outside.',
  },
  isOn: { vi: 'Đang bật từ {since}', en: 'On since {since}' },
  isOff: { vi: 'Chưa bật', en: 'Off' },
  setUp: { vi: 'Bật xác thực hai lớp', en: 'Set it up' },
  manage: { vi: 'Quản lý xác thực hai lớp', en: 'Manage the second factor' },
  required: {
    vi: 'Vai trò của bạn bắt buộc xác thực hai lớp',
    en: 'Your role must use a second factor',
  },
  requiredUntil: { vi: 'Hãy bật trước hết ngày {day}.', en: 'Set it up by {day}.' },
  requiredNow: {
    vi: 'Đã hết thời gian chờ. Hãy bật xác thực hai lớp để tiếp tục làm việc.',
    en: 'The time of grace is over. Set it up to go on.',
  },
  workItem: { vi: 'Bật xác thực hai lớp cho tài khoản của bạn', en: 'Set up the second factor of your account' },
  stepApp: {
    vi: 'Cài một ứng dụng xác thực trên điện thoại: Google Authenticator, Microsoft Authenticator, FreeOTP hoặc ứng dụng tương tự.',
    en: 'Install an authenticator app on your phone: Google Authenticator, Microsoft Authenticator, FreeOTP or the like.',
  },
  stepScan: { vi: 'Dùng ứng dụng quét mã QR này.', en: 'Scan this code with the app.' },
  qrLabel: {
    vi: 'Mã QR chứa khóa xác thực; khóa viết bằng chữ ở ngay dưới',
    en: 'QR code with the secret, which stands below in letters too',
  },
  secretByHand: {
    vi: 'Không quét được? Nhập khóa này vào ứng dụng:',
    en: 'If it cannot be scanned, type this secret into the app:',
  },
  stepConfirm: {
    vi: 'Nhập mã 6 chữ số mà ứng dụng hiện ra để hoàn tất.',
    en: 'Give the six digits that the app shows, to finish.',
  },
  confirm: { vi: 'Xác nhận và bật', en: 'Confirm' },
  notConfirmed: { vi: 'Chưa bật được xác thực hai lớp', en: 'The second factor is not on yet' },
  // recovery codes
  codesTitle: { vi: 'Mã dự phòng', en: 'Recovery codes' },
  codesIntroduction: {
    vi: 'Mỗi mã dùng được một lần, khi không có điện thoại. Hãy in hoặc chép lại, cất nơi an toàn. Các mã này chỉ hiện một lần duy nhất.',
    en: 'Each serves once, when the phone is not at hand. Print or write them down and keep them safe. They are shown this one time only.',
  },
  codesLeft: { vi: 'Còn {left} mã dự phòng chưa dùng.', en: '{left} recovery codes are left.' },
  codesFew: { vi: 'Sắp hết mã dự phòng: hãy tạo bộ mới.', en: 'Few are left: make a new set.' },
  codesNew: { vi: 'Tạo bộ mã mới', en: 'Make a new set' },
  codesNewHint: { vi: 'Bộ mã cũ sẽ không dùng được nữa.', en: 'The old set will serve no more.' },
  codesKept: { vi: 'Tôi đã lưu các mã này', en: 'I have kept these codes' },
  turnedOn: { vi: 'Đã bật xác thực hai lớp', en: 'The second factor is on' },
  codesMade: { vi: 'Đã tạo bộ mã dự phòng mới', en: 'A new set of recovery codes was made' },
  // taking it off
  turnOff: { vi: 'Tắt xác thực hai lớp', en: 'Turn it off' },
  turnOffHint: {
    vi: 'Muốn đổi điện thoại: tắt rồi bật lại bằng điện thoại mới.',
    en: 'For another phone: turn it off, and on again with the new one.',
  },
  turnedOff: { vi: 'Đã tắt xác thực hai lớp.', en: 'The second factor is off.' },
  notTurnedOff: { vi: 'Chưa thực hiện được', en: 'Not done' },
  proofPassword: { vi: 'Mật khẩu của bạn', en: 'Your password' },
  proofCode: { vi: 'Mã trên ứng dụng xác thực', en: 'Code of the app' },
  alreadyOn: { vi: 'Xác thực hai lớp đã được bật.', en: 'The second factor is on already.' },
  usedCode: { vi: 'mật khẩu và mã xác thực', en: 'password and code' },
  back: { vi: 'Về trang tài khoản', en: 'Back to the account' },
} as const satisfies Record<string, Message>;
