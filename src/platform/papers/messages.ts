import type { Messages } from '#platform/i18n';

export const messages = {
  time: {
    vi: 'Tạo tệp mất quá {seconds} giây nên đã dừng. Hãy thử lại; nếu vẫn lỗi, hãy rút ngắn các nội dung quá dài.',
    en: 'Making the file took more than {seconds} seconds and was stopped. Try again; if it fails again, shorten very long texts.',
  },
  memory: {
    vi: 'Tạo tệp cần quá {megabytes} MB bộ nhớ nên đã dừng. Hãy rút ngắn các nội dung quá dài hoặc bớt số dòng của bảng.',
    en: 'Making the file needed more than {megabytes} MB of memory and was stopped. Shorten very long texts or take rows out of the tables.',
  },
  failed: {
    vi: 'Không tạo được tệp: {reason}',
    en: 'The file could not be made: {reason}',
  },
  ended: {
    vi: 'Tiến trình tạo tệp dừng đột ngột. Hãy thử lại; nếu vẫn lỗi, hãy báo người quản trị.',
    en: 'The process that makes the file ended unexpectedly. Try again; if it fails again, tell the administrator.',
  },
} as const satisfies Messages;
