/** Faults of blocks, texts, tables and slots. */
export const messages = {
  noBlock: {
    message: { vi: 'Khối không rõ loại (các khóa: {keys}).', en: 'This block is of no known kind (keys: {keys}).' },
    mend: {
      vi: 'Mỗi khối có đúng một trong các khóa: {known}{hint}.',
      en: 'Each block has exactly one of the keys: {known}{hint}.',
    },
  },
  beforeParts: {
    message: { vi: 'Trường "{id}" đứng trước mọi phần.', en: 'The field "{id}" stands before every part.' },
    mend: {
      vi: 'Thêm khối "- part: …" (heading: false nếu trên giấy không có tiêu đề) ở phía trước.',
      en: 'Put a block "- part: …" before it (heading: false if the paper shows none).',
    },
  },
  unknownPart: {
    message: { vi: 'Không có phần "{id}".', en: 'There is no part "{id}".' },
    mend: { vi: 'Khai báo trong parts của form.yaml{hint}.', en: 'Declare it in parts of form.yaml{hint}.' },
  },
  unusedPart: {
    message: {
      vi: 'Phần "{id}" không đứng ở đâu trong thân biểu mẫu.',
      en: 'The part "{id}" stands nowhere in the body.',
    },
    mend: {
      vi: 'Thêm khối "- part: {id}", hoặc bỏ phần này.',
      en: 'Add a block "- part: {id}", or take the part out.',
    },
  },
  braces: {
    message: { vi: 'Dấu ngoặc nhọn không khớp trong «{shown}».', en: 'Unmatched brace in «{shown}».' },
    mend: {
      vi: 'Chỗ điền viết {id}; muốn in dấu ngoặc nhọn thì viết đôi.',
      en: 'A slot is written {id}; write braces twice to print them.',
    },
  },
  badSlot: {
    message: { vi: '"{slot}" không phải là một chỗ điền.', en: '"{slot}" is no slot.' },
    mend: {
      vi: 'Viết {id}, {id=lựa_chọn}, {year}, {year-1} hoặc {quarter}.',
      en: 'Write {id}, {id=option}, {year}, {year-1} or {quarter}.',
    },
  },
  badTag: {
    message: { vi: 'Không dùng được thẻ {tag}.', en: 'The tag {tag} cannot be used.' },
    mend: { vi: 'Chỉ có <i>…</i> và <b>…</b>.', en: 'There are only <i>…</i> and <b>…</b>.' },
  },
  openTag: {
    message: { vi: 'Thẻ {tag} không có cặp trong «{shown}».', en: 'The tag {tag} has no counterpart in «{shown}».' },
    mend: {
      vi: 'Mở và đóng thẻ trong cùng một đoạn chữ, lồng nhau đúng thứ tự.',
      en: 'Open and close it in the same text, properly nested.',
    },
  },
  slotInText: {
    message: { vi: 'Ở đây không được có chỗ điền ({slot}).', en: 'No slot may stand here ({slot}).' },
    mend: { vi: 'Chuyển chỗ điền sang một khối line.', en: 'Move the slot to a line block.' },
  },
  unknownSlot: {
    message: { vi: 'Chỗ điền {{id}} không ứng với trường nào.', en: 'The slot {{id}} belongs to no field.' },
    mend: {
      vi: 'Khai báo "{id}" trong fields của khối này{hint}.',
      en: 'Declare "{id}" in fields of this block{hint}.',
    },
  },
  slotOfOtherTable: {
    message: {
      vi: 'Chỗ điền {{id}} là cột của bảng "{table}" nhưng đứng ngoài bảng đó.',
      en: 'The slot {{id}} is a column of table "{table}" but stands outside it.',
    },
    mend: { vi: 'Đặt trong các khối của bảng "{table}".', en: 'Put it into the blocks of table "{table}".' },
  },
  placedTwice: {
    message: { vi: 'Trường "{id}" được đặt hai lần trên giấy.', en: 'The field "{id}" is placed twice on the paper.' },
    mend: { vi: 'Bỏ một chỗ, hoặc khai báo trường khác.', en: 'Take one out, or declare another field.' },
  },
  neverPlaced: {
    message: {
      vi: 'Trường "{id}" được khai báo nhưng không có chỗ điền trên giấy.',
      en: 'The field "{id}" is declared but has no slot on the paper.',
    },
    mend: {
      vi: 'Đặt {{id}} vào chữ, hoặc ghi printed: false.',
      en: 'Put {{id}} into the text, or say printed: false.',
    },
  },
  placedUnprinted: {
    message: {
      vi: 'Trường "{id}" ghi printed: false nhưng lại có chỗ điền.',
      en: 'The field "{id}" says printed: false but has a slot.',
    },
    mend: { vi: 'Bỏ printed: false, hoặc bỏ chỗ điền.', en: 'Take out printed: false, or the slot.' },
  },
  boxWithoutOption: {
    message: {
      vi: 'Ô □ {{id}={option}}: trường "{id}" không có lựa chọn "{option}".',
      en: 'Box {{id}={option}}: field "{id}" has no option "{option}".',
    },
    mend: { vi: 'Các lựa chọn: {known}{hint}.', en: 'The options are: {known}{hint}.' },
  },
  boxMissing: {
    message: {
      vi: 'Lựa chọn "{option}" của trường "{id}" không có ô □ nào, trong khi các lựa chọn khác có.',
      en: 'Option "{option}" of field "{id}" has no box, though others have.',
    },
    mend: { vi: 'Đặt {{id}={option}} vào chữ.', en: 'Put {{id}={option}} into the text.' },
  },
  labelMissing: {
    message: {
      vi: 'Trường "{id}" không có chữ nào đứng trước để làm nhãn.',
      en: 'The field "{id}" has no words before it that could be its label.',
    },
    mend: { vi: 'Ghi label: đúng nguyên văn trên giấy.', en: 'Give label: with the exact words of the paper.' },
  },
  unlistedWorking: {
    message: {
      vi: 'Trường "{id}" có trong fields nhưng không có trong danh sách workings.',
      en: 'The field "{id}" stands in fields but not in the list of workings.',
    },
    mend: { vi: 'Thêm "{id}" vào workings.', en: 'Add "{id}" to workings.' },
  },
  columnUnknown: {
    message: { vi: 'Bảng "{table}" không có cột "{id}".', en: 'Table "{table}" has no column "{id}".' },
    mend: { vi: 'Các cột: {known}{hint}.', en: 'The columns are: {known}{hint}.' },
  },
  columnKind: {
    message: {
      vi: 'Cột "{id}" (holds: {holds}) không dùng "{key}".',
      en: 'Column "{id}" (holds: {holds}) has no use for "{key}".',
    },
    mend: { vi: 'Bỏ "{key}", hoặc sửa holds.', en: 'Take "{key}" out, or correct holds.' },
  },
  columnNeeds: {
    message: { vi: 'Cột "{id}" (holds: {holds}) cần "{key}".', en: 'Column "{id}" (holds: {holds}) needs "{key}".' },
    mend: { vi: 'Thêm "{key}".', en: 'Add "{key}".' },
  },
  fixedOrGrowing: {
    message: {
      vi: 'Bảng "{table}" phải có rows, hoặc grow: true, và chỉ một trong hai.',
      en: 'Table "{table}" needs rows or grow: true, and only one of them.',
    },
    mend: {
      vi: 'Bảng có dòng in sẵn: rows. Bảng để người khai thêm dòng: grow: true.',
      en: 'Printed rows: rows. Rows that the filler adds: grow: true.',
    },
  },
  growingWithoutColumns: {
    message: { vi: 'Bảng thêm dòng "{table}" không có trường nào.', en: 'The growing table "{table}" has no field.' },
    mend: {
      vi: 'Thêm cột holds: field, hoặc chỗ điền trong khối của nó.',
      en: 'Add a column with holds: field, or slots in its blocks.',
    },
  },
  growingInside: {
    message: {
      vi: 'Bảng thêm dòng "{table}" nằm trong một phần lặp khác.',
      en: 'The growing table "{table}" stands inside another repeating block.',
    },
    mend: { vi: 'Đưa ra ngoài.', en: 'Move it outside.' },
  },
  rowCells: {
    message: {
      vi: 'Hàng {row} của bảng "{table}" phủ {given} cột, bảng có {wanted} cột.',
      en: 'Row {row} of table "{table}" covers {given} columns, the table has {wanted}.',
    },
    mend: {
      vi: 'Sửa số ô và columns/rows của các ô gộp.',
      en: 'Correct the number of cells and the columns/rows of merged ones.',
    },
  },
  rowOverlap: {
    message: {
      vi: 'Ô {cell} của hàng {row}, bảng "{table}", đè lên ô gộp hoặc tràn khỏi bảng.',
      en: 'Cell {cell} of row {row}, table "{table}", overlaps a merged cell or leaves the table.',
    },
    mend: { vi: 'Sửa columns/rows của các ô gộp.', en: 'Correct columns/rows of the merged cells.' },
  },
  coveredContent: {
    message: {
      vi: 'Ô "{id}" bị một ô gộp che mất nội dung.',
      en: 'The content of cell "{id}" is covered by a merged cell.',
    },
    mend: {
      vi: 'Bỏ nội dung ô này (cells: {id}: null), hoặc giảm ô gộp.',
      en: 'Take its content out (cells: {id}: null), or merge less.',
    },
  },
  rowWithoutId: {
    message: { vi: 'Hàng không có id nên không thể có trường.', en: 'A row without an id can have no fields.' },
    mend: { vi: 'Thêm id cho hàng, hoặc bỏ {key}.', en: 'Give the row an id, or take {key} out.' },
  },
  rowHasNoField: {
    message: {
      vi: 'Hàng "{id}" có {key} nhưng không có ô nào để điền.',
      en: 'Row "{id}" has {key} but no cell to fill in.',
    },
    mend: { vi: 'Bỏ {key}, hoặc bỏ null ở ô đầu.', en: 'Take {key} out, or the null at its first cell.' },
  },
  signatureBlock: {
    message: {
      vi: 'Chữ ký được in (printed) nhưng thân biểu mẫu không có khối signatures.',
      en: 'Signatures are printed, but the body has no block signatures.',
    },
    mend: {
      vi: 'Thêm "- signatures: true" vào chỗ của nó, hoặc ghi printed: false.',
      en: 'Put "- signatures: true" where they stand, or say printed: false.',
    },
  },
} as const;
