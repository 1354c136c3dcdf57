import type { Message, Messages } from '#platform/i18n';
import type { Position } from './position.ts';

export const positionNames: Readonly<Record<Position, Message>> = {
  head: { vi: 'Trưởng Ban', en: 'Head' },
  deputy: { vi: 'Phó Trưởng Ban', en: 'Deputy head' },
  member: { vi: 'Thành viên', en: 'Member' },
  assistant: { vi: 'Tổ giúp việc', en: 'Assistant' },
  collaborator: { vi: 'Cộng tác viên thường xuyên', en: 'Regular collaborator' },
};

export const boardMessages = {
  notYours: {
    vi: 'Chỉ Trưởng Ban Biên tập và người quản lý trang được thay đổi Ban Biên tập.',
    en: "Only the head of the board and the site's manager change the board.",
  },
  notYoursToFound: {
    vi: 'Chỉ người quản lý trang được ghi quyết định thành lập Ban Biên tập.',
    en: "Only the site's manager records the decision that founds a board.",
  },
  decisionMissing: { vi: 'Hãy ghi số quyết định thành lập.', en: 'Give the number of the founding decision.' },
  decisionLater: {
    vi: 'Ngày ký quyết định không được sau ngày Ban Biên tập bắt đầu hoạt động.',
    en: 'The decision cannot be dated after the day on which the board begins.',
  },
  boardLater: {
    vi: 'Trang đã có Ban Biên tập từ ngày này hoặc muộn hơn; hãy chọn ngày sau đó.',
    en: 'The site has a board that begins on this day or later; choose a later day.',
  },
  noBoard: { vi: 'Trang chưa có Ban Biên tập trong ngày này.', en: 'The site has no board on this day.' },
  nameMissing: { vi: 'Hãy ghi họ và tên.', en: 'Give the name.' },
  headThere: {
    vi: 'Ban Biên tập đã có Trưởng Ban là {name}; hãy kết thúc nhiệm vụ của người đó trước.',
    en: 'The board has {name} as its head; end that membership first.',
  },
  headEverywhere: {
    vi: 'Trưởng Ban duyệt tin của mọi chuyên mục, không giới hạn chuyên mục.',
    en: 'The head approves in every section and is not limited to some.',
  },
  memberThere: { vi: 'Người này đã có trong Ban Biên tập.', en: 'This person is on the board already.' },
  unknownSection: { vi: 'Trang không có chuyên mục “{code}”.', en: 'The site has no section “{code}”.' },
  ended: { vi: 'Nhiệm vụ này đã kết thúc.', en: 'This membership has ended.' },
  endBeforeBegin: { vi: 'Ngày kết thúc không được trước ngày bắt đầu.', en: 'It cannot end before it began.' },
} as const satisfies Messages;
