import { choice, counted, integer, listed, longText, named, saidOf, sumOf, text, words, yesNo } from './columns.ts';
import type { Register } from './register.ts';

const device = words('thiết bị', 'devices');

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

export const networkRegisters: readonly Register[] = [networks, protection, backupMedia];
