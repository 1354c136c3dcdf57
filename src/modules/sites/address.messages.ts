import type { Message } from '#platform/i18n';

export const addressMessages = {
  pathMissing: {
    vi: 'Hãy ghi đường dẫn của trang, ví dụ “phuong-hoa-sim”.',
    en: 'Write the path of the site, for example “phuong-hoa-sim”.',
  },
  pathLetters: {
    vi: 'Đường dẫn chỉ gồm chữ thường không dấu và chữ số, giữa các từ là một dấu gạch ngang, ví dụ “phuong-hoa-sim”.',
    en: 'A path has small letters without accents and digits only, with one hyphen between words: “phuong-hoa-sim”.',
  },
  pathLong: { vi: 'Đường dẫn dài quá 60 ký tự. Hãy rút ngắn.', en: 'The path is longer than 60 letters. Shorten it.' },
  pathReserved: {
    vi: 'Hệ thống dùng “/{path}” cho việc khác. Hãy chọn đường dẫn khác.',
    en: 'The system uses “/{path}” for something else. Choose another path.',
  },
  pathOfSection: {
    vi: '“/{path}” là địa chỉ một chuyên mục của trang cấp trên; trang mới sẽ che mất chuyên mục đó. Hãy chọn đường dẫn khác.',
    en: '“/{path}” is a section of the site above, which the new site would hide. Choose another path.',
  },
  pathTaken: {
    vi: '“/{path}” đã là địa chỉ của một trang khác. Hãy chọn đường dẫn khác.',
    en: '“/{path}” is the address of another site. Choose another path.',
  },
  hostMissing: {
    vi: 'Hãy ghi tên miền, ví dụ “snv.sonhai.gov.vn”.',
    en: 'Write the host name, for example “snv.sonhai.gov.vn”.',
  },
  hostWithMore: {
    vi: 'Chỉ ghi tên miền, không ghi “https://”, đường dẫn hay tên người dùng.',
    en: 'Write the host name alone, without “https://”, path or user name.',
  },
  hostNumber: {
    vi: 'Đây là địa chỉ IP. Trang thông tin phải có tên miền; hãy ghi tên miền đã đăng ký.',
    en: 'This is an IP address. A site needs a host name; write the one that was registered.',
  },
  hostPort: {
    vi: 'Tên miền không kèm số cổng. Hãy ghi “{right}”.',
    en: 'A host name has no port. Write “{right}”.',
  },
  hostDot: {
    vi: 'Tên miền không kết thúc bằng dấu chấm. Hãy ghi “{right}”.',
    en: 'A host name has no final dot. Write “{right}”.',
  },
  hostUpper: {
    vi: 'Tên miền viết bằng chữ thường. Hãy ghi “{right}”.',
    en: 'A host name has small letters. Write “{right}”.',
  },
  hostForeign: {
    vi: 'Tên miền chỉ gồm chữ không dấu, chữ số, dấu gạch ngang và dấu chấm. Tên có dấu hoặc dạng “xn--” có thể giả một tên khác nên không được nhận.',
    en: 'A host name has letters without accents, digits, hyphens and dots. Names with accents or “xn--” can pass for others and are not taken.',
  },
  hostLetters: {
    vi: 'Tên miền chưa đúng: mỗi phần giữa hai dấu chấm gồm chữ thường không dấu, chữ số và dấu gạch ngang ở giữa, nhiều nhất 63 ký tự.',
    en: 'The host name is wrong: each part between dots has small letters, digits and inner hyphens, 63 letters at most.',
  },
  hostWhole: {
    vi: 'Hãy ghi tên miền đầy đủ, ví dụ “snv.sonhai.gov.vn”.',
    en: 'Write the whole host name, for example “snv.sonhai.gov.vn”.',
  },
  hostPrivate: {
    vi: 'Tên miền “{host}” chỉ dùng được trong máy hoặc mạng nội bộ; người dân không mở được. Hãy ghi tên miền đã đăng ký.',
    en: 'Only one machine or network knows “{host}”; citizens cannot open it. Write the host name that was registered.',
  },
  hostHome: {
    vi: '“{host}” là địa chỉ của trang chính. Hãy chọn tên miền khác.',
    en: '“{host}” is the address of the main site. Choose another host name.',
  },
  mainFirst: {
    vi: 'Hãy mở trang chính của hệ thống trước, rồi mới mở trang có tên miền riêng.',
    en: 'Open the main site of the system first, then sites with hosts of their own.',
  },
  hostTaken: {
    vi: 'Tên miền “{host}” đã thuộc về một trang khác. Mỗi tên miền chỉ dẫn đến một trang.',
    en: 'The host name “{host}” belongs to another site. A host name leads to one site only.',
  },
} as const satisfies Record<string, Message>;
