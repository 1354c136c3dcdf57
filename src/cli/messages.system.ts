import type { Message } from '#platform/i18n';

/** Words of the commands that run the system: serve, work, migrate, demo, users, audit. */
export const messages = {
  json: { vi: 'in dữ liệu JSON', en: 'print JSON' },
  notMigrated: {
    vi: 'Cơ sở dữ liệu chưa có lược đồ của phiên bản này. Hãy chạy “congso migrate” (hoặc “congso serve --migrate”).',
    en: 'The database does not have the schema of this version. Run "congso migrate" (or "congso serve --migrate").',
  },
  // serve and work
  serve: { vi: 'chạy máy chủ web', en: 'run the web server' },
  serveMigrate: { vi: 'nâng cấp cơ sở dữ liệu trước khi chạy', en: 'bring the schema up to date first' },
  demoContent: {
    vi: 'Đang nạp tỉnh minh họa (lần đầu mất chừng nửa phút)…',
    en: 'Loading the demonstration province (half a minute, the first time)…',
  },
  serveDemo: {
    vi: 'nạp tỉnh minh họa nếu chưa có (trừ khi CONGSO_DEMO=0)',
    en: 'load the demonstration province if it is missing (unless CONGSO_DEMO=0)',
  },
  serveWork: { vi: 'chạy cả các việc nền trong cùng tiến trình', en: 'run the background jobs in the same process' },
  listening: { vi: 'CổngSố đang chạy tại {address}', en: 'CổngSố runs at {address}' },
  howToStop: { vi: 'Nhấn Ctrl-C để dừng.', en: 'Press Ctrl-C to stop.' },
  stopping: { vi: 'Đang dừng…', en: 'Stopping…' },
  stopped: { vi: 'Đã dừng. Dữ liệu được giữ trong {directory}.', en: 'Stopped. The data stays in {directory}.' },
  stoppedServer: { vi: 'Đã dừng.', en: 'Stopped.' },
  addressInUse: {
    vi: 'Cổng {port} của {host} đang được chương trình khác dùng. Hãy dừng chương trình đó, hoặc đặt PORT là một số khác.',
    en: 'Port {port} of {host} is used by another program. Stop that program, or set PORT to another number.',
  },
  addressRefused: {
    vi: 'Không lắng nghe được tại {host}:{port} ({reason}). Hãy kiểm tra HOST và PORT; cổng dưới 1024 cần quyền quản trị.',
    en: 'Cannot listen at {host}:{port} ({reason}). Check HOST and PORT; ports below 1024 need special rights.',
  },
  work: { vi: 'chạy các việc nền', en: 'run the background jobs' },
  working: {
    vi: 'Đang chạy các việc nền. Nhấn Ctrl-C để dừng.',
    en: 'Background jobs are running. Press Ctrl-C to stop.',
  },
  jobsEnded: {
    vi: 'Các việc nền đã tự dừng ({reason}). Hãy xem nhật ký rồi chạy lại.',
    en: 'The background jobs ended by themselves ({reason}). See the log, then start again.',
  },
  // migrate
  migrate: { vi: 'đưa cơ sở dữ liệu lên lược đồ mới nhất', en: 'bring the database to the newest schema' },
  migrated: { vi: 'Đã áp dụng: {names}', en: 'Applied: {names}' },
  upToDate: { vi: 'Lược đồ đã là mới nhất.', en: 'The schema is up to date.' },
  // demo
  demo: { vi: 'nạp dữ liệu tỉnh minh họa', en: 'load the demonstration province' },
  demoAccounts: {
    vi: 'Tài khoản minh họa (tỉnh Sơn Hải, hư cấu):',
    en: 'Accounts of the demonstration (the fictitious province Sơn Hải):',
  },
  demoPassword: {
    vi: 'Mật khẩu của mọi tài khoản minh họa: {password}',
    en: 'Password of all these accounts: {password}',
  },
  demoSecret: {
    vi: 'Hệ thống có thể truy cập từ máy khác nên mỗi tài khoản minh họa có mật khẩu riêng, chỉ hiện một lần này.',
    en: 'Others can reach this system, so each of these accounts has a password of its own, shown this once.',
  },
  demoChanged: { vi: '(mật khẩu riêng, đã đặt trước đây)', en: '(a password of its own, set before)' },
  // users
  users: { vi: 'tài khoản người dùng', en: 'accounts' },
  usersAdd: {
    vi: 'tạo tài khoản, in mật khẩu ban đầu một lần',
    en: 'make an account, print its initial password once',
  },
  usersList: { vi: 'danh sách tài khoản và vai trò', en: 'accounts with their roles' },
  usersLock: { vi: 'khóa tài khoản và kết thúc các phiên của tài khoản', en: 'lock an account and end its sessions' },
  usersUnlock: { vi: 'mở khóa tài khoản', en: 'unlock an account' },
  usersReset: { vi: 'cấp mật khẩu mới, in một lần', en: 'give a new password, print it once' },
  loginArgument: { vi: 'thư điện tử hoặc tên đăng nhập', en: 'e-mail address or user name' },
  nameOption: { vi: 'họ và tên', en: 'full name' },
  roleOption: { vi: 'vai trò; có thể nêu nhiều vai trò', en: 'role; may be several' },
  organisationOption: {
    vi: 'cơ quan (mã định danh, tên đầy đủ hoặc id) nơi người đó làm việc và giữ vai trò; bỏ trống: toàn hệ thống',
    en: 'body (identifier code, whole name or id) at which the person works and holds the roles; without it: the whole system',
  },
  created: { vi: 'Đã tạo tài khoản {login}.', en: 'The account {login} was made.' },
  initialPassword: {
    vi: 'Mật khẩu ban đầu (chỉ hiện một lần, phải đổi khi đăng nhập): {password}',
    en: 'Initial password (shown this once, to be changed at sign-in): {password}',
  },
  locked: {
    vi: 'Đã khóa tài khoản {login} và kết thúc các phiên.',
    en: 'The account {login} is locked, its sessions have ended.',
  },
  unlocked: { vi: 'Đã mở khóa tài khoản {login}.', en: 'The account {login} is unlocked.' },
  lockedAlready: { vi: 'Tài khoản {login} đã khóa từ trước.', en: 'The account {login} was locked already.' },
  unlockedAlready: { vi: 'Tài khoản {login} không bị khóa.', en: 'The account {login} is not locked.' },
  reset: {
    vi: 'Đã cấp mật khẩu mới cho {login}; các phiên đã kết thúc.',
    en: 'A new password was given to {login}; its sessions have ended.',
  },
  secondFactorOption: {
    vi: 'gỡ cả xác thực hai lớp, khi mất điện thoại và mã dự phòng',
    en: 'take the second factor off too, where phone and recovery codes are lost',
  },
  secondFactorRemoved: { vi: 'Đã gỡ xác thực hai lớp.', en: 'The second factor was taken off.' },
  loginUnknown: { vi: 'Không có tài khoản “{login}”.', en: 'There is no account "{login}".' },
  loginTaken: { vi: 'Đã có tài khoản “{login}”.', en: 'There is an account "{login}" already.' },
  loginWrong: {
    vi: '“{login}” không phải thư điện tử, cũng không phải tên đăng nhập (3 đến 50 ký tự: chữ thường không dấu, số, dấu chấm, gạch nối, gạch dưới).',
    en: '"{login}" is neither an e-mail address nor a user name (3 to 50 small letters, digits, dots, hyphens, underscores).',
  },
  organisationUnknown: { vi: 'Không có cơ quan “{organisation}”.', en: 'There is no body "{organisation}".' },
  organisationNeeded: {
    vi: 'Vai trò {role} cần một cơ quan: hãy thêm --organisation.',
    en: 'The role {role} needs a body: add --organisation.',
  },
  noAccounts: { vi: 'Chưa có tài khoản nào.', en: 'There are no accounts yet.' },
  lockedMark: { vi: '[đã khóa]', en: '[locked]' },
  wholeSystem: { vi: 'toàn hệ thống', en: 'the whole system' },
  // audit
  audit: { vi: 'nhật ký kiểm tra', en: 'the audit trail' },
  auditVerify: { vi: 'kiểm tra nhật ký còn nguyên vẹn', en: 'check that the trail is intact' },
  auditIntact: {
    vi: 'Nhật ký nguyên vẹn: {entries} bản ghi. Mã của bản ghi cuối: {head}',
    en: 'The trail is intact: {entries} entries. Hash of the last one: {head}',
  },
  auditBroken: { vi: 'Nhật ký không còn nguyên vẹn.', en: 'The trail is not intact.' },
} as const satisfies Record<string, Message>;
