import type { Messages } from '#platform/i18n';

export const offerMessages = {
  noRightThere: {
    vi: 'Chỉ người duyệt tin của trang nguồn được đề nghị đăng tin lên trang khác.',
    en: "Only who approves at the item's own site offers it to another.",
  },
  noRightHere: {
    vi: 'Bạn không được duyệt tin trong chuyên mục “{section}” của trang này.',
    en: 'You do not approve in the section “{section}” of this site.',
  },
  notPublished: { vi: 'Tin này hiện không đăng nên không đề nghị được.', en: 'The item is not published at present.' },
  notAbove: {
    vi: 'Chỉ đề nghị được với trang của cơ quan cấp trên đang hoạt động.',
    en: 'An item is offered only to the open site of a body above.',
  },
  offeredAlready: {
    vi: 'Tin này đã được đề nghị với trang đó.',
    en: 'The item has been offered to that site already.',
  },
  noSection: { vi: 'Trang nhận không có chuyên mục này.', en: 'The receiving site has no such section.' },
  sectionOpen: { vi: 'Hãy chọn chuyên mục của trang nhận.', en: 'Choose a section of the receiving site.' },
  decided: { vi: 'Đề nghị này đã được xử lý.', en: 'This offer has been decided already.' },
  reasonMissing: { vi: 'Hãy ghi lý do để trang nguồn biết.', en: 'Give a reason that the offering site can read.' },
  notOpen: { vi: 'Tin này không còn đăng trên trang nhận.', en: 'The item no longer stands on the receiving site.' },
  notYours: {
    vi: 'Chỉ người duyệt của trang nguồn hoặc trang nhận được thực hiện việc này.',
    en: 'Only who approves at the offering or the receiving site may do this.',
  },
  notDirector: {
    vi: 'Chỉ Trưởng Ban Biên tập của trang nhận được cho phép đăng thường xuyên.',
    en: 'Only the head of the receiving board gives a standing permission.',
  },
  standingThere: {
    vi: 'Chuyên mục này của trang nguồn đã được phép đăng trong thời gian đó.',
    en: 'This section of that site has a permission on some of these days already.',
  },
  daysWrong: { vi: 'Ngày kết thúc phải sau ngày bắt đầu.', en: 'The last day must lie after the first.' },
} as const satisfies Messages;
