import type { NavigationGroup } from '#offers';
import type { Message } from '#platform/i18n';

export const messages = {
  system: { vi: 'CổngSố', en: 'CổngSố' },
  skip: { vi: 'Chuyển đến nội dung chính', en: 'Skip to the main content' },
  menu: { vi: 'Danh mục', en: 'Menu' },
  navigation: { vi: 'Danh mục chức năng', en: 'Functions' },
  breadcrumbs: { vi: 'Vị trí', en: 'Where you are' },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  publicSite: { vi: 'Trang công khai', en: 'Public site' },
  signedInAs: { vi: 'Đang đăng nhập', en: 'Signed in' },
  waiting: { vi: 'Việc chờ tôi', en: 'Waiting for me' },
  waitingIntroduction: {
    vi: 'Những việc cần bạn xử lý, việc đến hạn sớm nhất đứng trước.',
    en: 'What needs you, the nearest deadline first.',
  },
  nothingWaits: {
    vi: 'Hiện không có việc nào chờ bạn. Khi có, việc sẽ xuất hiện ở đây; bạn cũng có thể mở một mục trong danh mục.',
    en: 'Nothing waits for you now. When something does, it appears here; you can also open an entry of the menu.',
  },
  task: { vi: 'Việc', en: 'Task' },
  organisation: { vi: 'Cơ quan', en: 'Body' },
  due: { vi: 'Hạn', en: 'Due' },
  noDue: { vi: 'Không có hạn', en: 'None' },
  state: { vi: 'Tình trạng', en: 'State' },
  returned: { vi: 'Bị trả lại', en: 'Came back' },
  scheduled: { vi: 'Đã hẹn giờ', en: 'Scheduled' },
  yourSites: { vi: 'Trang đang làm việc', en: 'The site you work with' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
} as const satisfies Record<string, Message>;

export const groupNames: Readonly<Record<NavigationGroup, Message>> = {
  work: { vi: 'Công việc', en: 'Work' },
  content: { vi: 'Biên tập', en: 'Content' },
  site: { vi: 'Trang thông tin', en: 'Site' },
  administration: { vi: 'Quản trị', en: 'Administration' },
  own: { vi: 'Cá nhân', en: 'Personal' },
};
