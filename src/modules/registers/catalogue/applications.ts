import { choice, counted, document, integer, listed, longText, named, text, words, year, yesNo } from './columns.ts';
import type { Counted } from './counted.ts';
import type { Register } from './register.ts';

/** The fields of work of seed 001 part 5.4 and of 004 part 3.4. */
const applicationFields = {
  personnel: ['Quản lý nhân sự', 'Personnel'],
  assets: ['Quản lý tài sản', 'Assets'],
  accounting: ['Quản lý kế toán - tài chính', 'Accounting and finance'],
  inspection: ['Quản lý thanh tra, khiếu nại, tố cáo', 'Inspection and complaints'],
  science: ['Quản lý khoa học - công nghệ', 'Science and technology'],
  emulation: ['Quản lý thi đua - khen thưởng', 'Emulation and rewards'],
  other: ['Ứng dụng khác', 'Other application'],
} as const;

function figuresOf([field, [vi, en]]: readonly [string, readonly [string, string]]): readonly Counted[] {
  const where = { field: [field] };
  const name = `registers.applications.${field}`;
  if (field === 'other') return [];
  return [
    counted(`${name}.deployed`, `Đã triển khai: ${vi}`, `Deployed: ${en}`, { take: 'exists', where }),
    counted(`${name}.software`, `Tên phần mềm: ${vi}`, `Software: ${en}`, { take: 'lines', column: 'software', where }),
    counted(`${name}.supplier`, `Nhà cung cấp: ${vi}`, `Supplier: ${en}`, { take: 'lines', column: 'supplier', where }),
    counted(`${name}.units`, `Số đơn vị trực thuộc sử dụng: ${vi}`, `Units using it: ${en}`, {
      take: 'sum',
      columns: ['units'],
      where,
      isBlankWithoutAny: true,
    }),
    counted(`${name}.features`, `Tính năng chính: ${vi}`, `Main functions: ${en}`, {
      take: 'lines',
      column: 'functions',
      where,
    }),
  ];
}

const other = { field: ['other'] };

const otherRows = (column: string, name: string, vi: string, en: string): Counted =>
  counted(`registers.applications.other.${name}`, `Ứng dụng khác: ${vi}`, `Other applications: ${en}`, {
    take: 'rows',
    column,
    where: other,
  });

const software: Register = {
  code: 'applications',
  slug: 'ung-dung',
  group: 'applications',
  name: words('Ứng dụng, phần mềm', 'Applications'),
  about: words(
    'Phần mềm dùng chung và chuyên ngành mà cơ quan đã triển khai, trừ thư điện tử, văn phòng điện tử và một cửa điện tử (có sổ riêng).',
    'General and specialised software in use, apart from mail, the document system and the one-stop system, which have registers of their own.',
  ),
  ground: 'Mục 5.4 phiếu; Mục 2.3, 3.4 báo cáo quý',
  holds: 'list',
  dated: { kind: 'state' },
  key: ['software'],
  columns: [
    text('software', 'Tên phần mềm', 'Software', named),
    choice('field', 'Lĩnh vực', 'Field', applicationFields, named),
    text('supplier', 'Nhà cung cấp', 'Supplier', listed),
    integer('units', 'Số đơn vị trực thuộc đã triển khai', 'Subordinate units using it', {
      unit: words('đơn vị', 'units'),
      ...listed,
    }),
    longText('functions', 'Tính năng chính', 'Main functions'),
    text('usedBy', 'Đơn vị sử dụng', 'Used by'),
    yesNo('onGovernmentNetwork', 'Chạy trên mạng TSLCD', 'Runs on the government network'),
    document('decision', 'Văn bản đưa vào sử dụng', 'Decision to use it'),
  ],
  measures: [
    ...Object.entries(applicationFields).flatMap(figuresOf),
    otherRows('software', 'name', 'tên', 'name'),
    otherRows('supplier', 'supplier', 'nhà cung cấp', 'supplier'),
    otherRows('units', 'units', 'số đơn vị', 'units'),
    otherRows('functions', 'features', 'tính năng', 'functions'),
    counted('registers.applications.other.deployed', 'Đã triển khai ứng dụng khác', 'Other applications deployed', {
      take: 'exists',
      where: other,
    }),
    counted('registers.applications.other.names', 'Tên các ứng dụng khác', 'Names of the other applications', {
      take: 'lines',
      column: 'software',
      where: other,
    }),
    counted(
      'registers.applications.on_government_network',
      'Ứng dụng trên mạng TSLCD',
      'Applications on the government network',
      { take: 'lines', column: 'software', where: { onGovernmentNetwork: [true] } },
    ),
  ],
};

const communeSites: Register = {
  code: 'commune-sites',
  slug: 'trang-cap-xa',
  group: 'applications',
  name: words('Trang và giao ban trực tuyến của cấp xã', 'Sites and video rooms of communes'),
  about: words(
    'Đầu tư, nâng cấp trang thông tin điện tử và hệ thống giao ban trực tuyến cho cấp xã, theo năm.',
    'What was invested in the sites and video rooms of the communes, by year.',
  ),
  ground: 'Mục 5.7, 5.8 phiếu cấp huyện tại Quyết định 3871/QĐ-UBND',
  holds: 'list',
  dated: { kind: 'year', column: 'year' },
  kinds: ['province', 'department', 'district'],
  key: [],
  columns: [
    year('year', 'Năm', 'Year', named),
    yesNo('sites', 'Có đầu tư, nâng cấp trang cho cấp xã', 'Sites of communes were built or renewed', listed),
    {
      id: 'sitesShare',
      type: 'percent',
      label: words('Tỷ lệ xã, phường được đầu tư', 'Share of communes'),
      unit: words('%', '%'),
      isListed: true,
    },
    yesNo('video', 'Có đầu tư giao ban trực tuyến đến cấp xã', 'Video rooms of communes were built or renewed', listed),
    integer('videoPoints', 'Tổng số điểm kết nối', 'Connected points'),
    {
      id: 'videoCost',
      type: 'money',
      label: words('Kinh phí đầu tư giao ban trực tuyến', 'Cost of the video rooms'),
      unit: words('triệu đồng', 'million VND'),
    },
  ],
  rules: [
    { rule: 'needs', given: 'sites', is: [true], needs: 'sitesShare' },
    { rule: 'needs', given: 'video', is: [true], needs: 'videoPoints' },
  ],
  measures: [
    counted('registers.commune_sites.built', 'Có đầu tư trang cho cấp xã', 'Sites of communes were built', {
      take: 'value',
      column: 'sites',
    }),
    counted('registers.commune_sites.share', 'Tỷ lệ xã, phường được đầu tư', 'Share of communes', {
      take: 'value',
      column: 'sitesShare',
    }),
    counted(
      'registers.commune_video.built',
      'Có đầu tư giao ban trực tuyến đến cấp xã',
      'Video rooms of communes were built',
      { take: 'value', column: 'video' },
    ),
    counted(
      'registers.commune_video.points',
      'Số điểm kết nối giao ban trực tuyến cấp xã',
      'Connected points of communes',
      { take: 'value', column: 'videoPoints' },
    ),
    counted(
      'registers.commune_video.cost',
      'Kinh phí giao ban trực tuyến cấp xã (triệu đồng)',
      'Cost of the video rooms (million VND)',
      { take: 'value', column: 'videoCost' },
    ),
  ],
};

export const applicationRegisters: readonly Register[] = [software, communeSites];
