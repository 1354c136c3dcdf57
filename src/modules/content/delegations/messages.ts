import type { Messages } from '#platform/i18n';

export const delegationMessages = {
  notOwn: {
    vi: 'Bạn chỉ được ủy quyền bước mà chính bạn được giao, trong các chuyên mục và thời gian của bạn; việc được ủy quyền không được ủy quyền lại.',
    en: 'You delegate only a step that is your own, in your own sections and days; what was delegated to you is not passed on.',
  },
  toSelf: { vi: 'Không thể ủy quyền cho chính mình.', en: 'One cannot delegate to oneself.' },
  documentMissing: { vi: 'Hãy ghi số văn bản ủy quyền.', en: 'Give the number of the document.' },
  documentLater: {
    vi: 'Ngày ký văn bản ủy quyền không được sau ngày bắt đầu.',
    en: 'The document cannot be dated after the first day.',
  },
  daysWrong: { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The last day must lie after the first.' },
  inPast: { vi: 'Không thể ủy quyền cho thời gian đã qua.', en: 'One cannot delegate for days that have passed.' },
  tooLong: { vi: 'Mỗi lần ủy quyền không quá một năm.', en: 'A delegation lasts a year at most.' },
  heldAlready: {
    vi: 'Người này đang được ủy quyền bước này trong thời gian đó.',
    en: 'This person has this delegation on some of these days already.',
  },
  notYours: {
    vi: 'Chỉ người đã ủy quyền và người quản lý trang được thu hồi.',
    en: "Only who delegated and the site's manager revoke it.",
  },
  over: { vi: 'Việc ủy quyền này đã kết thúc.', en: 'This delegation is over.' },
} as const satisfies Messages;
