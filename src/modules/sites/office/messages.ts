import type { Message } from '#platform/i18n';

export const messages = {
  sites: { vi: 'Các trang thông tin', en: 'Sites' },
  sitesCaption: { vi: 'Các trang thông tin bạn quản lý', en: 'The sites that you manage' },
  sitesSearch: { vi: 'Tên trang, cơ quan, địa chỉ', en: 'Site, body, address' },
  noSites: {
    vi: 'Chưa có trang nào. Mở trang chính của tỉnh trước, rồi mở trang cho từng cơ quan.',
    en: 'No sites yet. Open the main site of the province first, then one for each body.',
  },
  name: { vi: 'Tên trang', en: 'Site' },
  organisation: { vi: 'Cơ quan', en: 'Body' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  openedOn: { vi: 'Ngày mở', en: 'Opened on' },
  closedOn: { vi: 'Ngày đóng', en: 'Closed on' },
  languages: { vi: 'Ngôn ngữ', en: 'Languages' },
  state: { vi: 'Tình trạng', en: 'State' },
  running: { vi: 'Đang hoạt động', en: 'Open' },
  closing: { vi: 'Sắp đóng', en: 'Closing' },
  closed: { vi: 'Đã đóng', en: 'Closed' },
  noSuchSite: {
    vi: 'Không có trang này, hoặc bạn không quản lý trang này.',
    en: 'There is no such site, or you do not manage it.',
  },
  noSuchPart: { vi: 'Không có mục cài đặt này.', en: 'There is no such page of settings.' },
  open: { vi: 'Mở trang mới', en: 'Open a site' },
  see: { vi: 'Xem trang công khai', en: 'See the public site' },
  settings: { vi: 'Cài đặt của trang', en: 'Settings of the site' },
  addresses: { vi: 'Địa chỉ của trang', en: 'Addresses' },
  addressesIntroduction: {
    vi: 'Tên miền riêng, hoặc đường dẫn dưới trang cấp trên.',
    en: 'Host names of its own, or a path under the site above.',
  },
  close: { vi: 'Đóng trang', en: 'Close the site' },
  closeIntroduction: {
    vi: 'Khi cơ quan giải thể hoặc chuyển sang trang khác.',
    en: 'When the body is dissolved or moves to another site.',
  },
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu. Trang công khai thay đổi ngay.', en: 'Saved. The public site changes at once.' },
  nothingChanged: { vi: 'Không có gì thay đổi.', en: 'Nothing changed.' },
  takeBack: { vi: 'Hoàn tác thay đổi này', en: 'Take this change back' },
  takenBack: { vi: 'Đã hoàn tác. Trang trở lại như trước.', en: 'Taken back. The site is as it was before.' },
  changedSince: {
    vi: 'Chưa hoàn tác: sau đó trang đã được sửa thêm. Hãy sửa trực tiếp ở từng mục.',
    en: 'Not taken back: the site was changed again since then. Mend it in its settings.',
  },
  refused: { vi: 'Chưa lưu được, hãy sửa các chỗ sau', en: 'Not saved; mend these' },
  stale: { vi: 'Người khác vừa sửa mục này', en: 'Somebody else has just changed this' },
  staleHelp: {
    vi: 'Nội dung bạn nhập còn nguyên trong biểu mẫu dưới đây. Nội dung đang lưu là:',
    en: 'What you typed is still in the form below. What is stored now:',
  },
  staleNext: {
    vi: 'Hãy đối chiếu, sửa lại nếu cần, rồi bấm Lưu: nội dung trong biểu mẫu sẽ thay nội dung đang lưu.',
    en: 'Compare, mend what you want and save: what is in the form then takes the place of what is stored.',
  },
  nothingStored: { vi: '(để trống)', en: '(nothing)' },
} as const satisfies Record<string, Message>;
