import type { Message } from '#platform/i18n';

export const messages = {
  title: { vi: 'Ban Biên tập', en: 'Editorial board' },
  founded: {
    vi: 'Thành lập theo Quyết định số {number} ngày {day}.',
    en: 'Set up by decision {number} of {day}.',
  },
  readDecision: { vi: 'Xem quyết định', en: 'Read the decision' },
  introduction: {
    vi: 'Ban Biên tập chịu trách nhiệm về nội dung của {site}.',
    en: 'The editorial board answers for what stands on {site}.',
  },
  none: {
    vi: 'Thông tin về Ban Biên tập của trang này chưa được công bố.',
    en: 'The members of the editorial board have not been published yet.',
  },
  name: { vi: 'Họ và tên', en: 'Name' },
  position: { vi: 'Trong Ban Biên tập', en: 'On the board' },
  post: { vi: 'Chức vụ, đơn vị', en: 'Post and body' },
  tasks: { vi: 'Phụ trách', en: 'In charge of' },
  head: { vi: 'Trưởng ban', en: 'Head' },
  deputy: { vi: 'Phó Trưởng ban', en: 'Deputy head' },
  member: { vi: 'Thành viên', en: 'Member' },
  assistant: { vi: 'Tổ giúp việc', en: 'Assistant' },
  collaborator: { vi: 'Cộng tác viên', en: 'Collaborator' },
  services: { vi: 'dịch vụ công trực tuyến', en: 'online services' },
  technical: { vi: 'kỹ thuật', en: 'technical matters' },
  editors: { vi: 'biên tập', en: 'editing' },
} as const satisfies Record<string, Message>;
