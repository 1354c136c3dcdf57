import type { Message } from '#platform/i18n';

/** What is said about territories and the files that bring them. */
export const messages = {
  noJson: {
    vi: 'Tệp không phải JSON đúng cú pháp. Hãy xuất lại thành GeoJSON (UTF-8) từ phần mềm bản đồ.',
    en: 'The file is no valid JSON. Export it again as GeoJSON (UTF-8).',
  },
  noCollection: {
    vi: 'Tệp phải là GeoJSON loại "FeatureCollection" và có ít nhất một đối tượng trong "features".',
    en: 'The file must be GeoJSON of the type "FeatureCollection" with at least one of "features".',
  },
  tooManyFeatures: {
    vi: 'Tệp có {count} đối tượng; mỗi lần nhận nhiều nhất {most}. Hãy chia tệp.',
    en: 'The file has {count} features; {most} at most are taken at once. Split the file.',
  },
  tooManyPoints: {
    vi: 'Tệp có hơn {most} điểm. Hãy giản lược đường ranh giới trong phần mềm bản đồ rồi xuất lại, hoặc chia tệp.',
    en: 'The file has more than {most} points. Simplify the borders before you export it, or split the file.',
  },
  unknownCrs: {
    vi: 'Hệ tọa độ "{name}" khai ở "crs" không nhận được. Hãy xuất lại theo WGS84 (EPSG:4326) hoặc VN-2000 (EPSG:4756, 3405, 3406, 5896–5899, 9205–9218).',
    en: 'The coordinate system "{name}" in "crs" is not known. Export as WGS84 (EPSG:4326) or VN-2000 (EPSG:4756, 3405, 3406, 5896–5899, 9205–9218).',
  },
  noProperty: {
    vi: 'Không thuộc tính nào của các đối tượng chứa mã hoặc tên cơ quan có trong hệ thống vào ngày đã chọn. Các thuộc tính của tệp: {names}. Hãy chọn lại ngày, hoặc thêm một thuộc tính ghi mã định danh.',
    en: 'No property has codes or names of bodies that exist on the chosen day. The file has: {names}. Choose another day, or add a property with the identifier code.',
  },
  noSuchProperty: {
    vi: 'Không đối tượng nào có thuộc tính "{name}". Các thuộc tính của tệp: {names}.',
    en: 'No feature has the property "{name}". The file has: {names}.',
  },
  noValue: {
    vi: 'Thuộc tính "{property}" để trống. Hãy ghi mã định danh hoặc tên cơ quan.',
    en: 'The property "{property}" is blank. Give the identifier code or the name of the body.',
  },
  unknownBody: {
    vi: 'Ngày {day} không có tỉnh, huyện, xã nào mang mã hoặc tên "{value}" (thuộc tính "{property}"). Hãy sửa mã, hoặc chọn ngày mà cơ quan còn tồn tại.',
    en: 'On {day} no province, district or commune has the code or name "{value}" (property "{property}"). Mend the code, or choose a day on which the body exists.',
  },
  ambiguousBody: {
    vi: 'Có {count} cơ quan cùng tên "{value}". Hãy dùng mã định danh.',
    en: '{count} bodies are called "{value}". Use the identifier code.',
  },
  notYours: {
    vi: 'Bạn không quản lý cơ quan này. Người quản trị của cơ quan cấp trên nhập địa giới của nó.',
    en: 'You do not manage this body. The administrator of the body above enters its territory.',
  },
  twice: {
    vi: 'Tệp đã có địa giới của {name} cho ngày này, ở {place}. Hãy gộp thành một đối tượng MultiPolygon.',
    en: 'The file already has the territory of {name} for this day, at {place}. Join them as one MultiPolygon.',
  },
  wrongDay: {
    vi: 'Ngày "{value}" ở thuộc tính "tu_ngay" không đúng. Hãy ghi như 2025-07-01.',
    en: 'The day "{value}" in the property "tu_ngay" is no day. Write it as 2025-07-01.',
  },
  noFeature: {
    vi: 'Phần tử này không phải "Feature" có "geometry".',
    en: 'This is no "Feature" with a "geometry".',
  },
  wrongGeometry: {
    vi: 'Hình thuộc loại "{type}". Địa giới phải là Polygon hoặc MultiPolygon.',
    en: 'The geometry is a "{type}". A territory is a Polygon or a MultiPolygon.',
  },
  noPositions: {
    vi: 'Tọa độ tại {place} không phải danh sách các cặp số [kinh độ, vĩ độ].',
    en: 'The coordinates at {place} are no list of pairs [longitude, latitude].',
  },
  tooShort: {
    vi: 'Vòng ranh giới tại {place} chỉ có {count} điểm. Một vòng cần ít nhất bốn điểm, điểm cuối trùng điểm đầu.',
    en: 'The ring at {place} has {count} points only. A ring needs four at least, the last being the first again.',
  },
  notClosed: {
    vi: 'Vòng ranh giới tại {place} không khép kín: điểm cuối phải trùng điểm đầu ({first}).',
    en: 'The ring at {place} is not closed: its last point must be the first one again ({first}).',
  },
  crossesItself: {
    vi: 'Vòng ranh giới tại {place} tự cắt, gần điểm {near}. Hãy sửa bằng công cụ kiểm tra hình học của phần mềm bản đồ.',
    en: 'The ring at {place} crosses itself near {near}. Mend it with the geometry checker of your mapping program.',
  },
  tooTangled: {
    vi: 'Vòng ranh giới tại {place} quá rối để kiểm tra. Hãy giản lược nó trong phần mềm bản đồ.',
    en: 'The ring at {place} is too tangled to be checked. Simplify it in your mapping program.',
  },
  swapped: {
    vi: 'Kinh độ và vĩ độ tại {place} bị đảo: {position}. GeoJSON ghi kinh độ trước, vĩ độ sau. Hãy đổi thứ tự rồi xuất lại.',
    en: 'Longitude and latitude at {place} are swapped: {position}. GeoJSON has the longitude first. Change the order and export again.',
  },
  projected: {
    vi: 'Tọa độ tại {place} là {position}, không phải độ. Tệp có lẽ theo VN-2000 hoặc UTM: hãy xuất lại theo WGS84, hoặc khai "crs" với mã EPSG.',
    en: 'The coordinates at {place} are {position}, which are no degrees. The file may be in VN-2000 or UTM: export as WGS84, or declare "crs" with its EPSG code.',
  },
  elsewhere: {
    vi: 'Tọa độ tại {place} là {position}, nằm ngoài Việt Nam (kinh độ 102–118, vĩ độ 6–24). Hãy kiểm tra hệ tọa độ của tệp.',
    en: 'The coordinates at {place} are {position}, outside Viet Nam (longitude 102–118, latitude 6–24). Check the coordinate system of the file.',
  },
} as const satisfies Record<string, Message>;
