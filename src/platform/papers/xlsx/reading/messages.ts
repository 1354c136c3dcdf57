import type { Messages } from '#platform/i18n';

export const messages = {
  xls: {
    vi: 'Đây là tệp Excel kiểu cũ (.xls). Hãy mở bằng Excel hoặc LibreOffice, chọn “Lưu thành…” dạng Excel (.xlsx) rồi gửi lại.',
    en: 'This is a file of old Excel (.xls). Open it in Excel or LibreOffice, save it as Excel workbook (.xlsx) and send that.',
  },
  encrypted: {
    vi: 'Tệp được đặt mật khẩu nên không đọc được. Hãy bỏ mật khẩu mở tệp, lưu lại rồi gửi.',
    en: 'The file is protected by a password and cannot be read. Remove the password, save it again and send that.',
  },
  ods: {
    vi: 'Đây là bảng tính OpenDocument (.ods). Hãy lưu thành dạng Excel (.xlsx) rồi gửi lại.',
    en: 'This is an OpenDocument spreadsheet (.ods). Save it as Excel workbook (.xlsx) and send that.',
  },
  notXlsx: {
    vi: 'Tệp không phải bảng tính Excel (.xlsx). Hãy dùng mẫu XLSX do hệ thống xuất ra.',
    en: 'The file is not an Excel workbook (.xlsx). Use the XLSX form exported by the system.',
  },
  broken: {
    vi: 'Tệp bị hỏng, không đọc được ({reason}). Hãy mở lại tệp, lưu lại rồi gửi; nếu không mở được, hãy tải mẫu mới.',
    en: 'The file is damaged and cannot be read ({reason}). Open it, save it again and send it; if it does not open, download a new form.',
  },
  tooLarge: {
    vi: 'Tệp sau khi giải nén lớn hơn {megabytes} MB hoặc có quá nhiều phần nên không được đọc. Hãy nhập số liệu vào mẫu mới do hệ thống xuất ra.',
    en: 'Unpacked, the file is larger than {megabytes} MB or has too many parts, so it is not read. Enter the figures in a new form exported by the system.',
  },
  doctype: {
    vi: 'Tệp chứa khai báo không được phép (DOCTYPE), không phải do Excel hay LibreOffice tạo ra, nên không được đọc.',
    en: 'The file holds a declaration that is not allowed (DOCTYPE) and that neither Excel nor LibreOffice writes, so it is not read.',
  },
  time: {
    vi: 'Đọc tệp mất quá {seconds} giây nên đã dừng. Hãy nhập số liệu vào mẫu mới do hệ thống xuất ra.',
    en: 'Reading the file took more than {seconds} seconds and was stopped. Enter the figures in a new form exported by the system.',
  },
  memory: {
    vi: 'Đọc tệp cần quá nhiều bộ nhớ nên đã dừng. Hãy nhập số liệu vào mẫu mới do hệ thống xuất ra.',
    en: 'Reading the file needed too much memory and was stopped. Enter the figures in a new form exported by the system.',
  },
  notOurs: {
    vi: 'Bảng tính này không phải mẫu do hệ thống xuất ra (thiếu trang ẩn “{sheet}”). Hãy tải mẫu XLSX và nhập số liệu vào đó.',
    en: 'This workbook is not a form exported by the system (its hidden sheet “{sheet}” is missing). Download the XLSX form and enter the figures there.',
  },
  otherFormat: {
    vi: 'Mẫu được xuất từ một phiên bản khác của hệ thống (định dạng {format}). Hãy tải mẫu mới.',
    en: 'The form was exported by another version of the system (format {format}). Download a new form.',
  },
  missing: {
    vi: 'Ô của mục “{field}” không còn trong tệp (trước đây ở Bảng "{sheet}", ô {cell}): tên ô {name} đã bị xóa. Hãy tải mẫu mới và chép số liệu sang.',
    en: 'The cell of “{field}” is no longer in the file (it was on sheet "{sheet}", cell {cell}): its name {name} was deleted. Download a new form and copy the figures over.',
  },
  lost: {
    vi: 'Ô của mục “{field}” đã bị xóa cùng dòng hoặc cột (trước đây ở Bảng "{sheet}", ô {cell}; tên {name} trỏ tới #REF!). Hãy tải mẫu mới và chép số liệu sang.',
    en: 'The cell of “{field}” was deleted with its row or column (it was on sheet "{sheet}", cell {cell}; its name {name} points to #REF!). Download a new form and copy the figures over.',
  },
  wrongRange: {
    vi: 'Tên ô {name} (mục “{field}”) trỏ tới “{range}”, không phải một ô hoặc một cột ô của mẫu. Hãy tải mẫu mới và chép số liệu sang.',
    en: 'The name {name} (“{field}”) points to “{range}”, which is not a cell or a column of cells of the form. Download a new form and copy the figures over.',
  },
  twice: {
    vi: 'Tên ô {name} (mục “{field}”) có hai lần: {places}. Thường là do một bảng bị sao chép; hãy xóa bảng bản sao.',
    en: 'The name {name} (“{field}”) exists twice: {places}. Usually a sheet was copied; delete the copy.',
  },
  shared: {
    vi: 'Bảng "{sheet}", ô {cell}: hai mục khác nhau cùng trỏ tới một ô ({names}). Hãy tải mẫu mới và chép số liệu sang.',
    en: 'Sheet "{sheet}", cell {cell}: two items point to the same cell ({names}). Download a new form and copy the figures over.',
  },
  unevenTable: {
    vi: 'Các cột của bảng có dòng thêm “{table}” không còn cùng số dòng. Hãy tải mẫu mới và chép số liệu sang.',
    en: 'The columns of the growing table “{table}” no longer have the same rows. Download a new form and copy the figures over.',
  },
  tooManyRows: {
    vi: 'Bảng có dòng thêm “{table}” dài hơn {most} dòng nên không được đọc.',
    en: 'The growing table “{table}” is longer than {most} rows, so it is not read.',
  },
  merged: {
    vi: 'Bảng "{sheet}", ô {cell} (mục “{field}”) đã bị gộp vào vùng {range}. Hãy bỏ gộp ô và nhập lại số liệu của ô này.',
    en: 'Sheet "{sheet}", cell {cell} (“{field}”) was merged into {range}. Unmerge the cells and enter the figure of this cell again.',
  },
  stranger: {
    vi: 'Bảng "{sheet}", ô {cell}: “{text}” nằm ngoài các ô trả lời nên không được đọc. Hãy chuyển vào đúng ô tô màu hoặc xóa đi.',
    en: 'Sheet "{sheet}", cell {cell}: “{text}” stands outside the answer cells and is not read. Move it into the right coloured cell, or delete it.',
  },
  strangers: {
    vi: 'Bảng "{sheet}": còn {count} ô khác có nội dung ngoài các ô trả lời. Hãy chuyển vào đúng ô tô màu hoặc xóa đi.',
    en: 'Sheet "{sheet}": {count} more cells with contents outside the answer cells. Move them into the right coloured cells, or delete them.',
  },
  extraSheet: {
    vi: 'Bảng "{sheet}" không thuộc mẫu nên nội dung của nó không được đọc. Hãy chuyển số liệu vào các bảng của mẫu rồi xóa bảng này.',
    en: 'Sheet "{sheet}" is not part of the form, so its contents are not read. Move its figures to the sheets of the form, then delete it.',
  },
} as const satisfies Messages;
