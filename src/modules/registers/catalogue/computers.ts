import { choice, counted, decimal, headcount, integer, listed, named, sumOf, text, words } from './columns.ts';
import type { Counting } from './counted.ts';
import type { Register } from './register.ts';

const piece = words('chiếc', 'pieces');

const computers: Register = {
  code: 'computers',
  slug: 'may-tinh',
  group: 'infrastructure',
  name: words('Máy tính, máy chủ', 'Computers and servers'),
  about: words(
    'Số máy tính, máy chủ, máy quét của cơ quan và số người được trang bị. Không tính máy của đơn vị khác đã tự theo dõi.',
    'Computers, servers and scanners of the body, and the people who have them. What another body keeps itself is not counted here.',
  ),
  ground: 'Mục 3 các phiếu tại Quyết định 3871/QĐ-UBND; Mục 2 báo cáo quý',
  holds: 'one',
  dated: { kind: 'state' },
  key: [],
  columns: [
    integer('desktops', 'Máy tính để bàn', 'Desktop computers', {
      unit: piece,
      ...listed,
      heading: words('Máy tính', 'Computers'),
    }),
    integer('laptops', 'Máy tính xách tay', 'Laptops', { unit: piece, ...listed }),
    integer('tablets', 'Máy tính bảng', 'Tablets', { unit: piece }),
    integer('online', 'Máy tính có kết nối Internet', 'Computers with Internet', { unit: piece }),
    integer(
      'offline',
      'Máy tính không kết nối Internet vì lý do bảo mật',
      'Computers kept off the Internet for security',
      { unit: piece },
    ),
    integer('paidAntivirus', 'Máy tính cài phần mềm diệt virus bản quyền có trả phí', 'Computers with paid antivirus', {
      unit: piece,
    }),
    integer('licensedAntivirus', 'Máy tính cài phần mềm diệt virus có bản quyền', 'Computers with licensed antivirus', {
      unit: piece,
      hint: words('Kể cả bản quyền có trả phí.', 'The paid ones included.'),
    }),
    headcount('civilServantsEquipped', 'CBCC được trang bị máy tính', 'Civil servants with a computer', {
      ...listed,
      heading: words('Người được trang bị', 'People equipped'),
    }),
    headcount('officeEquipped', 'Trong đó: CBCC khối Văn phòng', 'Of these in the Office block'),
    headcount(
      'unitsEquipped',
      'CBVC tại các đơn vị sự nghiệp trực thuộc được trang bị máy tính',
      'Staff of public-service units with a computer',
    ),
    integer('servers', 'Máy chủ (kể cả máy chủ thuê)', 'Servers, leased ones included', {
      unit: piece,
      ...listed,
      heading: words('Máy chủ, máy quét', 'Servers and scanners'),
    }),
    integer('leasedServers', 'Trong đó: máy chủ thuê dịch vụ', 'Of these leased', { unit: piece }),
    integer('scanners', 'Máy quét (Scan)', 'Scanners', { unit: piece }),
  ],
  rules: [
    { rule: 'part', part: 'paidAntivirus', of: ['desktops', 'laptops', 'tablets'] },
    { rule: 'part', part: 'licensedAntivirus', of: ['desktops', 'laptops', 'tablets'] },
    { rule: 'part', part: 'paidAntivirus', of: ['licensedAntivirus'] },
    { rule: 'part', part: 'officeEquipped', of: ['civilServantsEquipped'] },
    { rule: 'part', part: 'leasedServers', of: ['servers'] },
  ],
  measures: [
    counted(
      'infrastructure.computers',
      'Số máy tính (để bàn, xách tay, bảng)',
      'Computers (desktops, laptops, tablets)',
      { take: 'sum', columns: ['desktops', 'laptops', 'tablets'] },
    ),
    sumOf(
      'infrastructure.civil_servants_with_computer',
      'Số CBCC được trang bị máy tính',
      'Civil servants with a computer',
      'civilServantsEquipped',
    ),
    sumOf(
      'infrastructure.computers_with_paid_antivirus',
      'Số máy tính cài phần mềm diệt virus có trả phí',
      'Computers with paid antivirus',
      'paidAntivirus',
    ),
    sumOf(
      'registers.computers.licensed_antivirus',
      'Số máy tính có phần mềm diệt virus có bản quyền',
      'Computers with licensed antivirus',
      'licensedAntivirus',
    ),
    sumOf(
      'registers.computers.licensed_antivirus_communes',
      'Số máy tính có phần mềm diệt virus của UBND cấp xã',
      'Computers with licensed antivirus in the communes',
      'licensedAntivirus',
      { tree: ['commune'] },
    ),
    sumOf(
      'registers.computers.equipped_office',
      'Số CBCC khối Văn phòng được trang bị máy tính',
      'Staff of the Office block with a computer',
      'officeEquipped',
    ),
    sumOf(
      'registers.computers.equipped_units',
      'Số CBVC đơn vị sự nghiệp được trang bị máy tính',
      'Staff of public-service units with a computer',
      'unitsEquipped',
    ),
    sumOf(
      'registers.computers.equipped_communes',
      'Số CBCC cấp xã được trang bị máy tính',
      'Civil servants of the communes with a computer',
      'civilServantsEquipped',
      { tree: ['commune'] },
    ),
    sumOf('registers.computers.online', 'Số máy tính có kết nối Internet', 'Computers with Internet', 'online'),
    sumOf(
      'registers.computers.offline',
      'Số máy tính không kết nối Internet vì bảo mật',
      'Computers kept off the Internet',
      'offline',
    ),
    sumOf('registers.computers.servers', 'Số máy chủ', 'Servers', 'servers'),
    sumOf('registers.computers.scanners', 'Số máy quét', 'Scanners', 'scanners'),
  ],
};

const bandwidth = (kind: string): Counting => ({
  take: 'sum',
  columns: ['mbps'],
  where: { kind: [kind] },
});

const connections: Register = {
  code: 'internet-lines',
  slug: 'duong-truyen-internet',
  group: 'infrastructure',
  name: words('Đường truyền Internet', 'Internet lines'),
  about: words(
    'Từng đường truyền Internet của cơ quan. Băng thông quy đổi = leased line × 5 + FTTH × 5 + xDSL + loại khác.',
    'Each Internet line of the body. Converted bandwidth = leased line × 5 + FTTH × 5 + xDSL + other.',
  ),
  ground: 'Mục 3.2 các phiếu tại Quyết định 3871/QĐ-UBND',
  holds: 'list',
  dated: { kind: 'state' },
  key: ['name'],
  columns: [
    text('name', 'Đường truyền', 'Line', {
      ...named,
      hint: words('Tên gọi để phân biệt, ví dụ “FTTH tầng 2”.', 'A name to tell it by, such as “FTTH, second floor”.'),
    }),
    choice(
      'kind',
      'Loại',
      'Kind',
      {
        leasedLine: ['Leased line', 'Leased line'],
        ftth: ['Cáp quang FTTH', 'FTTH'],
        xdsl: ['xDSL', 'xDSL'],
        other: ['Loại khác', 'Other'],
      },
      named,
    ),
    decimal('mbps', 'Băng thông', 'Bandwidth', { unit: 'Mbps', ...named }),
    text('provider', 'Nhà cung cấp', 'Provider', listed),
    text('contract', 'Số hợp đồng', 'Contract number'),
  ],
  measures: [
    counted(
      'registers.internet.leased_line',
      'Băng thông leased line (Mbps)',
      'Bandwidth of leased lines (Mbps)',
      bandwidth('leasedLine'),
    ),
    counted('registers.internet.ftth', 'Băng thông FTTH (Mbps)', 'Bandwidth of FTTH (Mbps)', bandwidth('ftth')),
    counted('registers.internet.xdsl', 'Băng thông xDSL (Mbps)', 'Bandwidth of xDSL (Mbps)', bandwidth('xdsl')),
    counted('registers.internet.other', 'Băng thông loại khác (Mbps)', 'Other bandwidth (Mbps)', bandwidth('other')),
    counted(
      'registers.internet.bandwidth_converted',
      'Băng thông quy đổi (Mbps): (leased line + FTTH) × 5 + xDSL + khác',
      'Converted bandwidth (Mbps): (leased line + FTTH) × 5 + xDSL + other',
      {
        take: 'sum',
        columns: ['mbps'],
        // Decision 3871/QĐ-UBND of 25 October 2019, part 3.2.b of both appendices
        weights: { column: 'kind', of: { leasedLine: 5, ftth: 5 } },
      },
    ),
  ],
};

export const computerRegisters: readonly Register[] = [computers, connections];
