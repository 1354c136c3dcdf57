/** Words of the mail room. */
export const messages = {
  badRecipient: {
    vi: 'Địa chỉ thư “{value}” không hợp lệ. Mỗi thư gửi tới đúng một địa chỉ, ví dụ: ten@tinh.gov.vn.',
    en: 'The mail address "{value}" is not valid. Each mail goes to exactly one address, such as name@province.gov.vn.',
  },
  badSubject: {
    vi: 'Tiêu đề thư phải có từ 1 đến 200 ký tự trên một dòng, không có ký tự điều khiển.',
    en: 'The subject of a mail must have 1 to 200 characters on one line, without control characters.',
  },
  badText: {
    vi: 'Nội dung thư trống hoặc dài hơn 100.000 ký tự.',
    en: 'The text of the mail is empty or longer than 100,000 characters.',
  },
  notConfigured: {
    vi: 'Thư {id} chưa được gửi và được giữ trong bảng mail, vì chưa đặt SMTP_URL. Hãy đặt SMTP_URL và MAIL_FROM.',
    en: 'Mail {id} was not sent and is kept in the table mail, since SMTP_URL is not set. Set SMTP_URL and MAIL_FROM.',
  },
  refused: {
    vi: 'Máy chủ thư từ chối thư {id}, thư không được gửi lại: {reason}',
    en: 'The mail server refused mail {id}, it will not be tried again: {reason}',
  },
} as const;
