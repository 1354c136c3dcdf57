import type { Message } from '#platform/i18n';

export const messages = {
  title: { vi: 'Địa chỉ của trang', en: 'Addresses of the site' },
  hosts: { vi: 'Tên miền', en: 'Host names' },
  hostsHelp: {
    vi: 'Tên miền chính là địa chỉ mà mọi liên kết dùng; các tên khác tự chuyển đến tên chính. Tên miền phải trỏ về hệ thống này.',
    en: 'All links use the primary host name; the others lead to it. A host name must point to this system.',
  },
  noHosts: { vi: 'Trang chưa có tên miền riêng.', en: 'The site has no host name of its own.' },
  primary: { vi: 'Tên miền chính', en: 'Primary' },
  makePrimary: { vi: 'Dùng “{host}” làm tên chính', en: 'Make “{host}” the primary one' },
  prefer: { vi: 'Đặt làm chính', en: 'Make primary' },
  remove: { vi: 'Bỏ', en: 'Remove' },
  removeHost: { vi: 'Bỏ tên miền “{host}”', en: 'Remove “{host}”' },
  newHost: { vi: 'Thêm tên miền', en: 'Another host name' },
  newHostHint: { vi: 'Ví dụ “snv.sonhai.gov.vn”.', en: 'For example “snv.sonhai.gov.vn”.' },
  add: { vi: 'Thêm', en: 'Add' },
  path: { vi: 'Đường dẫn', en: 'Path' },
  pathHelp: {
    vi: 'Trang đang ở {address}. Đổi đường dẫn thì mọi liên kết cũ đến trang không còn dùng được.',
    en: 'The site is at {address}. When the path changes, old links to it lead nowhere.',
  },
  newPath: { vi: 'Đường dẫn mới', en: 'New path' },
  move: { vi: 'Đổi đường dẫn', en: 'Change the path' },
  done: {
    vi: 'Đã đổi địa chỉ. Trang mở được ở địa chỉ mới ngay.',
    en: 'Changed. The site is found at the new address at once.',
  },
  refused: { vi: 'Chưa đổi được địa chỉ', en: 'The address was not changed' },
  last: {
    vi: 'Đây là địa chỉ duy nhất của trang. Hãy thêm tên miền khác trước khi bỏ tên này.',
    en: 'This is the only address of the site. Add another host name before you remove this one.',
  },
} as const satisfies Record<string, Message>;
