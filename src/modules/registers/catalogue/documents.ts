import { choice, counted, integer, listed, named, text, words, yesNo } from './columns.ts';
import type { Counted } from './counted.ts';
import type { Register } from './register.ts';

const documentSystems: Register = {
  code: 'document-systems',
  slug: 'van-phong-dien-tu',
  group: 'applications',
  name: words('Hệ thống quản lý văn bản và điều hành', 'Document systems'),
  about: words(
    'Các hệ thống QLVBĐH (văn phòng điện tử) mà cơ quan dùng và phạm vi triển khai.',
    'The document systems of the body and how far they reach.',
  ),
  ground: 'Mục 5.1 phiếu; Mục 3.2 báo cáo quý',
  holds: 'list',
  dated: { kind: 'state' },
  key: ['name'],
  columns: [
    text('name', 'Tên hệ thống', 'System', named),
    choice(
      'kind',
      'Loại',
      'Kind',
      { shared: ['Dùng chung của tỉnh', 'Shared by the province'], own: ['Dùng riêng', 'Its own'] },
      named,
    ),
    text('supplier', 'Nhà cung cấp', 'Supplier'),
    yesNo('allDivisions', 'Triển khai tất cả phòng, ban chuyên môn', 'In all divisions', {
      ...listed,
      heading: words('Phạm vi triển khai', 'Reach'),
    }),
    text('divisionNames', 'Nếu không: tên các phòng, ban đã triển khai', 'Else: names of the divisions'),
    integer('divisions', 'Số phòng, ban đã triển khai', 'Divisions using it'),
    integer('units', 'Số đơn vị sự nghiệp đã triển khai', 'Public-service units using it', listed),
    integer('unitsRegular', 'Trong đó: thường xuyên sử dụng', 'Of these regularly'),
    integer('communes', 'Số UBND cấp xã đã triển khai', 'Communes using it'),
    yesNo(
      'exchangeWithAll',
      'Trao đổi được với tất cả cơ quan hành chính thuộc UBND tỉnh',
      'Exchanges with all bodies of the province',
      { heading: words('Kết nối và sử dụng', 'Connection and use') },
    ),
    yesNo('linkedToDistricts', 'Liên thông đến cấp huyện', 'Linked to the districts'),
    yesNo('linkedToCommunes', 'Liên thông đến cấp xã', 'Linked to the communes'),
    yesNo('forDirection', 'Phục vụ chỉ đạo, điều hành của lãnh đạo', 'Used by the leaders to direct'),
    yesNo('replacesExchange', 'Thay thế trao đổi, gửi nhận văn bản giấy', 'Replaces the exchange on paper'),
  ],
  rules: [{ rule: 'part', part: 'unitsRegular', of: ['units'] }],
  measures: [
    counted(
      'registers.document_systems.shared',
      'Có hệ thống QLVBĐH dùng chung',
      'The shared document system is used',
      { take: 'exists', where: { kind: ['shared'] } },
    ),
    counted('registers.document_systems.any', 'Có hệ thống QLVBĐH', 'A document system is used', { take: 'exists' }),
    counted('registers.document_systems.all_divisions', 'Triển khai tất cả phòng, ban', 'In all divisions', {
      take: 'exists',
      where: { allDivisions: [true] },
    }),
    counted('registers.document_systems.some_divisions', 'Triển khai một số phòng, ban', 'In some divisions', {
      take: 'exists',
      where: { allDivisions: [false] },
    }),
    counted('registers.document_systems.division_names', 'Tên phòng, ban đã triển khai', 'Names of the divisions', {
      take: 'lines',
      column: 'divisionNames',
      where: { allDivisions: [false] },
    }),
    counted('registers.document_systems.divisions', 'Số phòng, ban đã triển khai', 'Divisions using it', {
      take: 'sum',
      columns: ['divisions'],
      where: { allDivisions: [false] },
      isBlankWithoutAny: true,
    }),
    counted('registers.document_systems.units', 'Số đơn vị sự nghiệp đã triển khai', 'Units using it', {
      take: 'sum',
      columns: ['units'],
    }),
    counted(
      'registers.document_systems.units_regular',
      'Số đơn vị sự nghiệp thường xuyên sử dụng',
      'Units using it regularly',
      { take: 'sum', columns: ['unitsRegular'] },
    ),
    counted('registers.document_systems.communes', 'Số UBND cấp xã đã triển khai', 'Communes using it', {
      take: 'sum',
      columns: ['communes'],
    }),
    counted('registers.document_systems.communes_any', 'Có triển khai cho cấp xã', 'Used by communes', {
      take: 'exists',
      where: { communes: 'given' },
    }),
    counted(
      'registers.document_systems.exchange_with_all',
      'Trao đổi được với tất cả cơ quan',
      'Exchanges with all bodies',
      { take: 'exists', where: { exchangeWithAll: [true] } },
    ),
    counted('registers.document_systems.linked_to_districts', 'Liên thông đến cấp huyện', 'Linked to the districts', {
      take: 'exists',
      where: { linkedToDistricts: [true] },
    }),
    counted('registers.document_systems.linked_to_communes', 'Liên thông đến cấp xã', 'Linked to the communes', {
      take: 'exists',
      where: { linkedToCommunes: [true] },
    }),
    counted('registers.document_systems.for_direction', 'Phục vụ chỉ đạo, điều hành', 'Used to direct', {
      take: 'exists',
      where: { forDirection: [true] },
    }),
    counted(
      'registers.document_systems.replaces_exchange',
      'Thay thế trao đổi văn bản giấy',
      'Replaces the exchange on paper',
      { take: 'exists', where: { replacesExchange: [true] } },
    ),
  ],
};

const sum = (name: string, vi: string, en: string, column: string): Counted =>
  counted(name, vi, en, { take: 'sum', columns: [column] });

const correspondence: Register = {
  code: 'correspondence',
  slug: 'van-ban-di-den',
  group: 'work',
  name: words('Số lượng văn bản đi, đến', 'Documents sent and received'),
  about: words(
    'Số văn bản đi, đến của từng tháng, quý hoặc năm. Các khoảng không chồng lên nhau; báo cáo cộng những khoảng nằm trọn trong kỳ.',
    'Documents sent and received in each month, quarter or year. The spans do not overlap; a report adds up those that lie within its days.',
  ),
  ground: 'Mục 5.1, 5.2 phiếu; Mục 3.2 báo cáo quý; Mục 2.2 biểu 2018',
  holds: 'list',
  dated: { kind: 'period' },
  key: [],
  columns: [
    integer('sent', 'Tổng số văn bản đi', 'Documents sent', {
      ...listed,
      unit: words('văn bản', 'documents'),
      heading: words('Văn bản đi', 'Sent'),
    }),
    integer('sentElectronic', 'Văn bản điện tử gửi đi', 'Sent electronically', {
      ...listed,
      unit: words('văn bản', 'documents'),
    }),
    integer(
      'sentPaper',
      'Văn bản giấy (theo sổ đăng ký văn bản đi)',
      'Sent on paper, by the register of the registry',
      { unit: words('văn bản', 'documents') },
    ),
    integer('sentSigned', 'Văn bản điện tử đi đã ký số', 'Sent electronically and signed', {
      ...listed,
      unit: words('văn bản', 'documents'),
    }),
    integer('signedInternal', 'Ký số, trao đổi trong nội bộ', 'Signed, within the body', {
      unit: words('văn bản', 'documents'),
    }),
    integer('signedExternal', 'Ký số, trao đổi với cơ quan bên ngoài', 'Signed, with other bodies', {
      unit: words('văn bản', 'documents'),
    }),
    integer('received', 'Tổng số văn bản đến', 'Documents received', {
      ...listed,
      unit: words('văn bản', 'documents'),
      heading: words('Văn bản đến', 'Received'),
    }),
    integer('receivedElectronic', 'Văn bản điện tử đến', 'Received electronically', {
      ...listed,
      unit: words('văn bản', 'documents'),
    }),
  ],
  rules: [
    { rule: 'part', part: 'sentElectronic', of: ['sent'] },
    { rule: 'part', part: 'sentSigned', of: ['sentElectronic'] },
    { rule: 'part', part: 'signedInternal', of: ['sentSigned'] },
    { rule: 'part', part: 'signedExternal', of: ['sentSigned'] },
    { rule: 'part', part: 'receivedElectronic', of: ['received'] },
  ],
  measures: [
    sum('correspondence.sent.total', 'Tổng số văn bản đi', 'Documents sent', 'sent'),
    sum('correspondence.sent.electronic', 'Văn bản điện tử gửi đi', 'Documents sent electronically', 'sentElectronic'),
    sum('correspondence.sent.paper', 'Văn bản giấy gửi đi', 'Documents sent on paper', 'sentPaper'),
    sum('correspondence.sent.signed', 'Văn bản điện tử đi đã ký số', 'Documents sent signed', 'sentSigned'),
    sum('correspondence.received.total', 'Tổng số văn bản đến', 'Documents received', 'received'),
    sum(
      'correspondence.received.electronic',
      'Văn bản điện tử đến',
      'Documents received electronically',
      'receivedElectronic',
    ),
    sum(
      'correspondence.signed.internal',
      'Văn bản ký số trao đổi nội bộ',
      'Signed documents within the body',
      'signedInternal',
    ),
    sum(
      'correspondence.signed.external',
      'Văn bản ký số trao đổi bên ngoài',
      'Signed documents with other bodies',
      'signedExternal',
    ),
  ],
};

export const documentRegisters: readonly Register[] = [documentSystems, correspondence];
