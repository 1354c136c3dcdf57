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
  post: { vi: 'Chức vụ, đơn vị', en: 'Post and body' },
  tasks: { vi: 'Phụ trách', en: 'In charge of' },
  head: { vi: 'Trưởng ban', en: 'Head' },
  deputy: { vi: 'Phó Trưởng ban', en: 'Deputy heads' },
  member: { vi: 'Thành viên', en: 'Members' },
  assistant: { vi: 'Tổ giúp việc', en: 'Assistants' },
  collaborator: { vi: 'Cộng tác viên', en: 'Collaborators' },
  services: { vi: 'dịch vụ công trực tuyến', en: 'online services' },
  technical: { vi: 'kỹ thuật', en: 'technical matters' },
  editors: { vi: 'biên tập', en: 'editing' },
} as const satisfies Record<string, Message>;
