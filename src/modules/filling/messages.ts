import type { Messages } from '#platform/i18n';

export const messages = {
  noAnswer: { vi: 'chưa trả lời', en: 'no answer' },
  blank: { vi: '(để trống)', en: '(blank)' },
  conflictTitle: {
    vi: 'Hai người cùng sửa ô này. Chọn giá trị giữ lại:',
    en: 'Two people changed this. Choose which value stays:',
  },
  conflictsTitle: {
    vi: 'Có {count} ô mà người khác cũng vừa sửa',
    en: 'Somebody else has just changed {count} of the same fields',
  },
  conflictsHelp: {
    vi: 'Chưa giá trị nào bị ghi đè. Ở mỗi ô được đánh dấu, hãy chọn giá trị giữ lại rồi bấm Lưu.',
    en: 'Nothing was overwritten. At each marked field choose the value that stays, then press Save.',
  },
  keepMine: { vi: 'Của tôi: {value}', en: 'Mine: {value}' },
  keepTheirs: { vi: 'Của {by}: {value}', en: '{by}: {value}' },
  removal: { vi: 'xóa dòng này', en: 'remove this row' },
  row: { vi: 'dòng {number}', en: 'row {number}' },
  rowGone: { vi: 'dòng đã xóa', en: 'a removed row' },
  addRow: { vi: '+ Thêm dòng', en: '+ Add a row' },
  removeRow: { vi: 'Xóa dòng {number}', en: 'Remove row {number}' },
  table: { vi: 'Bảng số liệu', en: 'Table of figures' },
  rowsPage: { vi: 'Dòng {from}–{to}', en: 'Rows {from}–{to}' },
  parts: { vi: 'Các phần của báo cáo', en: 'Parts of the report' },
  partsShort: { vi: 'Các phần', en: 'Parts' },
  progress: { vi: '{answered}/{expected} ô', en: '{answered} of {expected}' },
  save: { vi: 'Lưu', en: 'Save' },
  savedByButton: { vi: 'Bấm Lưu để ghi lại những gì đã nhập.', en: 'Press Save to keep what you entered.' },
  allSaved: { vi: 'Đã lưu lúc {time}', en: 'Saved at {time}' },
  nothingToSave: { vi: 'Mọi thay đổi được lưu ngay khi nhập.', en: 'Every change is saved as you type.' },
  unsaved: { vi: 'Chưa lưu: {count} ô…', en: 'Not saved yet: {count}…' },
  offline: {
    vi: 'Mất kết nối. {count} ô đang được giữ trên máy này và sẽ tự lưu khi có mạng.',
    en: 'Connection lost. {count} answers are kept on this device and will be saved when it is back.',
  },
  refused: {
    vi: 'Máy chủ không nhận: {reason} Nội dung vẫn được giữ trên máy này.',
    en: 'The server refused: {reason} What you entered is kept on this device.',
  },
  signedOut: {
    vi: 'Phiên làm việc đã hết. Hãy đăng nhập lại ở cửa sổ khác; {count} ô đang được giữ trên máy này.',
    en: 'Your session has ended. Sign in again in another window; {count} answers are kept on this device.',
  },
  findingsTitle: { vi: 'Kết quả kiểm tra', en: 'What the checks found' },
  noFindings: { vi: 'Không có mâu thuẫn nào.', en: 'No contradiction found.' },
  findingsSummary: {
    vi: '{errors} lỗi, {warnings} cảnh báo, {notes} lưu ý',
    en: '{errors} errors, {warnings} warnings, {notes} notes',
  },
  blocker: { vi: 'Chặn:', en: 'Blocker:' },
  error: { vi: 'Lỗi:', en: 'Error:' },
  warning: { vi: 'Cảnh báo:', en: 'Warning:' },
  info: { vi: 'Lưu ý:', en: 'Note:' },
  elsewhere: { vi: 'Do {by} khai', en: 'Answered by {by}' },
  changedByOther: { vi: '{by} vừa sửa ô này.', en: '{by} has just changed this.' },
} as const satisfies Messages;
