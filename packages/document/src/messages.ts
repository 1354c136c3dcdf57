export const messages = {
  blank: { vi: 'để trống', en: 'blank' },
  checked: { vi: 'đã đánh dấu', en: 'ticked' },
  unchecked: { vi: 'chưa đánh dấu', en: 'not ticked' },
  dividedBy: { vi: 'chia cho', en: 'divided by' },
} as const;
