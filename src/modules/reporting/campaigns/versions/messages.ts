import type { Messages } from '#platform/i18n';

export const messages = {
  title: { vi: 'Đối chiếu phiên bản biểu mẫu', en: 'Versions of the form compared' },
  noOther: {
    vi: 'Biểu mẫu mới có một phiên bản (phiên bản {version}), nên không có gì để đối chiếu.',
    en: 'There is one version of the form (version {version}), so there is nothing to compare.',
  },
  summary: {
    vi: 'Phiên bản {after} của đợt này so với phiên bản {before}: {taken}/{all} chỉ tiêu cũ dùng tiếp được số liệu.',
    en: 'Version {after} of this campaign beside version {before}: answers of {taken} of {all} earlier items live on.',
  },
  help: {
    vi: 'Số liệu cũ được nối theo mã chỉ tiêu của biểu mẫu, nếu mã đổi thì theo chỉ tiêu chung; đơn vị tính phải như nhau, kiểu số liệu mới phải chứa được số liệu cũ.',
    en: 'Earlier answers follow the item’s id, else its indicator; the unit must be the same, and the new type hold the old answer.',
  },
  compareWith: { vi: 'So với', en: 'Compare with' },
  versionOf: { vi: 'Phiên bản {version} (dùng từ {day})', en: 'Version {version} (since {day})' },
  differences: { vi: 'Các điểm khác nhau', en: 'What differs' },
  noDifferences: { vi: 'Hai phiên bản hỏi như nhau.', en: 'Both versions ask the same.' },
  id: { vi: 'Mã', en: 'Id' },
  change: { vi: 'Thay đổi', en: 'Change' },
  before: { vi: 'Phiên bản trước', en: 'Before' },
  after: { vi: 'Phiên bản này', en: 'After' },
  added: { vi: 'Thêm', en: 'Added' },
  removed: { vi: 'Bỏ', en: 'Removed' },
  moved: { vi: 'Đổi mã', en: 'Other id' },
  reworded: { vi: 'Đổi lời', en: 'Reworded' },
  retyped: { vi: 'Đổi kiểu, đơn vị', en: 'Other type or unit' },
} as const satisfies Messages;
