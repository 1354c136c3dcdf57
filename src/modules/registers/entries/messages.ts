/** What is wrong with an entry, and the mend. */
export const messages = {
  required: { vi: 'Chưa nhập “{label}”.', en: '“{label}” is missing.' },
  tooLong: {
    vi: '“{label}” dài quá {most} ký tự; hãy rút gọn.',
    en: '“{label}” is longer than {most} characters; shorten it.',
  },
  part: {
    vi: '“{part}” ({first}) lớn hơn “{whole}” ({second}). Hãy kiểm tra lại hai số.',
    en: '“{part}” ({first}) is more than “{whole}” ({second}). Check both figures.',
  },
  parts: {
    vi: 'Các khoản cộng lại ({first}) lớn hơn “{whole}” ({second}). Hãy kiểm tra lại.',
    en: 'The parts added up ({first}) are more than “{whole}” ({second}). Check them.',
  },
  order: {
    vi: '“{last}” ({second}) trước “{first}” ({value}). Hãy sửa một trong hai ngày.',
    en: '“{last}” ({second}) is before “{first}” ({value}). Mend one of the days.',
  },
  needs: {
    vi: 'Cần nhập “{needed}” vì đã nhập “{given}”.',
    en: '“{needed}” is needed, since “{given}” is given.',
  },
  columnAt: { vi: 'Có cột lạ “{column}”.', en: 'There is a strange column “{column}”.' },
  wrongShape: { vi: '“{label}” có giá trị không đúng loại.', en: 'The value of “{label}” is of the wrong type.' },
  noFrom: { vi: 'Chưa nhập ngày bắt đầu.', en: 'The first day is missing.' },
  noUntil: { vi: 'Chưa nhập ngày cuối của khoảng thời gian.', en: 'The last day of the span is missing.' },
  wrongDay: {
    vi: '“{text}” không phải là ngày đúng. Viết ngày/tháng/năm, ví dụ 31/12/2025.',
    en: '“{text}” is not a valid day. Write day/month/year, such as 31/12/2025.',
  },
  untilBeforeFrom: {
    vi: 'Ngày kết thúc ({until}) trước ngày bắt đầu ({from}).',
    en: 'The last day ({until}) is before the first one ({from}).',
  },
  farDay: {
    vi: 'Ngày phải trong khoảng 1900 đến 2199.',
    en: 'The day must be between 1900 and 2199.',
  },
  twice: {
    vi: 'Sổ đã có “{name}” từ ngày {from}{until}. Hãy sửa mục đó, hoặc chọn ngày không trùng.',
    en: 'The register has “{name}” from {from}{until} already. Change that entry, or choose other days.',
  },
  untilDay: { vi: ' đến ngày {day}', en: ' to {day}' },
  oneRecord: {
    vi: 'Sổ này chỉ có một bản ghi, đã có từ ngày {from}. Hãy ghi thay đổi hoặc đính chính bản ghi đó.',
    en: 'This register has a single record, there since {from}. Enter a change or a correction of it.',
  },
  beforeStart: {
    vi: 'Ngày thay đổi ({day}) không sau ngày bắt đầu của mục ({from}). Nếu ghi sai từ đầu, hãy dùng “Đính chính”.',
    en: 'The day of the change ({day}) is not after the first day of the entry ({from}). If it was wrong from the start, correct it.',
  },
  afterEnd: {
    vi: 'Mục này đã kết thúc ngày {until}; không thay đổi được từ ngày {day}.',
    en: 'The entry ended on {until}; it cannot change from {day} on.',
  },
  sameDay: {
    vi: 'Đã có thay đổi từ đúng ngày {day}. Hãy chọn “Đính chính” để sửa thay đổi đó.',
    en: 'There is a change from {day} on already. Choose “Correct” to mend it.',
  },
  nothingNew: { vi: 'Không có gì khác với bản đang ghi.', en: 'Nothing differs from what stands.' },
  noReason: { vi: 'Hãy nêu lý do; lý do được lưu cùng lịch sử.', en: 'Give the reason; it is kept with the history.' },
  reasonTooLong: { vi: 'Lý do dài quá 1.000 ký tự.', en: 'The reason is longer than 1,000 characters.' },
  notDated: {
    vi: 'Mục của sổ này gắn với ngày đã xảy ra; hãy dùng “Đính chính”.',
    en: 'Entries of this register belong to the day on which they happened; correct them instead.',
  },
  noVersion: {
    vi: 'Không còn bản ghi từ ngày này; hãy tải lại trang.',
    en: 'What began on this day is no longer there; load the page again.',
  },
  alreadyEnded: { vi: 'Mục này đã kết thúc.', en: 'The entry has ended already.' },
  withdrawn: { vi: 'Mục này đã được hủy.', en: 'The entry was taken back.' },
  notKeptHere: {
    vi: 'Cơ quan này không lập sổ “{register}”.',
    en: 'This body does not keep the register “{register}”.',
  },
  neighbour: {
    vi: 'Ngày bắt đầu phải sau {first} và trước {last} để không chồng lên bản ghi bên cạnh.',
    en: 'The first day must be after {first} and before {last}, so as not to cover what stands beside it.',
  },
  otherSpan: {
    vi: 'Ngày kết thúc chỉ sửa được ở bản ghi cuối cùng của mục.',
    en: 'The last day can be corrected only in the last part of the entry.',
  },
} as const;
