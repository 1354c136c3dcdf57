/** The words of the derived findings. `{a}`-like names are fields with their numbers; figures carry their units. */
export const messages = {
  itemNumber: { vi: ' (mục {number})', en: ' (item {number})' },
  inRow: { vi: 'Dòng {row}, bảng “{table}”: ', en: 'Row {row} of “{table}”: ' },
  valueFault: { vi: '{name}: {fault}', en: '{name}: {fault}' },
  blank: { vi: 'chưa có số liệu', en: 'blank' },
  partAboveWhole: {
    vi: '{part} là {partFigure}, không thể lớn hơn {wholes}, vì chỉ là một phần của số đó.',
    en: '{part} is {partFigure}; it cannot be above {wholes}, of which it is only a part.',
  },
  wholeFigure: { vi: '{whole} là {figure}', en: '{whole} with {figure}' },
  totalDiffers: {
    vi: '{total} là {figure}, nhưng cộng các mục thành phần được {sum} ({items}).',
    en: '{total} is {figure}, but its items add up to {sum} ({items}).',
  },
  totalBelowItems: {
    vi: '{total} là {figure}, nhỏ hơn tổng các mục thành phần là {sum} ({items}).',
    en: '{total} is {figure}, below the sum of its items, {sum} ({items}).',
  },
  totalAboveItems: {
    vi: '{total} là {figure}, lớn hơn tổng các mục thành phần là {sum} ({items}).',
    en: '{total} is {figure}, above the sum of its items, {sum} ({items}).',
  },
  itemsExceedTotal: {
    vi: '{total} là {figure}, nhưng riêng các mục đã khai cộng lại đã được {sum} ({items}).',
    en: '{total} is {figure}, but the items given so far already add up to {sum} ({items}).',
  },
  manyItems: { vi: '{count} mục', en: '{count} items' },
  ratioDiffers: {
    vi: '{share} là {figure}, nhưng {of} ({ofFigure}) trên {to} ({toFigure}) là {expected}.',
    en: '{share} is {figure}, but {of} ({ofFigure}) over {to} ({toFigure}) gives {expected}.',
  },
  sumOf: { vi: 'tổng của {names}', en: 'the sum of {names}' },
  valueDiffers: {
    vi: '{name} là {figure}, nhưng tính từ các số liệu khác thì phải là {expected}.',
    en: '{name} is {figure}, but the other figures give {expected}.',
  },
  detailWithoutCondition: {
    vi: '{name} có số liệu ({figure}) trong khi điều kiện để khai mục này không có: {condition}. Hãy xóa số liệu này hoặc sửa điều kiện.',
    en: '{name} is filled in ({figure}) although its condition does not hold: {condition}. Clear it or correct the condition.',
  },
  partNotApplicable: {
    vi: 'Phần “{part}” không áp dụng cho đơn vị ({condition}) nhưng có số liệu ở {count} mục: {names}. Hãy xóa các số liệu này hoặc sửa điều kiện.',
    en: 'Part “{part}” does not apply ({condition}), yet {count} items of it are filled in: {names}. Clear them or correct the condition.',
  },
  conditionItem: { vi: '{name} là “{figure}”', en: '{name} is “{figure}”' },
  missing: {
    vi: 'Phần “{part}” còn {blank}/{expected} chỗ chưa có số liệu: {names}.',
    en: 'Part “{part}” still has {blank} of {expected} slots blank: {names}.',
  },
  partBlank: {
    vi: 'Phần “{part}” chưa có số liệu nào ({expected} chỗ cần trả lời).',
    en: 'Part “{part}” has no figure yet ({expected} slots to answer).',
  },
  partBlankOwner: {
    vi: 'Phần “{part}” chưa có số liệu nào ({expected} chỗ cần trả lời); phần này do {owner} thống kê.',
    en: 'Part “{part}” has no figure yet ({expected} slots to answer); it is kept by {owner}.',
  },
  andMore: { vi: '{names} và {count} mục khác', en: '{names} and {count} more' },
  blankCells: { vi: '{count} ô trong các bảng', en: '{count} cells of the tables' },
  unknownField: {
    vi: 'Biểu “{form}” không có mục “{id}”{hint}. Hãy sửa mã hoặc bỏ giá trị này.',
    en: 'The form “{form}” has no item “{id}”{hint}. Correct the id or drop the value.',
  },
  unknownColumn: {
    vi: 'bảng không có cột “{id}”{hint}. Hãy sửa mã hoặc bỏ giá trị này.',
    en: 'the table has no column “{id}”{hint}. Correct the id or drop the value.',
  },
  notRows: {
    vi: 'Bảng “{table}” cần một danh sách các dòng; đã nhận {given}.',
    en: 'The table “{table}” needs a list of rows; it was given {given}.',
  },
  rowsForField: {
    vi: '{name} cần một giá trị; đã nhận một danh sách dòng.',
    en: '{name} needs one value; it was given a list of rows.',
  },
  rowsTooFew: {
    vi: 'Bảng “{table}” có {count} dòng; cần ít nhất {limit} dòng.',
    en: 'The table “{table}” has {count} rows; it needs at least {limit}.',
  },
  rowsTooMany: {
    vi: 'Bảng “{table}” có {count} dòng; chỉ được nhiều nhất {limit} dòng.',
    en: 'The table “{table}” has {count} rows; it takes at most {limit}.',
  },
  farFromHistory: {
    vi: '{name} là {figure}, khác xa các kỳ trước của chính đơn vị (thường khoảng {median}; đã báo cáo: {before}). Hãy kiểm tra lại.',
    en: '{name} is {figure}, far from the body’s own earlier reports (usually about {median}; reported: {before}). Check it.',
  },
  sameLink: {
    vi: 'Cùng một đường dẫn {key} được dẫn làm minh chứng cho {count} nội dung khác nhau: {names}.',
    en: 'The same address {key} is given as evidence for {count} different things: {names}.',
  },
  sameDocument: {
    vi: 'Cùng một văn bản {key} được dẫn làm minh chứng cho {count} nội dung khác nhau: {names}.',
    en: 'The same document {key} is given as evidence for {count} different things: {names}.',
  },
  overriddenSilently: {
    vi: '{name}: báo cáo ghi {value}, hệ thống đo được {measured}. Hãy ghi lý do khai khác số đo (mở nguồn số liệu của mục này), hoặc lấy lại số đo.',
    en: '{name}: the report says {value}, the system measured {measured}. Give the reason (open the source of the figure), or take the measured figure back.',
  },
  overridden: {
    vi: '{name}: báo cáo ghi {value} thay cho số đo {measured}. Lý do: {reason}',
    en: '{name}: the report says {value} instead of the measured {measured}. Reason: {reason}',
  },
  sameEvidence: {
    vi: 'Cùng một minh chứng “{key}” được dẫn cho {count} nội dung khác nhau: {names}.',
    en: 'The same evidence “{key}” is given for {count} different things: {names}.',
  },
  outsideWindow: {
    vi: '{name} là {figure}, nằm ngoài khoảng thời gian của mục này (từ {from} đến {to}).',
    en: '{name} is {figure}, outside the days of this item (from {from} to {to}).',
  },
  afterWindow: {
    vi: '{name} là {figure}, sau ngày chốt số liệu {to}.',
    en: '{name} is {figure}, after the day at which the figures are taken, {to}.',
  },
} as const;
