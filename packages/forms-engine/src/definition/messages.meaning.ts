/** Faults of ids, fields, references, formulas and checks. */
export const messages = {
  badId: {
    message: { vi: 'Mã "{id}" không hợp lệ.', en: 'The id "{id}" is not valid.' },
    mend: {
      vi: 'Dùng chữ thường a-z, số và dấu gạch dưới, bắt đầu bằng chữ, ví dụ computers_total.',
      en: 'Use a-z, digits and underscores, starting with a letter, for example computers_total.',
    },
  },
  yearInId: {
    message: { vi: 'Mã "{id}" chứa một năm.', en: 'The id "{id}" contains a year.' },
    mend: {
      vi: 'Đặt theo ý nghĩa: dùng "previous"/"current" thay cho năm.',
      en: 'Name the meaning: "previous" and "current" instead of years.',
    },
  },
  reservedId: {
    message: { vi: 'Mã "{id}" là từ dành riêng.', en: 'The id "{id}" is a reserved word.' },
    mend: { vi: 'Đặt mã khác.', en: 'Choose another id.' },
  },
  duplicateId: {
    message: { vi: 'Mã "{id}" đã dùng ({first}).', en: 'The id "{id}" is already taken ({first}).' },
    mend: {
      vi: 'Mỗi trường, bảng có mã riêng; đổi một trong hai.',
      en: 'Each field and table has an id of its own; change one of them.',
    },
  },
  badIndicator: {
    message: { vi: 'Chỉ số "{id}" không hợp lệ.', en: 'The indicator "{id}" is not valid.' },
    mend: {
      vi: 'Các từ chữ thường nối bằng dấu chấm, ví dụ computers.total.',
      en: 'Lower-case words joined by dots, for example computers.total.',
    },
  },
  typeMissing: {
    message: { vi: 'Trường "{id}" chưa có type.', en: 'The field "{id}" has no type.' },
    mend: { vi: 'Thêm type (ở trường, ở hàng hoặc ở cột).', en: 'Add type (at the field, the row or the column).' },
  },
  optionsMissing: {
    message: { vi: 'Trường "{id}" kiểu {type} cần options.', en: 'The field "{id}" of type {type} needs options.' },
    mend: {
      vi: 'Thêm options: [{ id, label }, …], ít nhất hai.',
      en: 'Add options: [{ id, label }, …], at least two.',
    },
  },
  optionsUseless: {
    message: {
      vi: 'Trường "{id}" kiểu {type} không có lựa chọn.',
      en: 'The field "{id}" of type {type} has no options.',
    },
    mend: {
      vi: 'Bỏ options, hoặc đổi type thành choice/several.',
      en: 'Take options out, or make it a choice/several.',
    },
  },
  optionLabels: {
    message: {
      vi: 'Lựa chọn của "{id}" chỉ có nhãn, không có mã.',
      en: 'The options of "{id}" have labels but no ids.',
    },
    mend: {
      vi: 'Viết { id: …, label: … }; cách viết tắt chỉ dùng cho yesNo với đúng hai nhãn.',
      en: 'Write { id: …, label: … }; the shorthand is only for yesNo with exactly two labels.',
    },
  },
  yesNoOptions: {
    message: {
      vi: 'Lựa chọn của trường yesNo "{id}" phải có mã yes và no.',
      en: 'The options of the yesNo field "{id}" must have the ids yes and no.',
    },
    mend: { vi: 'Viết options: [nhãn của có, nhãn của không].', en: 'Write options: [label of yes, label of no].' },
  },
  repeatedOption: {
    message: { vi: 'Lựa chọn "{option}" của "{id}" viết hai lần.', en: 'Option "{option}" of "{id}" stands twice.' },
    mend: { vi: 'Đặt mã khác nhau.', en: 'Give them different ids.' },
  },
  numbersOnly: {
    message: {
      vi: '"{key}" chỉ dùng cho trường số; "{id}" có kiểu {type}.',
      en: '"{key}" is for numbers only; "{id}" is of type {type}.',
    },
    mend: { vi: 'Bỏ "{key}", hoặc đổi type.', en: 'Take "{key}" out, or change the type.' },
  },
  minAboveMax: {
    message: {
      vi: 'Trường "{id}": min ({min}) lớn hơn max ({max}).',
      en: 'Field "{id}": min ({min}) is above max ({max}).',
    },
    mend: { vi: 'Sửa min hoặc max.', en: 'Correct min or max.' },
  },
  manyExpected: {
    message: {
      vi: 'Trường "{id}" có nhiều công thức cùng lúc: {keys}.',
      en: 'The field "{id}" has several formulas at once: {keys}.',
    },
    mend: { vi: 'Giữ một trong sum, ratio, expected.', en: 'Keep one of sum, ratio, expected.' },
  },
  compareWithoutSum: {
    message: { vi: 'Trường "{id}" có sumCompare mà không có sum.', en: 'The field "{id}" has sumCompare but no sum.' },
    mend: { vi: 'Thêm sum, hoặc bỏ sumCompare.', en: 'Add sum, or take sumCompare out.' },
  },
  unknownReference: {
    message: { vi: '"{id}" không phải trường nào của biểu mẫu.', en: '"{id}" is no field of the form.' },
    mend: {
      vi: 'Sửa mã; cột của bảng thêm dòng viết bảng.cột{hint}.',
      en: 'Correct the id; a column of a growing table is written table.column{hint}.',
    },
  },
  referenceNotNumber: {
    message: { vi: '"{id}" kiểu {type} không phải là số.', en: '"{id}" of type {type} is no number.' },
    mend: {
      vi: 'Chỉ cộng, chia, so sánh phần với toàn bộ trên các trường số.',
      en: 'Sums, ratios and parts are of numbers only.',
    },
  },
  columnAsField: {
    message: {
      vi: '"{id}" là một cột của bảng thêm dòng; ở đây cần một trường.',
      en: '"{id}" is a column of a growing table; a field is needed here.',
    },
    mend: { vi: 'Dùng một trường tổng của cột đó.', en: 'Use a field that totals that column.' },
  },
  selfReference: {
    message: { vi: 'Trường "{id}" dựa vào chính nó ({key}).', en: 'The field "{id}" rests on itself ({key}).' },
    mend: { vi: 'Bỏ "{id}" khỏi {key}.', en: 'Take "{id}" out of {key}.' },
  },
  ratioToItself: {
    message: {
      vi: 'Tỷ lệ "{id}" chia "{of}" cho chính nó, luôn là 100%.',
      en: 'The ratio "{id}" divides "{of}" by itself, always 100%.',
    },
    mend: { vi: 'Sửa of hoặc to.', en: 'Correct of or to.' },
  },
  repeatedReference: {
    message: { vi: '"{id}" đứng hai lần trong {key}.', en: '"{id}" stands twice in {key}.' },
    mend: { vi: 'Ghi một lần.', en: 'Name it once.' },
  },
  cycle: {
    message: { vi: 'Công thức quay vòng: {cycle}.', en: 'The formulas go round in a circle: {cycle}.' },
    mend: {
      vi: 'Bỏ sum, ratio, expected hoặc applicable của một trường trong vòng.',
      en: 'Take sum, ratio, expected or applicable out of one field of the circle.',
    },
  },
  duplicateCheck: {
    message: { vi: 'Mã kiểm tra "{code}" đã dùng.', en: 'The check code "{code}" is already taken.' },
    mend: { vi: 'Đặt mã khác, nói rõ mâu thuẫn.', en: 'Choose another code that says the contradiction.' },
  },
  badCode: {
    message: { vi: 'Mã "{code}" không hợp lệ.', en: 'The code "{code}" is not valid.' },
    mend: {
      vi: 'Chữ thường và số nối bằng dấu gạch ngang, ví dụ staff-with-computer-above-staff.',
      en: 'Lower-case words and digits joined by hyphens, for example staff-with-computer-above-staff.',
    },
  },
  messageSlot: {
    message: {
      vi: 'Thông báo nhắc {{id}} nhưng không có trường đó.',
      en: 'The message speaks of {{id}}, but there is no such field.',
    },
    mend: {
      vi: 'Viết {mã trường}, {name:mã trường}, bảng.cột hoặc {year}{hint}.',
      en: 'Write {field id}, {name:field id}, table.column or {year}{hint}.',
    },
  },
  checkFields: {
    message: { vi: 'Kiểm tra "{code}" không nhắc tới trường nào.', en: 'The check "{code}" is about no field.' },
    mend: { vi: 'Thêm fields.', en: 'Add fields.' },
  },
  unknownTable: {
    message: { vi: 'Không có bảng thêm dòng "{id}".', en: 'There is no growing table "{id}".' },
    mend: { vi: 'Sửa mã bảng{hint}.', en: 'Correct the table id{hint}.' },
  },
  duplicatePart: {
    message: { vi: 'Phần "{id}" khai báo hai lần.', en: 'The part "{id}" is declared twice.' },
    mend: { vi: 'Đặt mã khác.', en: 'Choose another id.' },
  },
  datesReversed: {
    message: {
      vi: 'Hiệu lực kết thúc ({to}) trước khi bắt đầu ({from}).',
      en: 'Validity ends ({to}) before it starts ({from}).',
    },
    mend: { vi: 'Sửa from hoặc to.', en: 'Correct from or to.' },
  },
  slotCount: {
    message: {
      vi: 'Mục "{item}": nguồn có {slots} chỗ điền, biểu mẫu có {fields}.',
      en: 'Item "{item}": the source has {slots} slots, the definition {fields}.',
    },
    mend: {
      vi: 'Đếm lại ở nguồn, thêm trường còn thiếu, hoặc nêu lý do ở why.',
      en: 'Count again in the source, add the missing fields, or give the reason in why.',
    },
  },
  slotUnlisted: {
    message: {
      vi: 'Trường "{id}" không đứng trong mục nào của slots.yaml.',
      en: 'The field "{id}" stands in no item of slots.yaml.',
    },
    mend: { vi: 'Thêm vào fields của đúng một mục.', en: 'Add it to fields of exactly one item.' },
  },
  slotListedTwice: {
    message: {
      vi: 'Trường "{id}" đứng trong hai mục: "{item}" và "{first}".',
      en: 'The field "{id}" stands in two items: "{item}" and "{first}".',
    },
    mend: { vi: 'Giữ ở một mục.', en: 'Keep it in one.' },
  },
  slotUnprinted: {
    message: {
      vi: 'Trường "{id}" không in trên giấy nên không có chỗ điền.',
      en: 'The field "{id}" is not printed, so it has no slot.',
    },
    mend: { vi: 'Bỏ khỏi slots.yaml.', en: 'Take it out of slots.yaml.' },
  },
  slotWhy: {
    message: {
      vi: 'Mục "{item}" không có chỗ điền nhưng không nêu lý do.',
      en: 'Item "{item}" has no slot but gives no reason.',
    },
    mend: { vi: 'Thêm why, ví dụ "chỉ là lời dẫn".', en: 'Add why, for example "prose only".' },
  },
} as const;
