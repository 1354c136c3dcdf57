import {
  choice,
  counted,
  decimal,
  headcount,
  integer,
  listed,
  longText,
  named,
  saidOf,
  sumOf,
  text,
  words,
  yesNo,
} from './columns.ts';
import type { Counting } from './counted.ts';
import type { Register } from './register.ts';

const device = words('thiết bị', 'devices');
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

const networks: Register = {
  code: 'networks',
  slug: 'mang-lan-wan',
  group: 'infrastructure',
  name: words('Mạng LAN, WAN, mạng TSLCD', 'LAN, WAN and government network'),
  about: words(
    'Mạng nội bộ, mạng diện rộng và kết nối mạng truyền số liệu chuyên dùng của cơ quan.',
    'The local and wide networks of the body, and its connection to the government network.',
  ),
  ground: 'Mục 3.5, 3.6, 3.8 phiếu; Mục 2.3 báo cáo quý',
  holds: 'one',
  dated: { kind: 'state' },
  key: [],
  columns: [
    yesNo('lan', 'Trụ sở có mạng cục bộ (LAN)', 'The headquarters have a LAN', listed),
    yesNo(
      'lanInside',
      'LAN kết nối tất cả phòng, ban trong khuôn viên trụ sở',
      'The LAN joins all divisions within the premises',
    ),
    yesNo(
      'lanOutside',
      'LAN kết nối phòng, ban nằm ngoài khuôn viên trụ sở',
      'The LAN joins divisions outside the premises',
    ),
    integer('unitsWithLan', 'Số đơn vị trực thuộc có mạng LAN', 'Subordinate units with a LAN', {
      unit: words('đơn vị', 'units'),
    }),
    yesNo('lanDataSafety', 'Mạng LAN có hệ thống an toàn dữ liệu', 'The LAN has a data-safety system'),
    yesNo(
      'wan',
      'Có mạng diện rộng (WAN) kết nối đơn vị trực thuộc hoặc xã, phường',
      'A WAN joins the subordinate units or communes',
      listed,
    ),
    text('wanTechnology', 'Công nghệ của mạng WAN', 'Technology of the WAN', {
      hint: words('TSLCD, nội đô, mạng riêng ảo...', 'Government network, metro network, VPN...'),
    }),
    yesNo(
      'governmentNetwork',
      'Đã kết nối mạng truyền số liệu chuyên dùng (TSLCD)',
      'Connected to the government network',
      listed,
    ),
  ],
  rules: [{ rule: 'needs', given: 'wan', is: [true], needs: 'wanTechnology' }],
  measures: [
    saidOf(
      'infrastructure.government_network',
      'Đã kết nối mạng TSLCD',
      'Connected to the government network',
      'governmentNetwork',
    ),
    sumOf(
      'registers.networks.units_with_lan',
      'Số đơn vị trực thuộc có mạng LAN',
      'Subordinate units with a LAN',
      'unitsWithLan',
    ),
    saidOf('registers.networks.lan', 'Trụ sở có mạng LAN', 'The headquarters have a LAN', 'lan'),
    saidOf(
      'registers.networks.lan_inside',
      'LAN kết nối phòng, ban trong trụ sở',
      'The LAN joins the divisions inside',
      'lanInside',
    ),
    saidOf(
      'registers.networks.lan_outside',
      'LAN kết nối phòng, ban ngoài trụ sở',
      'The LAN joins the divisions outside',
      'lanOutside',
    ),
    saidOf(
      'registers.networks.lan_data_safety',
      'Mạng LAN có hệ thống an toàn dữ liệu',
      'The LAN has a data-safety system',
      'lanDataSafety',
    ),
    saidOf('registers.networks.wan', 'Có mạng WAN', 'There is a WAN', 'wan'),
    saidOf('registers.networks.wan_technology', 'Công nghệ của mạng WAN', 'Technology of the WAN', 'wanTechnology'),
  ],
};

const protection: Register = {
  code: 'protection',
  slug: 'thiet-bi-bao-ve',
  group: 'infrastructure',
  name: words('Thiết bị bảo vệ mạng và phòng máy', 'Protection of network and server room'),
  about: words(
    'Tường lửa, hệ thống phát hiện xâm nhập, báo cháy, chống sét; kể cả hệ thống thuê dịch vụ.',
    'Firewalls, intrusion detection, fire alarm, lightning protection; leased ones too.',
  ),
  ground: 'Mục 3.7 phiếu tại Quyết định 3871/QĐ-UBND',
  holds: 'one',
  dated: { kind: 'state' },
  key: [],
  columns: [
    yesNo('firewall', 'Có thiết bị tường lửa', 'There is a firewall', listed),
    integer('firewalls', 'Số thiết bị tường lửa', 'Firewalls', { unit: device }),
    yesNo(
      'intrusionDetection',
      'Có hệ thống phát hiện, phòng chống truy cập trái phép (IPS, IDS)',
      'There is intrusion detection (IPS, IDS)',
      listed,
    ),
    integer('intrusionDetectionDevices', 'Số hệ thống IPS, IDS', 'Intrusion-detection systems', { unit: device }),
    yesNo('fireAlarm', 'Có hệ thống báo cháy, nổ tại phòng máy chủ', 'The server room has a fire alarm', listed),
    yesNo(
      'lightningProtection',
      'Có hệ thống chống sét tại phòng máy chủ',
      'The server room has lightning protection',
      listed,
    ),
  ],
  rules: [
    { rule: 'needs', given: 'firewall', is: [true], needs: 'firewalls' },
    { rule: 'needs', given: 'intrusionDetection', is: [true], needs: 'intrusionDetectionDevices' },
  ],
  measures: [
    saidOf('registers.protection.firewall', 'Có thiết bị tường lửa', 'There is a firewall', 'firewall'),
    sumOf('registers.protection.firewalls', 'Số thiết bị tường lửa', 'Firewalls', 'firewalls'),
    saidOf(
      'registers.protection.intrusion_detection',
      'Có hệ thống IPS, IDS',
      'There is intrusion detection',
      'intrusionDetection',
    ),
    sumOf(
      'registers.protection.intrusion_detection_devices',
      'Số hệ thống IPS, IDS',
      'Intrusion-detection systems',
      'intrusionDetectionDevices',
    ),
    saidOf(
      'registers.protection.fire_alarm',
      'Phòng máy chủ có báo cháy, nổ',
      'The server room has a fire alarm',
      'fireAlarm',
    ),
    saidOf(
      'registers.protection.lightning_protection',
      'Phòng máy chủ có chống sét',
      'The server room has lightning protection',
      'lightningProtection',
    ),
  ],
};

const media = {
  tape: ['Băng từ', 'Tape'],
  disk_cabinet: ['Tủ đĩa', 'Disk cabinet'],
  san: ['SAN', 'SAN'],
  nas: ['NAS', 'NAS'],
  das: ['DAS', 'DAS'],
  other: ['Giải pháp khác', 'Other'],
} as const;

const backupMedia: Register = {
  code: 'backup-media',
  slug: 'thiet-bi-sao-luu',
  group: 'infrastructure',
  name: words('Thiết bị lưu trữ, sao lưu', 'Backup media'),
  about: words(
    'Giải pháp an toàn dữ liệu của mạng LAN: băng từ, tủ đĩa, SAN, NAS, DAS, giải pháp khác.',
    'Means of keeping the data of the LAN safe: tapes, disk cabinets, SAN, NAS, DAS, others.',
  ),
  ground: 'Mục 3.8 phiếu tại Quyết định 3871/QĐ-UBND',
  holds: 'list',
  dated: { kind: 'state' },
  key: ['kind', 'name'],
  columns: [
    choice('kind', 'Giải pháp', 'Means', media, named),
    text('name', 'Tên, nhãn hiệu', 'Name, make', listed),
    integer('count', 'Số lượng', 'Number', { unit: device, ...named }),
    longText('note', 'Ghi chú', 'Note'),
  ],
  rules: [{ rule: 'needs', given: 'kind', is: ['other'], needs: 'name' }],
  measures: [
    ...Object.entries(media).flatMap(([name, [vi, en]]) => {
      const where = { kind: [name] };
      return [
        counted(`registers.backup_media.${name}`, `Có ${vi}`, `There is: ${en}`, { take: 'exists', where }),
        counted(`registers.backup_media.${name}_count`, `Số lượng ${vi}`, `Number: ${en}`, {
          take: 'sum',
          columns: ['count'],
          where,
          isBlankWithoutAny: true,
        }),
      ];
    }),
    counted('registers.backup_media.other_name', 'Tên giải pháp khác', 'Names of the other means', {
      take: 'lines',
      column: 'name',
      where: { kind: ['other'] },
    }),
  ],
};

export const infrastructure: readonly Register[] = [computers, connections, networks, protection, backupMedia];
