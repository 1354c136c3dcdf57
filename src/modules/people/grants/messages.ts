import type { Message } from '#platform/i18n';

export const messages = {
  heldAlready: {
    vi: 'Người này đã có vai trò đó tại trang này trong một phần thời gian đã chọn. Hãy kết thúc vai trò cũ hoặc chọn thời gian khác.',
    en: 'This person has that role at this site already on some of these days. End the old role or choose other days.',
  },
  notYours: {
    vi: 'Bạn chỉ được giao vai trò trong phạm vi quyền của chính mình: đúng trang, đúng chuyên mục, đúng thời gian; quyền được ủy quyền thì không ủy quyền lại.',
    en: 'You can give a role only within your own rights: that site, those sections, those days; what was delegated to you cannot be delegated further.',
  },
} as const satisfies Record<string, Message>;
