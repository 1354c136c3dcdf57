import type { Statement } from './statement.tsx';

/** What the site offers to those who read otherwise than with mouse and good eyes. */
export const accessibility: Statement = {
  path: '/tro-giup-tiep-can',
  title: { vi: 'Trợ giúp tiếp cận', en: 'Accessibility' },
  introduction: {
    vi: '{site} được xây dựng để mọi người đều đọc được: người cao tuổi, người khuyết tật, người dùng điện thoại cũ hay đường truyền chậm.',
    en: '{site} is made to be read by everybody: older people, people with disabilities, and whoever has an old phone or a slow line.',
  },
  parts: [
    {
      title: { vi: 'Dễ nhìn', en: 'Easy to see' },
      paragraphs: [
        {
          vi: 'Ở đầu mỗi trang có ba cỡ chữ và chế độ tương phản cao; lựa chọn được giữ cho các trang sau. Trang tự chuyển sang nền tối khi thiết bị của bạn dùng nền tối, và phóng to đến 400% vẫn đọc được mà không phải cuộn ngang.',
          en: 'At the head of every page there are three text sizes and a high contrast; your choice stays for the next pages. The page turns dark where your device is, and can be enlarged to 400% without scrolling sideways.',
        },
      ],
    },
    {
      title: { vi: 'Dễ nghe', en: 'Easy to hear' },
      paragraphs: [
        {
          vi: 'Tin, bài có nút “Nghe đọc”: câu đang đọc được tô sáng, có thể tạm dừng, chuyển câu và chỉnh tốc độ. Hình ảnh có lời mô tả; âm thanh, video có bản chữ.',
          en: 'Articles have a “Listen” button: the sentence being spoken is marked; you can pause, move by sentence and change the speed. Pictures are described; audio and video have a text version.',
        },
      ],
    },
    {
      title: { vi: 'Chỉ dùng bàn phím hoặc trình đọc màn hình', en: 'By keyboard or screen reader' },
      paragraphs: [
        {
          vi: 'Phím Tab đi qua mọi liên kết và nút theo thứ tự đọc, vị trí đang chọn luôn được viền rõ; liên kết đầu tiên đưa thẳng đến nội dung chính. Tiêu đề, danh sách, bảng và vùng trang được đánh dấu đúng cấu trúc.',
          en: 'Tab goes through all links and buttons in reading order, with a clear outline; the first link leads straight to the content. Headings, lists, tables and regions are marked as what they are.',
        },
      ],
    },
    {
      title: { vi: 'Không cần JavaScript', en: 'Without JavaScript' },
      paragraphs: [
        {
          vi: 'Mọi trang, tìm kiếm và biểu mẫu đều hoạt động khi trình duyệt tắt JavaScript. Các trang in gọn trên khổ A4.',
          en: 'All pages, the search and the forms work with JavaScript switched off. Pages print well on A4.',
        },
      ],
    },
    {
      title: { vi: 'Khi gặp khó khăn', en: 'When something is hard to use' },
      paragraphs: [
        {
          vi: 'Trang hướng tới mức AA của Hướng dẫn tiếp cận nội dung web WCAG 2.2. Nếu có nội dung bạn không đọc được, hãy cho chúng tôi biết địa chỉ trang và thiết bị bạn dùng; chúng tôi sẽ cung cấp bằng hình thức khác và sửa trang.',
          en: 'The site aims at level AA of the Web Content Accessibility Guidelines 2.2. If there is something you cannot read, tell us the page and your device; we will give it to you in another form and mend the page.',
        },
      ],
    },
  ],
};
