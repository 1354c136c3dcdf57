export const messages = {
  program: {
    vi: 'CổngSố: cổng thông tin điện tử của tỉnh và các báo cáo theo quy định, trong một hệ thống.',
    en: 'CổngSố: the portal of a province and the statutory reports on it, in one system.',
  },
  helpHint: { vi: '(thêm --help để xem hướng dẫn)', en: '(add --help for help)' },
} as const;
