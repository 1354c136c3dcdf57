import type { Message } from '#platform/i18n';

export const messages = {
  copyright: { vi: '© {site}. Đề nghị ghi rõ nguồn khi phát hành lại.', en: '© {site}. Please name the source.' },
  sectionTitle: { vi: '{section} – {site}', en: '{section} – {site}' },
  sectionDescription: {
    vi: 'Tin, bài mới nhất của chuyên mục {section}, {site}.',
    en: 'The newest items of the section {section}, {site}.',
  },
  siteDescription: { vi: 'Tin, bài mới nhất của {site}.', en: 'The newest items of {site}.' },
} as const satisfies Record<string, Message>;
