import type { Message } from '#platform/i18n';

export const messages = {
  // why a file is not taken
  empty: {
    vi: 'Tệp “{name}” không có nội dung (0 byte). Hãy kiểm tra lại tệp gốc rồi gửi lại.',
    en: 'The file "{name}" is empty (0 bytes). Check the original and send it again.',
  },
  unknown: {
    vi: 'Không nhận ra loại của tệp “{name}”. Hãy gửi ảnh (JPG, PNG, WebP), PDF, tài liệu văn phòng, âm thanh (MP3) hoặc phim (MP4).',
    en: 'The type of the file "{name}" is not known. Send a picture (JPG, PNG, WebP), PDF, an office document, sound (MP3) or film (MP4).',
  },
  notAccepted: {
    vi: 'Tệp “{name}” thuộc loại {is}, không được nhận. Hãy gửi ảnh (JPG, PNG, WebP), PDF, tài liệu văn phòng, âm thanh (MP3) hoặc phim (MP4).',
    en: 'The file "{name}" is {is}, which is not taken. Send a picture (JPG, PNG, WebP), PDF, an office document, sound (MP3) or film (MP4).',
  },
  disguised: {
    vi: 'Tệp “{name}” không đúng như tên gọi: nội dung thực là {is}. Hãy kiểm tra nguồn gốc tệp; nếu tệp đúng là của bạn, hãy lưu lại đúng định dạng rồi gửi.',
    en: 'The file "{name}" is not what its name says: its content is {is}. Check where it comes from; if it is yours, save it in its proper format and send it again.',
  },
  svg: {
    vi: 'Tệp “{name}” là hình vẽ SVG. SVG có thể chứa mã chạy được nên không được nhận; hãy xuất hình ra PNG rồi gửi lại.',
    en: 'The file "{name}" is an SVG drawing. SVG can hold code that runs and is not taken; export the drawing as PNG and send that.',
  },
  markup: {
    vi: 'Tệp “{name}” chứa mã trang web hoặc kịch bản nên không được nhận. Hãy dán nội dung vào bài viết, hoặc lưu thành PDF.',
    en: 'The file "{name}" holds a web page or a script and is not taken. Paste its text into an article, or save it as PDF.',
  },
  macros: {
    vi: 'Tài liệu “{name}” có macro (mã chạy được) nên không được nhận. Hãy lưu lại ở dạng không có macro (DOCX, XLSX, PPTX) hoặc PDF.',
    en: 'The document "{name}" has macros, which can run, and is not taken. Save it without macros (DOCX, XLSX, PPTX) or as PDF.',
  },
  locked: {
    vi: 'Tài liệu “{name}” được đặt mật khẩu nên người đọc không mở được. Hãy bỏ mật khẩu rồi gửi lại.',
    en: 'The document "{name}" is locked with a password, so that readers could not open it. Remove the password and send it again.',
  },
  tooLarge: {
    vi: 'Tệp “{name}” lớn hơn mức cho phép ({megabytes} MB cho loại tệp này). Hãy nén hoặc chia nhỏ tệp rồi gửi lại.',
    en: 'The file "{name}" is larger than allowed ({megabytes} MB for its kind). Compress or split it, then send it again.',
  },
  tooManyPixels: {
    vi: 'Ảnh “{name}” có {width} × {height} điểm ảnh, quá lớn để xử lý. Hãy thu nhỏ ảnh xuống dưới 60 triệu điểm ảnh rồi gửi lại.',
    en: 'The picture "{name}" has {width} × {height} pixels, too many to work with. Scale it to below 60 million pixels and send it again.',
  },
  broken: {
    vi: 'Không đọc được ảnh “{name}”: tệp bị hỏng hoặc chưa tải xong. Hãy mở ảnh trên máy, lưu lại rồi gửi.',
    en: 'The picture "{name}" cannot be read: it is damaged or cut off. Open it on your computer, save it again and send that.',
  },
  infected: {
    vi: 'Phần mềm diệt vi-rút phát hiện mã độc trong tệp “{name}” nên tệp không được nhận. Hãy báo bộ phận công nghệ thông tin và quét máy của bạn.',
    en: 'The virus scanner found malware in the file "{name}", so it is not taken. Tell your IT staff and scan your computer.',
  },
  scanFailed: {
    vi: 'Chưa quét vi-rút được tệp “{name}” nên chưa nhận tệp. Hãy thử lại sau ít phút; nếu vẫn lỗi, hãy báo quản trị viên.',
    en: 'The file "{name}" could not be scanned for viruses and is not taken. Try again in a few minutes; if it goes on, tell the administrator.',
  },
  noSuchFile: {
    vi: 'Không có tệp này, hoặc tệp chưa được công bố. Hãy quay lại trang trước và chọn lại.',
    en: 'There is no such file, or it is not public. Go back and choose again.',
  },
  // why a file cannot be published
  foreign: {
    vi: 'Có tệp không thuộc kho tệp của trang này. Hãy chọn tệp từ kho của trang hoặc tải tệp lên lại.',
    en: "One of the files is not in this site's store. Choose a file of the site, or upload it again.",
  },
  noAlt: {
    vi: 'Ảnh “{name}” chưa có mô tả thay thế. Hãy ghi ảnh cho thấy điều gì, để người không nhìn thấy ảnh cũng hiểu được.',
    en: 'The picture "{name}" has no alternative text. Say what it shows, for those who do not see it.',
  },
  noTranscript: {
    vi: 'Tệp “{name}” chưa có bản chữ. Hãy ghi lại lời nói trong tệp, để người không nghe được cũng theo dõi được.',
    en: 'The file "{name}" has no text version. Write down what is said in it, for those who do not hear it.',
  },
} as const satisfies Record<string, Message>;
