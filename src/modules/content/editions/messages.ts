import type { Messages } from '#platform/i18n';

export const messages = {
  noSection: { vi: 'Trang này không có chuyên mục đã chọn.', en: 'This site has no such section.' },
  noRightInSection: {
    vi: 'Bạn không được viết trong chuyên mục “{section}”.',
    en: 'You may not write in the section “{section}”.',
  },
  languageThere: {
    vi: 'Bài này đã có bản tiếng này; hãy mở bản đó.',
    en: 'The article already has an edition in this language; open that one.',
  },
} as const satisfies Messages;
