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
  // the office's pages
  files: { vi: 'Kho tệp', en: 'Files' },
  searchIn: { vi: 'Tên, mô tả, chú thích, tác giả ảnh', en: 'Name, description, caption, credit' },
  noFilesYet: {
    vi: 'Chưa có tệp nào. Hãy tải ảnh, tài liệu, âm thanh hoặc phim lên để dùng trong tin, bài.',
    en: 'No files yet. Send pictures, documents, sounds or films to use them in items.',
  },
  name: { vi: 'Tên tệp', en: 'Name' },
  description: { vi: 'Mô tả', en: 'Description' },
  size: { vi: 'Dung lượng', en: 'Size' },
  uses: { vi: 'Số bài dùng', en: 'Used in' },
  sentAt: { vi: 'Tải lên lúc', en: 'Sent at' },
  sentBy: { vi: 'Người tải', en: 'Sent by' },
  state: { vi: 'Tình trạng', en: 'State' },
  kind: { vi: 'Loại', en: 'Kind' },
  site: { vi: 'Trang', en: 'Site' },
  image: { vi: 'Ảnh', en: 'Pictures' },
  audio: { vi: 'Âm thanh', en: 'Sounds' },
  video: { vi: 'Phim', en: 'Films' },
  document: { vi: 'Tài liệu', en: 'Documents' },
  lacking: { vi: 'Còn thiếu', en: 'Lacking' },
  lacksWords: { vi: 'Mô tả hoặc bản chữ', en: 'Alternative text or text version' },
  lacksAlt: { vi: 'Thiếu mô tả', en: 'No alternative text' },
  lacksTranscript: { vi: 'Thiếu bản chữ', en: 'No text version' },
  public: { vi: 'Đang công khai', en: 'Public' },
  notPublic: { vi: 'Chưa công khai', en: 'Not public' },
  sendFiles: { vi: 'Tải tệp lên', en: 'Send files' },
  chooseFiles: { vi: 'Chọn tệp', en: 'Choose files' },
  chooseHint: {
    vi: 'Nhiều nhất {count} tệp một lần. Ảnh đến {image} MB, tài liệu đến {document} MB, phim đến {video} MB.',
    en: 'At most {count} at once. Pictures up to {image} MB, documents up to {document} MB, films up to {video} MB.',
  },
  dropHere: { vi: 'Thả tệp vào đây', en: 'Drop the files here' },
  progress: { vi: 'Đang tải lên: {percent}%', en: 'Sending: {percent}%' },
  sendFailed: {
    vi: 'Chưa tải lên được. Hãy kiểm tra mạng rồi bấm “Tải lên” lại.',
    en: 'The files could not be sent. Check the network and press "Send" again.',
  },
  send: { vi: 'Tải lên', en: 'Send' },
  taken: {
    vi: 'Đã nhận {count} tệp. Hãy ghi mô tả cho từng ảnh trước khi dùng.',
    en: '{count} files were taken. Describe each picture before it is used.',
  },
  takenOne: {
    vi: 'Đã nhận tệp. Hãy ghi mô tả để dùng được trong tin, bài.',
    en: 'The file was taken. Describe it, so that it can be used.',
  },
  takenThough: { vi: 'Các tệp khác đã được nhận: {names}.', en: 'The other files were taken: {names}.' },
  notAllTaken: { vi: 'Có {count} tệp chưa được nhận', en: '{count} files were not taken' },
  nothingChosen: { vi: 'Chưa chọn tệp nào. Hãy chọn ít nhất một tệp.', en: 'No file was chosen. Choose at least one.' },
  wrongForm: {
    vi: 'Biểu mẫu gửi lên không đúng. Hãy mở lại trang kho tệp và gửi lại.',
    en: 'The form is not as it should be. Open the page of files again and send it once more.',
  },
  notYourSite: {
    vi: 'Bạn không quản lý tệp của trang này. Hãy chọn một trang mà bạn được giao.',
    en: 'You do not keep files for this site. Choose one that is yours.',
  },
  // one file
  alt: { vi: 'Mô tả thay thế', en: 'Alternative text' },
  altHint: {
    vi: 'Ảnh cho thấy điều gì? Người không nhìn thấy ảnh sẽ nghe câu này. Không bắt đầu bằng “Ảnh” hay “Hình”.',
    en: 'What does the picture show? Who does not see it hears this. Do not begin with "Picture of".',
  },
  caption: { vi: 'Chú thích', en: 'Caption' },
  credit: { vi: 'Tác giả, nguồn', en: 'Credit' },
  creditHint: {
    vi: 'Ai chụp, ai giữ quyền; bắt buộc với tệp lấy từ nơi khác (Điều 9.3)',
    en: 'Who made it and holds the rights; required for what was taken from elsewhere (Art. 9.3)',
  },
  transcript: { vi: 'Bản chữ', en: 'Text version' },
  transcriptHint: {
    vi: 'Ghi lại lời nói và âm thanh quan trọng. Bắt buộc trước khi công khai.',
    en: 'What is said, and sounds that matter. Required before it is published.',
  },
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu thông tin của tệp.', en: 'What is said of the file was saved.' },
  notSaved: { vi: 'Chưa lưu được', en: 'Not saved' },
  noName: { vi: 'Hãy ghi tên tệp.', en: 'Give the file a name.' },
  open: { vi: 'Mở tệp', en: 'Open the file' },
  original: { vi: 'Tải tệp gốc', en: 'Save the original' },
  usedIn: { vi: 'Được dùng trong', en: 'Used in' },
  notUsed: { vi: 'Chưa có tin, bài nào dùng tệp này.', en: 'No item uses this file.' },
  untitled: { vi: '(chưa có tiêu đề)', en: '(no title)' },
  unnamed: { vi: 'Ảnh chưa có mô tả', en: 'A picture without a description' },
} as const satisfies Record<string, Message>;
