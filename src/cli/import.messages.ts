export const messages = {
  import: {
    vi: 'Nhập dữ liệu từ tệp; nhập lại cùng một tệp không thay đổi gì.',
    en: 'Bring data in from files; the same file again changes nothing.',
  },
  organisations: {
    vi: 'Cơ quan, đơn vị với lịch sử của chúng, từ tệp CSV hoặc JSON (xem examples/README.md).',
    en: 'Bodies with their history, from a CSV or JSON file (see examples/README.md).',
  },
  shapes: {
    vi: 'Địa giới của tỉnh, huyện, xã để vẽ bản đồ, từ tệp GeoJSON (xem examples/README.md).',
    en: 'Territories of provinces, districts and communes for the maps, from a GeoJSON file (see examples/README.md).',
  },
  geojson: { vi: 'tệp GeoJSON, UTF-8', en: 'a GeoJSON file, UTF-8' },
  from: {
    vi: 'ngày tra cơ quan và bắt đầu hiệu lực của địa giới (mặc định: hôm nay), ví dụ 2025-07-01',
    en: 'the day on which bodies are looked up and from which the territories hold (default: today), such as 2025-07-01',
  },
  property: {
    vi: 'thuộc tính ghi mã hoặc tên cơ quan (mặc định: tự tìm)',
    en: 'the property with the code or name of the body (default: found)',
  },
  shapeCounts: {
    vi: 'Đã đọc {read} đối tượng (theo thuộc tính "{property}"): {created} địa giới mới, {changed} thay đổi, {refused} bị từ chối.',
    en: '{read} features read (by the property "{property}"): {created} territories created, {changed} changed, {refused} refused.',
  },
  shapeLine: { vi: '{place} ({value}): {reasons}', en: '{place} ({value}): {reasons}' },
  wrongDay: {
    vi: 'Ngày "{value}" không đúng. Hãy ghi như 2025-07-01.',
    en: 'The day "{value}" is none. Write it as 2025-07-01.',
  },
  articles: {
    vi: 'Tin, bài đã đăng ở hệ thống khác, từ tệp CSV hoặc JSON: key, section, title, body, published_at; tùy chọn site, language, summary, author, source, source_url, keywords, event_kind, event_on, event_document.',
    en: 'Items that another system has published, from CSV or JSON: key, section, title, body, published_at; optional site, language, summary, author, source, source_url, keywords, event_kind, event_on, event_document.',
  },
  articleCounts: {
    vi: 'Đã đọc {read} dòng: {created} tin mới, {changed} tin được đính chính, {unchanged} tin không đổi, {refused} dòng bị từ chối.',
    en: '{read} lines read: {created} items created, {changed} corrected, {unchanged} unchanged, {refused} lines refused.',
  },
  registers: {
    vi: 'Các mục của một sổ theo dõi của một cơ quan, từ tệp Excel, CSV hoặc JSON như trang “Nhập từ tệp” của sổ.',
    en: 'Entries of one register of one body, from the workbook, CSV or JSON that the register’s own page takes and gives.',
  },
  registerFile: { vi: 'tệp Excel (.xlsx), CSV hoặc JSON, UTF-8', en: 'a workbook (.xlsx), CSV or JSON file, UTF-8' },
  register: { vi: 'mã của sổ, ví dụ it-training', en: 'the register’s code, such as it-training' },
  organisation: { vi: 'mã định danh hoặc tên đầy đủ của cơ quan', en: 'identifier code or whole name of the body' },
  registerCounts: {
    vi: 'Đã đọc {read} dòng: {created} mục mới, {changed} mục thay đổi, {unchanged} mục không đổi, {refused} dòng bị từ chối.',
    en: '{read} lines read: {created} entries created, {changed} changed, {unchanged} unchanged, {refused} lines refused.',
  },
  file: { vi: 'tệp CSV hoặc JSON, UTF-8', en: 'a CSV or JSON file, UTF-8' },
  partial: {
    vi: 'nhận những dòng đúng dù có dòng bị từ chối (mặc định: tất cả hoặc không gì cả)',
    en: 'take what can be taken although lines are refused (by default: all or nothing)',
  },
  preview: { vi: 'chỉ cho biết kết quả, không thay đổi gì', en: 'only say what would come of it, change nothing' },
  json: { vi: 'in kết quả dưới dạng JSON', en: 'print the result as JSON' },
  unreadable: { vi: 'Không đọc được tệp {file}.', en: 'The file {file} cannot be read.' },
  refusedFile: { vi: 'Không nhập được {file}: {reasons}', en: '{file} was not taken: {reasons}' },
  counts: {
    vi: 'Đã đọc {read} dòng: {created} cơ quan mới, {changed} cơ quan thay đổi, {refused} dòng bị từ chối.',
    en: '{read} lines read: {created} bodies created, {changed} changed, {refused} lines refused.',
  },
  nothingTaken: {
    vi: 'Chưa thay đổi gì. Sửa những chỗ nêu trên rồi nhập lại, hoặc thêm --partial để nhận phần còn lại.',
    en: 'Nothing was changed. Mend these and import again, or add --partial to take the rest.',
  },
  previewed: { vi: 'Xem trước: chưa thay đổi gì.', en: 'A preview: nothing was changed.' },
  line: { vi: 'Dòng {line} ({key}): {reasons}', en: 'Line {line} ({key}): {reasons}' },
} as const;
