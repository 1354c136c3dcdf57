import type { Message } from '#platform/i18n';

export const messages = {
  title: { vi: 'Mở trang mới', en: 'Open a site' },
  introduction: {
    vi: 'Chọn cơ quan rồi bấm Mở trang. Chuyên mục theo quy định, trình đơn, trang chủ và chân trang được lập sẵn, liên kết lấy theo trang cấp trên; mọi thứ sửa được sau.',
    en: 'Choose the body and open the site. The sections that the rules ask for, menu, home page and foot are made ready, the links are those of the site above; everything can be changed later.',
  },
  organisation: { vi: 'Cơ quan', en: 'Body' },
  nameVi: { vi: 'Tên trang (tiếng Việt)', en: 'Name (Vietnamese)' },
  nameHint: { vi: 'Để trống thì lấy tên cơ quan.', en: 'Empty: the name of the body.' },
  nameEn: { vi: 'Tên trang (tiếng Anh)', en: 'Name (English)' },
  english: { vi: 'Có các trang tiếng Anh', en: 'English pages' },
  accent: { vi: 'Màu chủ đạo', en: 'Colour' },
  accentHint: { vi: 'Dạng #rrggbb; để trống thì dùng màu chung.', en: 'As #rrggbb; empty: the common colour.' },
  place: { vi: 'Trang ở đâu', en: 'Where the site is' },
  asMain: {
    vi: 'Trang chính, ở địa chỉ của hệ thống ({home})',
    en: 'The main site, at the address of the system ({home})',
  },
  asPath: { vi: 'Đường dẫn dưới một trang đã có', en: 'A path under a site that there is' },
  asHost: { vi: 'Tên miền riêng', en: 'A host name of its own' },
  parent: { vi: 'Trang cấp trên', en: 'Site above' },
  path: { vi: 'Đường dẫn', en: 'Path' },
  pathHint: {
    vi: 'Ví dụ “phuong-hoa-sim”. Để trống thì đặt theo tên cơ quan.',
    en: 'For example “phuong-hoa-sim”. Empty: from the name of the body.',
  },
  host: { vi: 'Tên miền', en: 'Host name' },
  hostHint: {
    vi: 'Ví dụ “snv.sonhai.gov.vn”. Tên miền phải trỏ về hệ thống này.',
    en: 'For example “snv.sonhai.gov.vn”. It must lead to this system.',
  },
  contact: {
    vi: 'Thông tin giao dịch ở chân trang (có thể bổ sung sau)',
    en: 'How the body is reached, for the foot (may be added later)',
  },
  address: { vi: 'Địa chỉ trụ sở', en: 'Address' },
  phone: { vi: 'Điện thoại', en: 'Telephone' },
  email: { vi: 'Thư điện tử', en: 'E-mail' },
  submit: { vi: 'Mở trang', en: 'Open the site' },
  refused: { vi: 'Chưa mở được trang', en: 'The site was not opened' },
  opened: {
    vi: 'Đã mở trang. Xem thử trang công khai, rồi thêm logo và lập Ban Biên tập.',
    en: 'The site is open. Look at it, then add the logo and found its editorial board.',
  },
  noOrganisation: { vi: 'Hãy chọn cơ quan trong danh sách.', en: 'Choose a body of the list.' },
  noPlace: { vi: 'Hãy chọn nơi đặt trang.', en: 'Choose where the site is.' },
  noParent: { vi: 'Hãy chọn trang cấp trên trong danh sách.', en: 'Choose the site above from the list.' },
  hasMain: { vi: 'Hệ thống đã có trang chính.', en: 'There is a main site already.' },
  nobody: {
    vi: 'Hiện không có cơ quan nào mà bạn được mở trang.',
    en: 'There is no body for which you may open a site.',
  },
} as const satisfies Record<string, Message>;
