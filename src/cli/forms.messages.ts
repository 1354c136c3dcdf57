import type { Messages } from '#platform/i18n';

export const messages = {
  forms: {
    vi: 'các biểu mẫu báo cáo theo quy định: in mẫu trắng, kiểm tra và in báo cáo đã điền',
    en: 'the statutory forms: print them blank, check and print filled reports',
  },
  list: { vi: 'liệt kê các biểu mẫu', en: 'list the forms' },
  show: { vi: 'in biểu mẫu trắng', en: 'print the blank form' },
  check: {
    vi: 'kiểm tra báo cáo đã điền và nêu mọi mâu thuẫn',
    en: 'check a filled report and name every contradiction',
  },
  print: { vi: 'in báo cáo đã điền thành văn bản chính thức', en: 'print a filled report as the official paper' },
  code: { vi: 'mã biểu mẫu, ví dụ it-quarterly-2019', en: 'code of the form, for example it-quarterly-2019' },
  format: { vi: 'định dạng kết quả', en: 'format of the output' },
  out: { vi: 'ghi vào tệp này', en: 'write to this file' },
  annex: { vi: 'kèm phụ lục nguồn số liệu', en: 'with the annex on where the figures come from' },
  answers: { vi: 'tệp số liệu: JSON hoặc XLSX đã điền', en: 'the answers: JSON or the filled XLSX' },
  json: { vi: 'in dữ liệu JSON', en: 'print JSON' },
  language: { vi: 'ngôn ngữ của thông báo: vi hoặc en', en: 'language of the messages: vi or en' },
  fields: { vi: '{count} chỉ tiêu', en: '{count} fields' },
  unknownForm: {
    vi: 'Không có biểu mẫu "{code}". Các biểu mẫu hiện có: {known}.',
    en: 'There is no form "{code}". Forms: {known}.',
  },
  needsOut: {
    vi: 'Tệp {format} không in ra màn hình được. Hãy thêm --out TÊN-TỆP.{extension}.',
    en: 'A {format} file cannot be shown on the terminal. Add --out NAME.{extension}.',
  },
  written: { vi: 'Đã ghi {file} ({bytes} byte).', en: 'Wrote {file} ({bytes} bytes).' },
  unreadable: { vi: 'Không đọc được số liệu trong {file}:', en: 'The answers in {file} cannot be read:' },
  consistent: { vi: 'Không có mâu thuẫn nào.', en: 'No contradiction found.' },
  totals: {
    vi: 'Cộng: {errors} lỗi, {warnings} cảnh báo, {notes} lưu ý.',
    en: 'In all: {errors} errors, {warnings} warnings, {notes} notes.',
  },
  blocker: { vi: 'CHẶN ', en: 'BLOCK' },
  error: { vi: 'LỖI  ', en: 'ERROR' },
  warning: { vi: 'CẢNH BÁO', en: 'WARNING' },
  info: { vi: 'LƯU Ý', en: 'NOTE ' },
} as const satisfies Messages;
