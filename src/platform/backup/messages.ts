/** Words of backup and restore. */
export const messages = {
  nothingThere: {
    vi: 'Cơ sở dữ liệu chưa có dữ liệu của hệ thống, không có gì để sao lưu. Hãy kiểm tra CONGSO_DATA và DATABASE_URL.',
    en: 'The database holds nothing of this system, there is nothing to back up. Check CONGSO_DATA and DATABASE_URL.',
  },
  alreadyRunning: {
    vi: 'Một lần sao lưu khác đang chạy. Hãy đợi lần đó xong rồi chạy lại.',
    en: 'Another backup is running. Wait until it has ended, then start again.',
  },
  exists: {
    vi: 'Tệp {file} đã có. Hãy chọn tên khác; bản sao lưu không ghi đè lên tệp nào.',
    en: 'The file {file} exists already. Choose another name; a backup overwrites nothing.',
  },
  notWritable: {
    vi: 'Không ghi được bản sao lưu {file}: {reason}. Hãy kiểm tra thư mục, quyền ghi và dung lượng đĩa.',
    en: 'The backup {file} could not be written: {reason}. Check the directory, the right to write there and the free space.',
  },
  stopped: {
    vi: 'Lần sao lưu bị dừng giữa chừng; không có tệp nào được tạo.',
    en: 'The backup was stopped before its end; no file was made.',
  },
  interrupted: {
    vi: 'Lần sao lưu bị ngắt khi chương trình dừng.',
    en: 'The backup was cut off when the program ended.',
  },
  unreadable: {
    vi: 'Không đọc được tệp {file}: {reason}. Hãy kiểm tra đường dẫn và quyền đọc.',
    en: 'The file {file} cannot be read: {reason}. Check the path and the right to read it.',
  },
  notABackup: {
    vi: 'Tệp {file} không phải là bản sao lưu của hệ thống này.',
    en: 'The file {file} is not a backup of this system.',
  },
  truncated: {
    vi: 'Bản sao lưu {file} bị cụt: thiếu phần cuối. Hãy chép lại tệp hoặc dùng bản khác.',
    en: 'The backup {file} is cut off: its end is missing. Copy it again or use another one.',
  },
  altered: {
    vi: 'Bản sao lưu {file} đã bị thay đổi hoặc hỏng ở “{place}”. Hãy chép lại tệp hoặc dùng bản khác.',
    en: 'The backup {file} was altered or is damaged at "{place}". Copy it again or use another one.',
  },
  newerFormat: {
    vi: 'Bản sao lưu {file} có định dạng {found}, chương trình này chỉ đọc đến định dạng {known}. Hãy dùng phiên bản chương trình mới hơn ({program}).',
    en: 'The backup {file} has format {found}, this program reads up to format {known}. Use a newer version of the program ({program}).',
  },
  newerProgram: {
    vi: 'Bản sao lưu {file} do phiên bản {program} tạo và có bước nâng cấp {migration} mà chương trình này chưa có. Hãy dùng phiên bản đó hoặc mới hơn.',
    en: 'The backup {file} was made by version {program} and has the migration {migration}, which this program does not know. Use that version or a newer one.',
  },
  otherMigration: {
    vi: 'Bước nâng cấp {migration} trong bản sao lưu {file} khác với bước cùng tên của chương trình này. Hãy dùng chương trình phiên bản {program}.',
    en: 'The migration {migration} of the backup {file} differs from the one of this program. Use version {program} of the program.',
  },
  notEmpty: {
    vi: 'Cơ sở dữ liệu “{database}” đã có dữ liệu. Hãy khôi phục vào một CONGSO_DATA mới; hoặc, để XÓA toàn bộ dữ liệu hiện có, thêm: --replace --confirm {database}',
    en: 'The database "{database}" holds data already. Restore into a new CONGSO_DATA; or, to DELETE everything in it, add: --replace --confirm {database}',
  },
  inUse: {
    vi: 'Cơ sở dữ liệu “{database}” đang được {count} kết nối của hệ thống sử dụng. Hãy dừng “congso serve” và “congso work” rồi chạy lại.',
    en: 'The database "{database}" is in use by {count} connections of this system. Stop "congso serve" and "congso work", then start again.',
  },
  notFitting: {
    vi: 'Dữ liệu của bảng {table} trong bản sao lưu {file} không khớp với lược đồ: {reason}. Cơ sở dữ liệu được giữ nguyên như cũ.',
    en: 'The data of table {table} in the backup {file} do not fit the schema: {reason}. The database was left as it was.',
  },
  restoredDiffers: {
    vi: 'Khôi phục thử cho kết quả khác bản sao lưu ở bảng {table}. Hãy giữ tệp {file} và báo cho người phát triển.',
    en: 'A trial restore gave something else than the backup in table {table}. Keep the file {file} and tell the developers.',
  },
  noScratch: {
    vi: 'Không tạo được cơ sở dữ liệu tạm để khôi phục thử: {reason}. Hãy cấp quyền CREATEDB cho tài khoản sở hữu, hoặc bỏ --verify.',
    en: 'The scratch database for a trial restore could not be made: {reason}. Give the owner CREATEDB, or leave --verify out.',
  },
} as const;
