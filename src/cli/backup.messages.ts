import type { Messages } from '#platform/i18n';

export const messages = {
  backup: {
    vi: 'sao lưu toàn bộ cơ sở dữ liệu và tệp vào một tệp .tar.gz, trong khi hệ thống vẫn chạy',
    en: 'back up the whole database and the files into one .tar.gz, while the system goes on running',
  },
  to: {
    vi: 'tệp sẽ tạo, hoặc thư mục có sẵn để đặt tệp vào',
    en: 'the file to make, or an existing directory to put it into',
  },
  verify: {
    vi: 'khôi phục thử vào một cơ sở dữ liệu tạm và so sánh từng byte',
    en: 'restore it into a scratch database and compare byte for byte',
  },
  json: { vi: 'in dữ liệu JSON', en: 'print JSON' },
  done: {
    vi: 'Đã sao lưu vào {file}\n  {size} byte, {tables} bảng, {rows} dòng, {files} tệp\n  SHA-256 {sha256}\n  {checked}',
    en: 'Backed up into {file}\n  {size} bytes, {tables} tables, {rows} rows, {files} files\n  SHA-256 {sha256}\n  {checked}',
  },
  read: { vi: 'Đã đọc lại từ đầu đến cuối: nguyên vẹn.', en: 'Read back from end to end: intact.' },
  restored: {
    vi: 'Đã khôi phục thử và so sánh: giống hệt.',
    en: 'Restored on trial and compared: identical.',
  },
  damaged: {
    vi: 'CẢNH BÁO: {count} tệp đã hỏng trên đĩa nên không có trong bản sao lưu: {keys}',
    en: 'WARNING: {count} files are damaged on the disk and are not in the backup: {keys}',
  },
  restore: {
    vi: 'khôi phục từ một bản sao lưu vào cơ sở dữ liệu trống; hãy dừng hệ thống trước',
    en: 'restore a backup into an empty database; stop the system first',
  },
  from: { vi: 'bản sao lưu', en: 'the backup' },
  replace: {
    vi: 'XÓA dữ liệu hiện có (cần --confirm)',
    en: 'DELETE what the database holds (needs --confirm)',
  },
  confirm: {
    vi: 'tên cơ sở dữ liệu, gõ lại để xác nhận xóa',
    en: 'the name of the database, typed to confirm the deletion',
  },
  notConfirmed: {
    vi: '--replace XÓA toàn bộ dữ liệu của cơ sở dữ liệu “{database}”. Nếu đúng ý, hãy thêm: --confirm {database}',
    en: '--replace DELETES everything in the database "{database}". If that is what you want, add: --confirm {database}',
  },
  restoredAll: {
    vi: 'Đã khôi phục bản sao lưu ngày {createdAt} (phiên bản {program}): {tables} bảng, {rows} dòng, {files} tệp. Nhật ký kiểm tra: {entries} bản ghi, nguyên vẹn.',
    en: 'Restored the backup of {createdAt} (version {program}): {tables} tables, {rows} rows, {files} files. Audit trail: {entries} entries, intact.',
  },
  auditBroken: {
    vi: 'Đã khôi phục, nhưng nhật ký kiểm tra trong bản sao lưu không nguyên vẹn: {reason}',
    en: 'Restored, but the audit trail in the backup is not intact: {reason}',
  },
} as const satisfies Messages;
