import type { Message } from '#platform/i18n';

/** What the office says about territories. */
export const messages = {
  title: { vi: 'Bản đồ, địa giới', en: 'Map and territories' },
  introduction: {
    vi: 'Địa giới của tỉnh, huyện, xã để vẽ bản đồ số liệu. Bản đồ của một ngày chỉ có những cơ quan tồn tại vào ngày đó.',
    en: 'The territories of provinces, districts and communes, from which maps of figures are drawn. The map of a day shows the bodies of that day.',
  },
  shown: { vi: 'Bản đồ ngày {day}: {name}', en: 'The map of {day}: {name}' },
  showDay: { vi: 'Xem bản đồ ngày', en: 'The map of the day' },
  show: { vi: 'Xem', en: 'Show' },
  mapOf: { vi: 'Bản đồ địa giới {count} đơn vị.', en: 'Map of {count} territories.' },
  none: { vi: 'Chưa có địa giới nào cho ngày này', en: 'There are no territories on this day' },
  noneHelp: {
    vi: 'Nhập tệp GeoJSON dưới đây; bản đồ số liệu sẽ hiện trong trang Tổng hợp số liệu.',
    en: 'Import a GeoJSON file below; maps then show among the aggregated figures.',
  },
  without: { vi: 'Chưa có địa giới: {count} đơn vị', en: 'Without a territory: {count} bodies' },
  import: { vi: 'Nhập địa giới từ tệp GeoJSON', en: 'Import territories from GeoJSON' },
  importHelp: {
    vi: 'FeatureCollection gồm Polygon hoặc MultiPolygon, tọa độ WGS84 hoặc VN-2000 có khai "crs". Đường ranh giới quá chi tiết được giản lược, ranh giới chung của hai đơn vị kề nhau vẫn trùng khớp.',
    en: 'A FeatureCollection of Polygon or MultiPolygon, in WGS84, or VN-2000 with a declared "crs". Borders that are finer than a map needs are simplified; neighbours keep their common border.',
  },
  from: { vi: 'Có hiệu lực từ ngày', en: 'Holding from' },
  fromHint: {
    vi: 'Cơ quan được tra theo mã hoặc tên vào ngày này. Thuộc tính "tu_ngay" của từng đối tượng, nếu có, được ưu tiên.',
    en: 'Bodies are looked up by their code or name on this day. A feature’s own property "tu_ngay" goes before it.',
  },
  property: { vi: 'Thuộc tính ghi mã hoặc tên cơ quan', en: 'Property with the code or name of the body' },
  propertyHint: { vi: 'Để trống thì hệ thống tự tìm.', en: 'Blank: the system finds it.' },
  file: { vi: 'Tệp GeoJSON', en: 'GeoJSON file' },
  check: { vi: 'Kiểm tra', en: 'Check' },
  noFile: { vi: 'Chưa chọn tệp. Hãy chọn một tệp GeoJSON.', en: 'No file was chosen. Choose a GeoJSON file.' },
  wrongDay: {
    vi: 'Ngày có hiệu lực không đúng. Hãy ghi như 01/07/2025.',
    en: 'The day is none. Write it as 01/07/2025.',
  },
  refusedFile: { vi: 'Chưa đọc được tệp', en: 'The file could not be read' },
  counts: {
    vi: 'Tệp có {read} đối tượng: {created} địa giới mới, {changed} thay đổi, {refused} bị từ chối.',
    en: '{read} features: {created} new territories, {changed} changed, {refused} refused.',
  },
  byProperty: {
    vi: 'Cơ quan được nhận ra theo thuộc tính "{name}".',
    en: 'Bodies are named by the property "{name}".',
  },
  simplified: {
    vi: 'Đường ranh giới đã được giản lược cho vừa bản đồ.',
    en: 'The borders were made as coarse as a map needs.',
  },
  nothingNew: { vi: 'Mọi địa giới trong tệp đã có, không có gì thay đổi.', en: 'All of it is known already.' },
  refused: { vi: 'Bị từ chối', en: 'Refused' },
  place: { vi: 'Vị trí trong tệp', en: 'Place in the file' },
  value: { vi: 'Cơ quan', en: 'Body' },
  reasons: { vi: 'Lý do và cách sửa', en: 'Why, and what to do' },
  take: { vi: 'Nhận {count} địa giới', en: 'Take {count} territories' },
  takeRest: { vi: 'Nhận {count} địa giới đúng, bỏ {refused} đối tượng', en: 'Take {count} and leave {refused} out' },
  taken: { vi: 'Đã nhận địa giới.', en: 'The territories were taken.' },
  kept: { vi: 'Địa giới đang lưu', en: 'Territories that are kept' },
  body: { vi: 'Đơn vị', en: 'Body' },
  since: { vi: 'Từ ngày', en: 'From' },
  points: { vi: 'Số điểm', en: 'Points' },
  by: { vi: 'Người nhập', en: 'Imported by' },
  remove: { vi: 'Xóa', en: 'Remove' },
  removeOf: { vi: 'Xóa địa giới của {name} từ ngày {day}', en: 'Remove the territory of {name} from {day}' },
  removed: { vi: 'Đã xóa địa giới.', en: 'The territory was removed.' },
  gone: { vi: 'Địa giới này đã được xóa trước đó.', en: 'This territory was removed before.' },
} as const satisfies Record<string, Message>;
