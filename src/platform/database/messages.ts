/** Words of the database room: faults that a person who runs the system reads. */
export const messages = {
  inUse: {
    vi: 'Thư mục dữ liệu {directory} đang được dùng bởi {holder}. Hãy dừng chương trình đó, hoặc đặt CONGSO_DATA là một thư mục khác.',
    en: 'The data directory {directory} is in use by {holder}. Stop that program, or set CONGSO_DATA to another directory.',
  },
  holder: {
    vi: 'tiến trình {pid} (chạy từ {since}: {command})',
    en: 'process {pid} (running since {since}: {command})',
  },
  unknownHolder: { vi: 'một chương trình khác', en: 'another program' },
  notWritable: {
    vi: 'Không ghi được vào thư mục dữ liệu {directory}: {reason}. Hãy cấp quyền ghi cho người dùng đang chạy, hoặc đặt CONGSO_DATA là một thư mục khác.',
    en: 'The data directory {directory} cannot be written: {reason}. Give the running user the right to write there, or set CONGSO_DATA to another directory.',
  },
  foreignCluster: {
    vi: 'Cơ sở dữ liệu trong {directory} thuộc người dùng có uid {owner}. Hãy chạy bằng người dùng đó hoặc root, hoặc đặt CONGSO_DATA là một thư mục khác.',
    en: 'The database in {directory} belongs to the user with uid {owner}. Run as that user or as root, or set CONGSO_DATA to another directory.',
  },
  noBinaries: {
    vi: 'Không tìm thấy chương trình PostgreSQL cho {platform}. Hãy chạy lại “npm ci” (không bỏ các gói tùy chọn), hoặc đặt DATABASE_URL trỏ tới một máy chủ PostgreSQL 15 trở lên.',
    en: 'The PostgreSQL programs for {platform} were not found. Run "npm ci" again (without leaving out optional packages), or set DATABASE_URL to a PostgreSQL server 15 or later.',
  },
  otherMajor: {
    vi: 'Cơ sở dữ liệu trong {directory} do PostgreSQL {found} tạo, chương trình này dùng PostgreSQL {wanted}. Hãy khôi phục từ bản sao lưu vào một thư mục mới.',
    en: 'The database in {directory} was made by PostgreSQL {found}, this program brings PostgreSQL {wanted}. Restore a backup into a new directory.',
  },
  initFailed: {
    vi: 'Không tạo được cơ sở dữ liệu trong {directory}: {reason}',
    en: 'The database could not be created in {directory}: {reason}',
  },
  startFailed: {
    vi: 'Máy chủ cơ sở dữ liệu không khởi động được: {reason}. Nhật ký đầy đủ: {log}',
    en: 'The database server did not start: {reason}. The full log: {log}',
  },
  orphanStays: {
    vi: 'Máy chủ cơ sở dữ liệu cũ (tiến trình {pid}) còn chạy và không dừng được. Hãy dừng tiến trình đó rồi chạy lại.',
    en: 'An older database server (process {pid}) still runs and could not be stopped. Stop that process, then start again.',
  },
  serverRestarted: {
    vi: 'Máy chủ cơ sở dữ liệu dừng đột ngột ({reason}) và đã được khởi động lại; các thay đổi đã ghi nhận vẫn còn.',
    en: 'The database server stopped unexpectedly ({reason}) and was restarted; every committed change is still there.',
  },
  serverGone: {
    vi: 'Máy chủ cơ sở dữ liệu dừng đột ngột ({reason}) và không khởi động lại được. Chương trình phải dừng; xem nhật ký {log} rồi chạy lại.',
    en: 'The database server stopped unexpectedly ({reason}) and could not be kept running. The program must stop; read the log {log}, then start again.',
  },
  unreachable: {
    vi: 'Không kết nối được máy chủ cơ sở dữ liệu {server}: {reason}. Hãy kiểm tra {variable} và máy chủ đó.',
    en: 'The database server {server} could not be reached: {reason}. Check {variable} and that server.',
  },
  tooOld: {
    vi: 'Máy chủ là PostgreSQL {found}; hệ thống cần PostgreSQL 15 trở lên. Hãy nâng cấp máy chủ hoặc đổi DATABASE_URL.',
    en: 'The server is PostgreSQL {found}; the system needs PostgreSQL 15 or later. Upgrade the server or change DATABASE_URL.',
  },
  migrationFailed: {
    vi: 'Không nâng cấp được cơ sở dữ liệu: {file}, dòng {line}: {reason}',
    en: 'The database could not be migrated: {file}, line {line}: {reason}',
  },
  migrationEdited: {
    vi: 'Tệp {file} đã bị sửa sau khi được áp dụng. Hãy khôi phục nội dung cũ và viết thay đổi vào một tệp mới.',
    en: 'The file {file} was edited after it had been applied. Restore its old content and write the change into a new file.',
  },
  migrationsDiffer: {
    vi: 'Các tệp nâng cấp không khớp với cơ sở dữ liệu: {reason}. Có thể chương trình đang chạy cũ hơn cơ sở dữ liệu; hãy dùng phiên bản mới hơn.',
    en: 'The migration files do not fit the database: {reason}. The running program may be older than the database; use a newer version.',
  },
  badMigrationName: {
    vi: 'Tên tệp {file} không hợp lệ hoặc trùng số. Hãy đặt tên dạng 0001_ten_viec.sql, mỗi số một tệp.',
    en: 'The file name {file} is not valid or its number is taken. Name it like 0001_what_it_does.sql, one file per number.',
  },
  roleMissing: {
    vi: 'Tài khoản {role} không phải là congso_app và cũng không kế thừa quyền của congso_app. Hãy chạy “congso migrate” rồi thực hiện: GRANT congso_app TO {role}.',
    en: 'The login {role} is not congso_app and does not inherit its rights. Run "congso migrate", then: GRANT congso_app TO {role}.',
  },
  roleTooStrong: {
    vi: 'Tài khoản {role} có quyền quá lớn ({powers}), nên bảo mật theo dòng không có tác dụng. Hãy dùng một tài khoản chỉ là thành viên của congso_app cho DATABASE_URL và đặt tài khoản sở hữu vào DATABASE_OWNER_URL.',
    en: 'The login {role} is too powerful ({powers}), so that row security would not hold. Use a login that is only a member of congso_app in DATABASE_URL, and put the owner into DATABASE_OWNER_URL.',
  },
} as const;
