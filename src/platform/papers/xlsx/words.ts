/** What we ourselves write into a workbook. The form's language is Vietnamese, and so is its spreadsheet. */
export const words = {
  insertAbove: '▲ Cần thêm dòng: chèn dòng mới ngay phía trên dòng này.',
  guide:
    'Chỉ nhập vào các ô tô màu. Ô có mũi tên: chọn trong danh sách; ô đánh dấu: nhập X. Để trống nếu chưa có số liệu; ghi 0 nếu số liệu bằng không. Có thể chèn thêm dòng, cột; không xóa và không gộp các ô tô màu.',
  mark: 'Đánh dấu X nếu chọn, để trống nếu không.',
  pickTitle: 'Chọn trong danh sách',
  pick: 'Giá trị phải là một mục trong danh sách. Để trống nếu chưa có.',
  markTitle: 'Đánh dấu',
  markError: 'Chỉ nhập X hoặc để trống.',
  page: 'Trang',
  generalSheet: 'Thông tin chung',
  sourcesSheet: 'Nguồn số liệu',
} as const;
