import type { Statement } from './statement.tsx';

/** What the site knows of its readers, and how it is kept safe. It says what the program does: whoever changes that changes this. */
export const privacy: Statement = {
  path: '/bao-mat-thong-tin',
  title: { vi: 'Bảo mật thông tin và quyền riêng tư', en: 'Privacy and security' },
  introduction: {
    vi: 'Bạn đọc thông tin trên {site} mà không phải đăng nhập, không phải khai tên và không bị theo dõi.',
    en: 'You read {site} without signing in, without giving your name and without being followed.',
  },
  parts: [
    {
      title: { vi: 'Khi bạn đọc trang', en: 'When you read' },
      paragraphs: [
        {
          vi: 'Các trang công khai không đặt cookie, không dùng công cụ đo lường, quảng cáo hay mạng xã hội của bên thứ ba. Mọi chữ, hình ảnh và mã lệnh đều được tải từ chính máy chủ của trang.',
          en: 'The public pages set no cookies and use no measuring, advertising or social media tools of others. All text, pictures and scripts come from the site’s own server.',
        },
        {
          vi: 'Số lượt truy cập được đếm theo trang và theo ngày. Không lưu tên, địa chỉ mạng hay thiết bị của người đọc trong số liệu này.',
          en: 'Visits are counted by page and day. These figures hold no names, network addresses or devices of readers.',
        },
        {
          vi: 'Cỡ chữ, độ tương phản, chuyên mục và cơ quan mà bạn chọn được ghi trong trình duyệt của bạn và không được gửi về máy chủ. Xóa dữ liệu trình duyệt là xóa các lựa chọn này.',
          en: 'The text size, contrast, sections and bodies that you choose are kept in your own browser and never sent to the server. Clearing the browser’s data clears them.',
        },
      ],
    },
    {
      title: { vi: 'Nhật ký của máy chủ', en: 'The server’s log' },
      paragraphs: [
        {
          vi: 'Máy chủ ghi nhật ký truy cập (thời điểm, địa chỉ mạng, địa chỉ trang) để bảo đảm an toàn thông tin và xử lý sự cố. Nhật ký được lưu giữ trong thời hạn pháp luật quy định, chỉ người có trách nhiệm được xem.',
          en: 'The server logs requests (time, network address, address of the page) to keep the system safe and to mend faults. The log is kept as long as the law asks; only those responsible may read it.',
        },
      ],
    },
    {
      title: { vi: 'Khi bạn cung cấp thông tin', en: 'When you give information' },
      paragraphs: [
        {
          vi: 'Khi gửi câu hỏi, góp ý hoặc hồ sơ, bạn chỉ khai những thông tin cần để cơ quan nhà nước xử lý và trả lời. Mỗi biểu mẫu nêu rõ thông tin nào bắt buộc, dùng vào việc gì.',
          en: 'When you send a question, a comment or a dossier, you give only what the body needs to handle and answer it. Each form says what is required and what it is used for.',
        },
        {
          vi: 'Thông tin cá nhân không được công khai, không được chuyển cho bên thứ ba ngoài trường hợp pháp luật quy định, và được xóa khi hết thời hạn lưu giữ. Bạn có quyền yêu cầu được biết, sửa hoặc xóa thông tin của mình.',
          en: 'Personal information is not published, is given to others only where the law says so, and is deleted when its time is up. You may ask to see, correct or delete what concerns you.',
        },
      ],
    },
    {
      title: { vi: 'An toàn thông tin', en: 'Security' },
      paragraphs: [
        {
          vi: 'Tài khoản của cán bộ được bảo vệ bằng mật khẩu băm và xác thực hai bước; cookie chỉ được dùng cho phiên đăng nhập của cán bộ. Mọi thay đổi trong hệ thống đều được ghi vào nhật ký kiểm toán không thể sửa mà không bị phát hiện; dữ liệu được sao lưu định kỳ.',
          en: 'Accounts of staff are protected by hashed passwords and a second factor; a cookie is used for sessions of staff only. Every change in the system is recorded in an audit trail that cannot be altered unnoticed; the data are backed up regularly.',
        },
        {
          vi: 'Nếu phát hiện lỗ hổng hoặc nội dung giả mạo, đề nghị báo ngay cho cơ quan quản lý trang theo thông tin liên hệ dưới đây.',
          en: 'If you find a weakness or a forgery, please tell the body that runs the site at once.',
        },
      ],
    },
  ],
};
