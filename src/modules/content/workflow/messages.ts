import type { Message, Messages } from '#platform/i18n';
import type { State } from './states.ts';
import type { TransitionName } from './transitions.ts';

/** What a state is called on screen. */
export const stateNames: Readonly<Record<State, Message>> = {
  draft: { vi: 'Bản nháp', en: 'Draft' },
  submitted: { vi: 'Chờ biên tập', en: 'Waiting for editing' },
  edited: { vi: 'Chờ duyệt', en: 'Waiting for approval' },
  returned: { vi: 'Bị trả lại', en: 'Returned' },
  approved: { vi: 'Đã duyệt, chưa đăng', en: 'Approved, on hold' },
  scheduled: { vi: 'Hẹn giờ đăng', en: 'Scheduled' },
  published: { vi: 'Đang đăng', en: 'Published' },
  superseded: { vi: 'Đã được thay bằng bản mới', en: 'Superseded' },
  withdrawn: { vi: 'Đã gỡ', en: 'Withdrawn' },
  discarded: { vi: 'Đã bỏ', en: 'Discarded' },
};

/** What a step is called, as a verb. */
export const transitionNames: Readonly<Record<TransitionName, Message>> = {
  save: { vi: 'lưu', en: 'save' },
  submit: { vi: 'gửi biên tập', en: 'submit' },
  takeOver: { vi: 'nhận biên tập', en: 'take over for editing' },
  edit: { vi: 'biên tập', en: 'edit' },
  passOn: { vi: 'trình duyệt', en: 'pass on for approval' },
  return: { vi: 'trả lại', en: 'return' },
  hold: { vi: 'duyệt, chưa đăng', en: 'approve and hold' },
  schedule: { vi: 'duyệt và hẹn giờ đăng', en: 'schedule' },
  unschedule: { vi: 'hủy hẹn giờ', en: 'take off the schedule' },
  publish: { vi: 'duyệt và đăng', en: 'approve and publish' },
  publishUrgently: { vi: 'đăng khẩn', en: 'publish urgently' },
  confirmUrgent: { vi: 'xác nhận tin đăng khẩn', en: 'confirm an urgent publication' },
  correct: { vi: 'đính chính', en: 'correct' },
  restore: { vi: 'khôi phục', en: 'restore' },
  withdraw: { vi: 'gỡ', en: 'withdraw' },
  discard: { vi: 'bỏ bản nháp', en: 'discard' },
};

/** Why a step is refused, and what mends it. */
export const refusalMessages = {
  wrongState: {
    vi: 'Bản này đang ở trạng thái “{state}” nên không thể {step}. Hãy tải lại trang để xem tình trạng mới nhất.',
    en: 'This edition is “{state}”, so one cannot {step}. Reload the page to see how it stands.',
  },
  noRight: {
    vi: 'Bạn không được giao việc này ({step}) trong chuyên mục “{section}”.',
    en: 'You are not entrusted with this ({step}) in the section “{section}”.',
  },
  notOwn: {
    vi: 'Chỉ người viết hoặc người biên tập được bỏ bản nháp này.',
    en: 'Only who wrote this draft, or an editor, may discard it.',
  },
  changedMeanwhile: {
    vi: '{name} vừa sửa bản này. Hãy đọc lại nội dung mới rồi thực hiện.',
    en: '{name} has just changed this edition. Read it again, then go on.',
  },
  emptyTitle: { vi: 'Chưa có tiêu đề.', en: 'There is no title.' },
  emptyBody: {
    vi: 'Chưa có nội dung: hãy viết phần nội dung hoặc đính kèm tệp.',
    en: 'There is nothing to read: write the text or attach a file.',
  },
  eventMissing: {
    vi: 'Chuyên mục này có thời hạn cập nhật: hãy chọn sự kiện bắt đầu tính thời hạn.',
    en: 'This section has a time limit: choose the event that starts it.',
  },
  eventKindWrong: {
    vi: 'Sự kiện đã chọn không dùng cho chuyên mục này; hãy chọn lại.',
    en: 'The chosen event does not belong to this section; choose again.',
  },
  eventDateMissing: {
    vi: 'Chưa có ngày của sự kiện (ngày ban hành, phê duyệt…) để tính thời hạn.',
    en: 'The date of the event (issue, approval…) that starts the time limit is missing.',
  },
  eventInFuture: {
    vi: 'Ngày của sự kiện không được sau hôm nay.',
    en: 'The date of the event cannot lie after today.',
  },
  sourceMissing: {
    vi: 'Tin lấy từ nguồn khác phải ghi rõ nguồn (Điều 9 khoản 3).',
    en: 'An item taken from elsewhere must name its source (Art. 9.3).',
  },
  authorMissing: {
    vi: 'Tin lấy từ nguồn khác phải ghi rõ tác giả (Điều 9 khoản 3).',
    en: 'An item taken from elsewhere must name its author (Art. 9.3).',
  },
  coverAltMissing: {
    vi: 'Ảnh đại diện chưa có lời mô tả cho người không nhìn thấy ảnh.',
    en: 'The cover picture has no description for those who cannot see it.',
  },
  pictureAltMissing: {
    vi: '{count} ảnh trong bài chưa có lời mô tả cho người không nhìn thấy ảnh.',
    en: '{count} pictures in the text have no description for those who cannot see them.',
  },
  wroteAlone: {
    vi: 'Bạn là người duy nhất viết bản này nên không được tự duyệt. Cần một người khác biên tập hoặc duyệt.',
    en: 'You alone wrote this edition, so you cannot approve it. Somebody else must edit or approve it.',
  },
  checklistOpen: {
    vi: 'Chưa xác nhận: {item}',
    en: 'Not confirmed: {item}',
  },
  reasonMissing: { vi: 'Hãy ghi lý do.', en: 'Give a reason.' },
  momentMissing: { vi: 'Chưa chọn ngày, giờ đăng.', en: 'Choose the day and hour of publication.' },
  momentPast: {
    vi: 'Giờ đăng phải ở tương lai. Muốn đăng ngay, hãy chọn “Duyệt và đăng”.',
    en: 'The moment of publication must lie ahead. To publish now, choose “Approve and publish”.',
  },
  momentFar: {
    vi: 'Giờ đăng cách hiện tại hơn một năm; hãy kiểm tra lại năm.',
    en: 'The moment of publication lies more than a year ahead; check the year.',
  },
  withdrawalKindMissing: { vi: 'Hãy chọn loại lý do gỡ tin.', en: 'Choose the kind of reason for the withdrawal.' },
  explanationMissing: {
    vi: 'Hãy ghi lời giải thích cho người đọc; lời này hiện ở địa chỉ cũ của tin.',
    en: "Write an explanation for readers; it stands at the item's old address.",
  },
  notUnconfirmed: {
    vi: 'Tin này không chờ xác nhận.',
    en: 'This item waits for no confirmation.',
  },
  ownUrgent: {
    vi: 'Bạn đã đăng khẩn tin này; phải có người thứ hai xác nhận.',
    en: 'You published this item urgently; a second person must confirm it.',
  },
  openEdition: {
    vi: 'Đã có một bản khác của tin này đang được soạn; hãy làm tiếp trên bản đó.',
    en: 'Another edition of this item is being worked on; go on with that one.',
  },
} as const satisfies Messages;
export type RefusalCode = keyof typeof refusalMessages;
