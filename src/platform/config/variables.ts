import type { Message } from '#platform/i18n';

/** One environment variable as README and `--help` print it. `default` is what stands in the program when it is not set. */
export type Variable = {
  readonly name: string;
  readonly meaning: Message;
  /** What a right value looks like; it ends the error message of a wrong one. */
  readonly expected: Message;
  readonly default: string | null;
  /** Its value may hold a password and is never printed. */
  readonly secret: boolean;
};

/** Every environment variable that the system reads, in the order in which they are printed. */
export const variables = [
  {
    name: 'PORT',
    meaning: { vi: 'Cổng TCP mà máy chủ web lắng nghe', en: 'TCP port on which the web server listens' },
    expected: { vi: 'số nguyên từ 0 đến 65535', en: 'a whole number from 0 to 65535' },
    default: '8080',
    secret: false,
  },
  {
    name: 'HOST',
    meaning: { vi: 'Địa chỉ mạng mà máy chủ web lắng nghe', en: 'Network address on which the web server listens' },
    expected: {
      vi: 'địa chỉ IP hoặc tên máy, ví dụ 127.0.0.1 hoặc 0.0.0.0',
      en: 'an IP address or host name such as 127.0.0.1 or 0.0.0.0',
    },
    default: '127.0.0.1',
    secret: false,
  },
  {
    name: 'CONGSO_DATA',
    meaning: {
      vi: 'Thư mục chứa cơ sở dữ liệu đi kèm và các tệp',
      en: 'Directory of the embedded database and the files',
    },
    expected: {
      vi: 'đường dẫn thư mục, không có khoảng trắng ở hai đầu',
      en: 'the path of a directory, without blanks at its ends',
    },
    default: './data',
    secret: false,
  },
  {
    name: 'DATABASE_URL',
    meaning: {
      vi: 'Máy chủ PostgreSQL (15 trở lên) dùng thay cho cơ sở dữ liệu đi kèm',
      en: 'PostgreSQL server (15 or later) to use instead of the embedded database',
    },
    expected: {
      vi: 'postgresql://người_dùng:mật_khẩu@máy:5432/cơ_sở_dữ_liệu',
      en: 'postgresql://user:password@host:5432/database',
    },
    default: null,
    secret: true,
  },
  {
    name: 'DATABASE_OWNER_URL',
    meaning: {
      vi: 'Tài khoản sở hữu lược đồ, chỉ dùng để nâng cấp; khi đó DATABASE_URL là tài khoản bị hạn chế (thành viên của congso_app)',
      en: 'Login that owns the schema, used only to migrate; DATABASE_URL is then the restricted login (a member of congso_app)',
    },
    expected: {
      vi: 'postgresql://người_dùng:mật_khẩu@máy:5432/cơ_sở_dữ_liệu',
      en: 'postgresql://user:password@host:5432/database',
    },
    default: null,
    secret: true,
  },
  {
    name: 'CONGSO_DEMO',
    meaning: {
      vi: 'Nạp dữ liệu tỉnh minh họa ở lần chạy đầu',
      en: 'Load the demonstration province on the first start',
    },
    expected: { vi: '1 (có) hoặc 0 (không)', en: '1 (yes) or 0 (no)' },
    default: '1',
    secret: false,
  },
  {
    name: 'CONGSO_ORIGIN',
    meaning: {
      vi: 'Địa chỉ công khai của hệ thống, dùng cho cookie, đường dẫn trong thư và chống giả mạo yêu cầu; mặc định suy ra từ HOST và PORT',
      en: 'Public address of the system, for cookies, links in mail and the check against forged requests; by default derived from HOST and PORT',
    },
    expected: {
      vi: 'https://tên-miền, không có đường dẫn phía sau, ví dụ https://tinh.gov.vn',
      en: 'https://host without a path, such as https://province.gov.vn',
    },
    default: null,
    secret: false,
  },
  {
    name: 'CONGSO_TRUST_PROXY',
    meaning: {
      vi: 'Các máy chủ chuyển tiếp được tin khi chúng cho biết địa chỉ người truy cập; mặc định không tin máy nào',
      en: "Proxies that are believed when they state a visitor's address; by default none",
    },
    expected: {
      vi: 'danh sách địa chỉ IP hoặc dải mạng cách nhau bằng dấu phẩy, ví dụ 10.0.0.5,192.168.1.0/24; hoặc loopback',
      en: 'IP addresses or networks separated by commas, such as 10.0.0.5,192.168.1.0/24; or loopback',
    },
    default: null,
    secret: false,
  },
  {
    name: 'CONGSO_PAGE_CACHE_MB',
    meaning: {
      vi: 'Bộ nhớ dành cho các trang công khai đã dựng sẵn, tính bằng MB; 0 là dựng lại mỗi lần xem',
      en: 'Memory for ready public pages, in MB; 0 makes them anew each time',
    },
    expected: { vi: 'số nguyên từ 0 đến 4096', en: 'a whole number from 0 to 4096' },
    default: '64',
    secret: false,
  },
  {
    name: 'SMTP_URL',
    meaning: {
      vi: 'Máy chủ gửi thư; nếu không đặt thì thư không được gửi đi',
      en: 'Mail server; without it no mail leaves the system',
    },
    expected: {
      vi: 'smtp://người_dùng:mật_khẩu@máy:587 hoặc smtps://…',
      en: 'smtp://user:password@host:587 or smtps://…',
    },
    default: null,
    secret: true,
  },
  {
    name: 'MAIL_FROM',
    meaning: { vi: 'Địa chỉ người gửi của thư hệ thống', en: "Sender's address of the system's mail" },
    expected: {
      vi: 'địa chỉ thư, ví dụ Cổng thông tin <khongtraloi@tinh.gov.vn>',
      en: 'a mail address such as Portal <noreply@province.gov.vn>',
    },
    default: null,
    secret: false,
  },
  {
    name: 'CONGSO_SECRET_KEY',
    meaning: {
      vi: 'Khóa niêm phong bí mật của xác thực hai lớp; mặc định tự tạo trong tệp “secret.key” của CONGSO_DATA. Nhiều máy chủ web phải dùng chung một khóa',
      en: 'Key that seals the secrets of second factors; by default made in the file "secret.key" of CONGSO_DATA. Several web servers must share one',
    },
    expected: {
      vi: '64 chữ số thập lục phân, tạo bằng: openssl rand -hex 32',
      en: '64 hexadecimal digits, made by: openssl rand -hex 32',
    },
    default: null,
    secret: true,
  },
  {
    name: 'CONGSO_SECOND_FACTOR_ROLES',
    meaning: {
      vi: 'Các vai trò bắt buộc xác thực hai lớp (tài khoản minh họa được miễn)',
      en: 'Roles that must use a second factor (accounts of the demonstration are exempt)',
    },
    expected: {
      vi: 'none, hoặc các vai trò cách nhau bằng dấu phẩy, trong số: contributor, editor, approver, officer, filler, signer, reviewer, siteManager, administrator, auditor',
      en: 'none, or roles separated by commas, out of: contributor, editor, approver, officer, filler, signer, reviewer, siteManager, administrator, auditor',
    },
    default: 'administrator',
    secret: false,
  },
  {
    name: 'CONGSO_SECOND_FACTOR_DAYS',
    meaning: {
      vi: 'Số ngày được phép trì hoãn xác thực hai lớp kể từ lần đầu được nhắc',
      en: 'Days of grace for setting up the second factor, from the first reminder',
    },
    expected: { vi: 'số nguyên từ 0 đến 365', en: 'a whole number from 0 to 365' },
    default: '14',
    secret: false,
  },
  {
    name: 'CONGSO_OIDC_ISSUER',
    meaning: {
      vi: 'Hệ thống định danh OpenID Connect dùng để đăng nhập; địa chỉ nhận trả lời là CONGSO_ORIGIN kèm /dang-nhap/dinh-danh/ve',
      en: 'OpenID Connect provider to sign in with; its redirect address is CONGSO_ORIGIN followed by /dang-nhap/dinh-danh/ve',
    },
    expected: {
      vi: 'https://…, đúng như hệ thống định danh công bố (http chỉ cho máy này hoặc mạng nội bộ)',
      en: 'https://…, exactly as the provider publishes it (http only for this machine or a private network)',
    },
    default: null,
    secret: false,
  },
  {
    name: 'CONGSO_OIDC_CLIENT_ID',
    meaning: { vi: 'Mã ứng dụng do hệ thống định danh cấp', en: 'Client id given by the provider' },
    expected: { vi: 'một dòng chữ, không có khoảng trắng ở hai đầu', en: 'a text without blanks at its ends' },
    default: null,
    secret: false,
  },
  {
    name: 'CONGSO_OIDC_CLIENT_SECRET',
    meaning: {
      vi: 'Mật khẩu ứng dụng do hệ thống định danh cấp; không đặt thì chỉ dùng PKCE',
      en: 'Client secret given by the provider; without it PKCE alone is used',
    },
    expected: { vi: 'một dòng chữ, không có khoảng trắng ở hai đầu', en: 'a text without blanks at its ends' },
    default: null,
    secret: true,
  },
  {
    name: 'CONGSO_OIDC_NAME',
    meaning: {
      vi: 'Tên hệ thống định danh, hiện trên nút đăng nhập',
      en: 'Name of the provider, shown on the button to sign in',
    },
    expected: { vi: 'một dòng chữ, không có khoảng trắng ở hai đầu', en: 'a text without blanks at its ends' },
    default: 'OpenID Connect',
    secret: false,
  },
  {
    name: 'CONGSO_OIDC_LINK_BY_EMAIL',
    meaning: {
      vi: 'Tự liên kết lần đầu với tài khoản có cùng địa chỉ thư mà hệ thống định danh đã xác minh; chỉ bật khi tin hệ thống đó tuyệt đối',
      en: 'Link at the first sign-in with the account of the same e-mail address, if the provider has verified it; only where it is trusted entirely',
    },
    expected: { vi: '1 (có) hoặc 0 (không)', en: '1 (yes) or 0 (no)' },
    default: '0',
    secret: false,
  },
  {
    name: 'CONGSO_SIGNATURE_ROOTS',
    meaning: {
      vi: 'Chứng thư gốc tin cậy (PEM) cho chữ ký số trên tệp PDF: một tệp hoặc một thư mục. Không đặt thì không nhận báo cáo ký số trên PDF',
      en: 'Trusted root certificates (PEM) for signed PDFs: a file or a directory. Without it no report signed on a PDF is taken',
    },
    expected: {
      vi: 'đường dẫn tệp .pem hoặc thư mục chứa các tệp .pem, .crt',
      en: 'the path of a .pem file, or of a directory of .pem and .crt files',
    },
    default: null,
    secret: false,
  },
  {
    name: 'CONGSO_REVOCATION_LISTS',
    meaning: {
      vi: 'Thư mục chứa danh sách chứng thư bị thu hồi (CRL) của các tổ chức chứng thực, dùng khi nhận chữ ký số trên PDF; không có thì hệ thống ghi “chưa kiểm tra được thu hồi”',
      en: 'Directory of revocation lists (CRL) of the authorities, for signed PDFs; without any the system says that revocation could not be checked',
    },
    expected: {
      vi: 'đường dẫn thư mục chứa các tệp .crl, .pem',
      en: 'the path of a directory of .crl and .pem files',
    },
    default: null,
    secret: false,
  },
  {
    name: 'CONGSO_REVOCATION_LIST_URLS',
    meaning: {
      vi: 'Địa chỉ tải các danh sách đó, sáu giờ một lần, bởi tiến trình làm việc nền; mặc định lưu vào “revocation-lists” trong CONGSO_DATA',
      en: 'Addresses from which the worker fetches these lists every six hours; kept in "revocation-lists" inside CONGSO_DATA unless told',
    },
    expected: { vi: 'các địa chỉ http(s), cách nhau bằng dấu phẩy', en: 'http(s) addresses with commas between them' },
    default: null,
    secret: false,
  },
  {
    name: 'CONGSO_BACKUP_DIR',
    meaning: {
      vi: 'Thư mục chứa bản sao lưu; mặc định là “backups” trong CONGSO_DATA',
      en: 'Directory of the backups; by default "backups" inside CONGSO_DATA',
    },
    expected: {
      vi: 'đường dẫn thư mục, không có khoảng trắng ở hai đầu',
      en: 'the path of a directory, without blanks at its ends',
    },
    default: null,
    secret: false,
  },
  {
    name: 'CONGSO_BACKUP_SCHEDULE',
    meaning: {
      vi: 'Ngày và giờ sao lưu (giờ Việt Nam); quy chế yêu cầu ít nhất mỗi tuần một lần',
      en: 'Day and hour of the backup (Vietnamese time); the regulation wants at least one a week',
    },
    expected: {
      vi: 'sun, mon, tue, wed, thu, fri, sat hoặc daily, rồi giờ dạng HH:MM, ví dụ: sun 02:00',
      en: 'sun, mon, tue, wed, thu, fri, sat or daily, then the hour as HH:MM, for example: sun 02:00',
    },
    default: 'sun 02:00',
    secret: false,
  },
  {
    name: 'CONGSO_LANGUAGE',
    meaning: { vi: 'Ngôn ngữ mặc định của hệ thống', en: 'Language of the system unless a person chooses another' },
    expected: { vi: 'vi hoặc en', en: 'vi or en' },
    default: 'vi',
    secret: false,
  },
  {
    name: 'CONGSO_LOG_LEVEL',
    meaning: { vi: 'Mức chi tiết của nhật ký', en: 'How much is logged' },
    expected: {
      vi: 'trace, debug, info, warn, error, fatal hoặc silent',
      en: 'trace, debug, info, warn, error, fatal or silent',
    },
    default: 'info',
    secret: false,
  },
] as const satisfies readonly Variable[];

export type VariableName = (typeof variables)[number]['name'];
