/** What is wrong about a file of bodies, and what became of it. */
export const messages = {
  notText: {
    vi: 'Tệp không phải văn bản UTF-8. Hãy lưu lại dưới dạng CSV UTF-8.',
    en: 'The file is not UTF-8 text. Save it as CSV UTF-8.',
  },
  empty: { vi: 'Tệp không có dòng dữ liệu nào.', en: 'The file has no lines of data.' },
  tooMany: { vi: 'Tệp có hơn {most} dòng. Hãy chia tệp.', en: 'The file has more than {most} lines. Divide it.' },
  brokenCsv: {
    vi: 'Không đọc được CSV ở dòng {line}: dấu nháy kép chưa khép hoặc đặt sai chỗ.',
    en: 'The CSV cannot be read at line {line}: a quotation mark is open or misplaced.',
  },
  brokenJson: { vi: 'Tệp không phải JSON đúng cú pháp.', en: 'The file is not valid JSON.' },
  notAList: {
    vi: 'JSON phải là một danh sách, hoặc đối tượng có danh sách “organisations”.',
    en: 'The JSON must be a list, or an object with a list “organisations”.',
  },
  missingColumns: { vi: 'Thiếu cột: {columns}.', en: 'Missing columns: {columns}.' },
  doubleColumns: { vi: 'Cột lặp lại: {columns}.', en: 'Columns that stand twice: {columns}.' },
  unknownColumns: { vi: 'Không hiểu cột: {columns}.', en: 'Unknown columns: {columns}.' },
  tooManyCells: {
    vi: 'Dòng có {count} ô, nhiều hơn số cột {columns}.',
    en: 'The line has {count} cells, more than the {columns} columns.',
  },
  notAnObject: { vi: 'Phần tử này không phải đối tượng.', en: 'This element is not an object.' },
  notText1: { vi: '“{column}” phải là văn bản.', en: '“{column}” must be text.' },
  missing: { vi: 'Thiếu “{column}”.', en: '“{column}” is missing.' },
  tooLong: { vi: '“{column}” dài hơn {most} ký tự.', en: '“{column}” is longer than {most} characters.' },
  control: { vi: '“{column}” có ký tự điều khiển.', en: '“{column}” has control characters.' },
  wrongWord: {
    vi: '“{column}” không nhận “{text}”; nhận: {words}.',
    en: '“{column}” does not take “{text}”, but: {words}.',
  },
  wrongDate: { vi: '“{column}”: {why}', en: '“{column}”: {why}' },
  wrongLink: {
    vi: '“{column}” phải là địa chỉ http hoặc https.',
    en: '“{column}” must be an address of http or https.',
  },
  noKey: { vi: 'Cần “Khóa” hoặc “Mã định danh”.', en: 'A key or an identifier code is needed.' },
  wrongKey: {
    vi: 'Khóa “{key}” không được có khoảng trắng, dấu phẩy, chấm phẩy hay gạch đứng.',
    en: 'The key “{key}” may have no spaces, commas, semicolons or bars.',
  },
  endBeforeStart: {
    vi: 'Ngày cuối cùng {to} trước ngày bắt đầu {from}.',
    en: 'The last day {to} is before the first day {from}.',
  },
  twice: {
    vi: 'Cơ quan này đã có một dòng bắt đầu từ ngày {from} (dòng {line}).',
    en: 'This body already has a line that begins on {from} (line {line}).',
  },
  overlap: {
    vi: 'Đến hết ngày {to} chồng lên trạng thái tiếp theo, bắt đầu ngày {next}.',
    en: 'Up to {to} overlaps the next state, which begins on {next}.',
  },
  unknownReference: {
    vi: '“{column}”: không có cơ quan “{text}” trong tệp hay trong hệ thống.',
    en: '“{column}”: there is no body “{text}” in the file or in the system.',
  },
  refusedReference: {
    vi: '“{column}”: dòng của “{text}” trong tệp bị từ chối.',
    en: '“{column}”: the line of “{text}” in the file is refused.',
  },
  ambiguousReference: {
    vi: '“{text}” chỉ nhiều cơ quan; hãy dùng khóa.',
    en: '“{text}” names several bodies; use the key.',
  },
  successorsWithoutEnd: {
    vi: 'Có cơ quan kế thừa nhưng không có ngày kết thúc (“Đến hết ngày”).',
    en: 'There are successors but no last day.',
  },
  bodyRefused: { vi: 'Một dòng khác của cùng cơ quan bị từ chối.', en: 'Another line of the same body is refused.' },
} as const;
