import type { Message } from '#platform/i18n';
import type { AuthorityFault } from './record.ts';

export const faultWords: Readonly<Record<AuthorityFault, Message>> = {
  deputy: { vi: 'Chọn người được ủy quyền trong danh sách.', en: 'Choose the deputy from the list.' },
  post: { vi: 'Ghi chức vụ của người được ủy quyền, ví dụ Phó Giám đốc.', en: 'Give the deputy’s post.' },
  number: { vi: 'Ghi số, ký hiệu văn bản ủy quyền.', en: 'Give the number of the document.' },
  on: { vi: 'Chọn ngày của văn bản.', en: 'Choose the day of the document.' },
  from: { vi: 'Chọn ngày bắt đầu.', en: 'Choose the first day.' },
  to: { vi: 'Ngày kết thúc không đúng.', en: 'The last day is not a day.' },
  order: { vi: 'Ngày kết thúc phải từ ngày bắt đầu trở đi.', en: 'The last day must not be before the first.' },
  overlap: {
    vi: 'Người này đã có ủy quyền trùng ngày. Hãy kết thúc ủy quyền cũ hoặc chọn ngày khác.',
    en: 'This person has an authority on some of these days. End that one, or choose other days.',
  },
};

export const messages = {
  title: { vi: 'Ủy quyền ký báo cáo', en: 'Authority to sign' },
  help: {
    vi: 'Cấp phó được ký thay (KT.) thủ trưởng trong thời hạn ghi ở đây, theo văn bản ủy quyền. Người đó phải có tài khoản với vai trò về báo cáo tại cơ quan và bật xác thực hai lớp.',
    en: 'A deputy signs for the head on the days recorded here, on the ground of a document. The deputy needs an account with a role of reports at the body, and a second factor.',
  },
  caption: { vi: 'Các ủy quyền đã ghi', en: 'Authorities on record' },
  none: { vi: 'Chưa có ủy quyền nào.', en: 'None yet.' },
  deputy: { vi: 'Người được ủy quyền', en: 'Deputy' },
  post: { vi: 'Chức vụ', en: 'Post' },
  postHint: {
    vi: 'Ghi dưới chữ ký, ví dụ: Phó Giám đốc',
    en: 'Printed with the signature, for example: Deputy Director',
  },
  document: { vi: 'Văn bản', en: 'Document' },
  documentText: { vi: '{number} ngày {on}', en: '{number} of {on}' },
  days: { vi: 'Thời hạn', en: 'Days' },
  daysText: { vi: 'Từ {from} đến hết {to}', en: '{from} to {to}' },
  openDays: { vi: 'Từ {from}', en: 'From {from}' },
  recordedBy: { vi: 'Người ghi', en: 'Recorded by' },
  endedBy: { vi: '{name}; {by} kết thúc', en: '{name}; ended by {by}' },
  end: { vi: 'Kết thúc', en: 'End' },
  endOf: { vi: 'Kết thúc ủy quyền của {name}', en: 'End the authority of {name}' },
  newTitle: { vi: 'Ghi ủy quyền', en: 'Record an authority' },
  organisation: { vi: 'Cơ quan', en: 'Body' },
  number: { vi: 'Số, ký hiệu văn bản ủy quyền', en: 'Number of the document' },
  on: { vi: 'Ngày văn bản', en: 'Day of the document' },
  from: { vi: 'Từ ngày', en: 'First day' },
  to: { vi: 'Đến hết ngày', en: 'Last day' },
  toHint: { vi: 'Để trống nếu không xác định thời hạn', en: 'Blank: without an end' },
  record: { vi: 'Ghi ủy quyền', en: 'Record' },
  recorded: { vi: 'Đã ghi ủy quyền.', en: 'The authority is on record.' },
  ended: { vi: 'Đã kết thúc ủy quyền.', en: 'The authority has ended.' },
  refused: { vi: 'Chưa ghi được ủy quyền', en: 'The authority was not recorded' },
  gone: { vi: 'Không có ủy quyền này, hoặc đã kết thúc.', en: 'There is no such authority, or it has ended.' },
  nobody: {
    vi: 'Chưa có ai ở cơ quan có vai trò về báo cáo để ủy quyền. Hãy đề nghị quản trị viên cấp vai trò.',
    en: 'Nobody else at the body holds a role of reports. Ask the administrator to give one.',
  },
} as const satisfies Record<string, Message>;
