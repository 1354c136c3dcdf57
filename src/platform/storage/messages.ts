/** Words of the file storage. */
export const messages = {
  badKey: {
    vi: 'Mã tệp không hợp lệ. Hãy mở lại trang và chọn tệp từ danh sách.',
    en: 'This is not the key of a file. Open the page again and choose the file from the list.',
  },
  missing: {
    vi: 'Không tìm thấy tệp {key} trong kho tệp. Hãy khôi phục tệp này từ bản sao lưu.',
    en: 'The file {key} is not in the storage. Restore it from a backup.',
  },
  tooLarge: {
    vi: 'Tệp “{name}” lớn hơn mức cho phép ({megabytes} MB). Hãy nén hoặc chia nhỏ tệp rồi gửi lại.',
    en: 'The file "{name}" is larger than allowed ({megabytes} MB). Compress or split it, then send it again.',
  },
  notWritable: {
    vi: 'Không ghi được vào kho tệp {directory}: {reason}. Hãy kiểm tra dung lượng đĩa và quyền ghi.',
    en: 'The file storage {directory} cannot be written: {reason}. Check the free space and the right to write there.',
  },
} as const;
