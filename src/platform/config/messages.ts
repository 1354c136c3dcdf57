/** Words of the configuration: what was wrong with a variable, and what would be right. */
export const messages = {
  wrongValue: {
    vi: 'Biến môi trường {variable} có giá trị “{value}” không hợp lệ. Giá trị đúng: {expected}.',
    en: 'The environment variable {variable} has the value "{value}", which is not valid. What would be right: {expected}.',
  },
  wrongSecret: {
    vi: 'Biến môi trường {variable} có giá trị không hợp lệ (không in ra vì có thể chứa mật khẩu). Giá trị đúng: {expected}.',
    en: 'The environment variable {variable} has a value that is not valid (not printed, since it may hold a password). What would be right: {expected}.',
  },
  ownerWithoutServer: {
    vi: 'DATABASE_OWNER_URL được đặt nhưng thiếu DATABASE_URL. Hãy đặt DATABASE_URL cho tài khoản đăng nhập bị hạn chế, hoặc bỏ DATABASE_OWNER_URL.',
    en: 'DATABASE_OWNER_URL is set but DATABASE_URL is not. Set DATABASE_URL to the restricted login, or remove DATABASE_OWNER_URL.',
  },
  mailWithoutSender: {
    vi: 'SMTP_URL được đặt nhưng thiếu MAIL_FROM. Hãy đặt MAIL_FROM là địa chỉ gửi thư, ví dụ: Cổng thông tin <khongtraloi@tinh.gov.vn>.',
    en: 'SMTP_URL is set but MAIL_FROM is not. Set MAIL_FROM to the address that mail is sent from, for example: Portal <noreply@province.gov.vn>.',
  },
  providerIncomplete: {
    vi: 'CONGSO_OIDC_ISSUER và CONGSO_OIDC_CLIENT_ID phải được đặt cùng nhau. Hãy đặt cả hai, hoặc bỏ cả hai.',
    en: 'CONGSO_OIDC_ISSUER and CONGSO_OIDC_CLIENT_ID belong together. Set both, or remove both.',
  },
  plainOrigin: {
    vi: 'CONGSO_ORIGIN là “{value}”: địa chỉ công khai phải dùng https; http chỉ được dùng cho máy này hoặc mạng nội bộ (localhost, 127.x, 10.x, 172.16-31.x, 192.168.x). Hãy đổi thành https://…',
    en: 'CONGSO_ORIGIN is "{value}": a public address must use https; http is allowed only for this machine or a private network (localhost, 127.x, 10.x, 172.16-31.x, 192.168.x). Change it to https://…',
  },
} as const;
