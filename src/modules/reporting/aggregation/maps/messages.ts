import type { Message } from '#platform/i18n';

/** The words of the maps of figures. */
export const messages = {
  title: { vi: 'Bản đồ số liệu', en: 'Map of figures' },
  help: {
    vi: 'Màu càng đậm, giá trị càng lớn (giao diện tối: càng sáng, càng lớn). Mỗi nhóm màu có số đơn vị gần bằng nhau, giới hạn nhóm là giá trị có thật. Chọn một đơn vị để xem các báo cáo đứng sau con số.',
    en: 'The darker, the larger (in dark mode: the lighter, the larger). Each class has about as many units; its limits are values that exist. Choose a unit to see the reports behind its figure.',
  },
  level: { vi: 'Theo đơn vị', en: 'By units' },
  levels: {
    district: { vi: 'Huyện, thị xã, thành phố', en: 'Districts' },
    commune: { vi: 'Xã, phường, đặc khu', en: 'Communes' },
  },
  map: { vi: 'Bản đồ', en: 'Map' },
  open: { vi: 'Mở bản đồ cùng bảng, chọn chỉ tiêu khác', en: 'Open the map with its table, choose another item' },
  mapOf: { vi: 'Bản đồ: {name}', en: 'Map: {name}' },
  about: {
    vi: '{units} đơn vị. Lớn nhất: {most}. Nhỏ nhất: {least}. Chưa có báo cáo: {missing}. Số liệu từng đơn vị có trong bảng.',
    en: '{units} units. Largest: {most}. Smallest: {least}. Without a report: {missing}. The table has the figure of each.',
  },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  missing: { vi: 'Chưa có báo cáo', en: 'No report yet' },
  blank: { vi: 'Không có số liệu', en: 'No figure' },
  yes: { vi: 'Có', en: 'Yes' },
  no: { vi: 'Không', en: 'No' },
  legend: { vi: 'Chú giải', en: 'Legend' },
  legendCount: { vi: '{count} đơn vị', en: '{count} units' },
  undrawn: {
    vi: 'Chưa có địa giới, chỉ có trong bảng: {names}',
    en: 'Without a territory, in the table alone: {names}',
  },
  noUnits: { vi: 'Biểu mẫu này không có bản đồ', en: 'This form has no map' },
  noUnitsHelp: {
    vi: 'Không huyện, xã nào báo cáo theo biểu mẫu này nên không có số liệu để tô trên bản đồ. Xem số liệu của từng cơ quan trong bảng chéo.',
    en: 'No district or commune reports on this form, so there is nothing to show on a map. The cross table has the figures of each body.',
  },
  noShapes: { vi: 'Chưa có địa giới để vẽ bản đồ', en: 'There are no territories to draw a map of' },
  noShapesHelp: {
    vi: 'Cơ cấu tổ chức của ngày này chưa có địa giới huyện, xã nào trong hệ thống.',
    en: 'No district or commune of this day has a territory in the system.',
  },
  bring: { vi: 'Nhập địa giới từ tệp GeoJSON', en: 'Import territories from GeoJSON' },
} as const satisfies Record<string, Message | Record<string, Message>>;
