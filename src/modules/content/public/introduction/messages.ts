import type { Message } from '#platform/i18n';

export const messages = {
  pages: { vi: 'Các trang giới thiệu', en: 'About us' },
  empty: { vi: 'Thông tin giới thiệu chưa được công bố.', en: 'The introduction has not been published yet.' },
  chart: { vi: 'Sơ đồ, cơ cấu tổ chức', en: 'Organisation chart' },
  chartNote: {
    vi: 'Sơ đồ lập từ danh mục cơ quan, đơn vị, tính đến ngày {day}.',
    en: 'Drawn from the register of bodies as of {day}.',
  },
  units: { vi: 'Các đơn vị trực thuộc', en: 'Subordinate units' },
  unitsOf: { vi: '{count} đơn vị', en: '{count} units' },
  leaders: { vi: 'Lãnh đạo', en: 'Leaders' },
  board: { vi: 'Ban Biên tập', en: 'Editorial board' },
  leadersSummary: {
    vi: 'Họ tên, chức vụ, nhiệm vụ và cách liên hệ.',
    en: 'Names, posts, duties and how to reach them.',
  },
  chartSummary: { vi: 'Các cơ quan, đơn vị và quan hệ trực thuộc.', en: 'The bodies and who stands under whom.' },
  unitsSummary: {
    vi: 'Địa chỉ, điện thoại và trang thông tin của từng đơn vị.',
    en: 'Address, telephone and website of each unit.',
  },
  boardSummary: {
    vi: 'Những người chịu trách nhiệm về nội dung của trang này.',
    en: 'Those who answer for what stands on this site.',
  },
  born: { vi: 'Năm sinh', en: 'Born' },
  post: { vi: 'Chức vụ', en: 'Post' },
  duties: { vi: 'Nhiệm vụ được phân công', en: 'Duties' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  phone: { vi: 'Điện thoại', en: 'Phone' },
  biography: { vi: 'Tiểu sử tóm tắt', en: 'Short biography' },
  biographyOf: { vi: 'Tiểu sử và nhiệm vụ của {name}', en: 'Biography and duties of {name}' },
  website: { vi: 'Trang thông tin điện tử', en: 'Website' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
} as const satisfies Record<string, Message>;
