import {
  choice,
  counted,
  decimal,
  document,
  domain,
  ip,
  listed,
  named,
  percent,
  phone,
  saidOf,
  site,
  text,
  words,
  yesNo,
} from './columns.ts';
import type { Counted } from './counted.ts';
import type { Register } from './register.ts';

const mbps = { unit: 'Mbps' } as const;

const siteProfiles: Register = {
  code: 'site-profiles',
  slug: 'ho-so-ky-thuat-trang',
  group: 'infrastructure',
  name: words('Hồ sơ kỹ thuật của trang', 'Technical profiles of sites'),
  about: words(
    'Tên miền, địa chỉ IP, phần mềm, nơi đặt máy chủ, đường truyền, quy chế vận hành, người chịu trách nhiệm của từng trang.',
    'Domain, IP, software, hosting, lines, regulation and person answerable of each site.',
  ),
  ground: 'Mục 1, 3 báo cáo Ban Biên tập; phụ lục Quyết định 04/2013/QĐ-UBND',
  holds: 'list',
  dated: { kind: 'state' },
  key: ['domain'],
  columns: [
    domain('domain', 'Tên miền', 'Domain', named),
    site('site', 'Trang trong hệ thống này', 'Site in this system', {
      hint: words('Để trống nếu trang chạy ở nơi khác.', 'Blank if it runs elsewhere.'),
    }),
    ip('ip', 'Địa chỉ IP', 'IP address', listed),
    choice(
      'kind',
      'Loại',
      'Kind',
      {
        website: ['Trang thông tin điện tử (Website)', 'Website'],
        portal: ['Cổng thông tin điện tử (Portal)', 'Portal'],
      },
      named,
    ),
    text('solution', 'Tên giải pháp, phần mềm', 'Product', { ...listed, heading: words('Phần mềm', 'Software') }),
    text('databaseEngine', 'Hệ quản trị cơ sở dữ liệu', 'Database engine'),
    yesNo(
      'requirementsMet',
      'Đáp ứng yêu cầu cơ bản theo văn bản 1654, 3386 của Bộ TTTT',
      'Meets the basic requirements of letters 1654 and 3386',
    ),
    percent('requirementsShare', 'Mức độ đáp ứng', 'Conformity', { unit: '%' }),
    choice(
      'hosting',
      'Nơi lưu trữ',
      'Hosting',
      { in_house: ['Tại cơ quan, đơn vị', 'In house'], outsourced: ['Thuê ngoài', 'Leased'] },
      { ...listed, heading: words('Nơi đặt và đường truyền', 'Hosting and line') },
    ),
    text('provider', 'Nhà cung cấp đường truyền hoặc dịch vụ', 'Provider of the line or service'),
    choice('connection', 'Hình thức kết nối (tại cơ quan)', 'Connection (in house)', {
      direct: ['Trực tiếp (leased line)', 'Direct (leased line)'],
      indirect: ['Gián tiếp', 'Indirect'],
    }),
    text('leaseKind', 'Hình thức thuê (thuê ngoài)', 'Kind of lease (leased)'),
    decimal('domesticUplink', 'Băng thông trong nước, uplink', 'Domestic uplink', mbps),
    decimal('domesticDownlink', 'Băng thông trong nước, downlink', 'Domestic downlink', mbps),
    decimal('internationalUplink', 'Băng thông quốc tế, uplink', 'International uplink', mbps),
    decimal('internationalDownlink', 'Băng thông quốc tế, downlink', 'International downlink', mbps),
    yesNo('ipv6Dnssec', 'Đã sử dụng IPv6, DNSSEC', 'Uses IPv6 and DNSSEC'),
    document('regulation', 'Quy chế quản lý, vận hành, duy trì', 'Regulation on running it', {
      heading: words('Quản lý', 'Management'),
    }),
    text('managerName', 'Người chịu trách nhiệm nội dung', 'Person answerable'),
    text('managerPosition', 'Chức vụ', 'Post'),
    phone('managerPhone', 'Điện thoại', 'Telephone'),
  ],
  rules: [
    { rule: 'needs', given: 'requirementsMet', is: [true], needs: 'requirementsShare' },
    { rule: 'needs', given: 'managerPosition', needs: 'managerName' },
  ],
  measures: [
    saidOf('registers.site_profiles.kind', 'Hệ thống là website hay portal', 'Website or portal', 'kind'),
    saidOf('registers.site_profiles.database_engine', 'Hệ quản trị cơ sở dữ liệu', 'Database engine', 'databaseEngine'),
    saidOf('registers.site_profiles.solution', 'Tên giải pháp', 'Product', 'solution'),
    saidOf(
      'registers.site_profiles.requirements_met',
      'Đáp ứng yêu cầu cơ bản',
      'Meets the basic requirements',
      'requirementsMet',
    ),
    saidOf('registers.site_profiles.requirements_share', 'Mức độ đáp ứng (%)', 'Conformity (%)', 'requirementsShare'),
    saidOf('registers.site_profiles.ipv6_dnssec', 'Đã sử dụng IPv6, DNSSEC', 'Uses IPv6 and DNSSEC', 'ipv6Dnssec'),
    saidOf('registers.site_profiles.hosting', 'Nơi lưu trữ', 'Hosting', 'hosting'),
    ...(['in_house', 'outsourced'] as const).flatMap((hosting) => profileOf(hosting)),
    saidOf('registers.site_profiles.regulation', 'Quy chế quản lý, vận hành', 'Regulation on running it', 'regulation'),
    counted('registers.site_profiles.manager', 'Có người chịu trách nhiệm nội dung', 'Somebody is answerable', {
      take: 'exists',
      where: { managerName: 'given' },
    }),
    saidOf(
      'registers.site_profiles.manager_name',
      'Người chịu trách nhiệm nội dung',
      'Person answerable',
      'managerName',
    ),
    saidOf(
      'registers.site_profiles.manager_position',
      'Chức vụ của người chịu trách nhiệm',
      'Post of the person answerable',
      'managerPosition',
    ),
  ],
};

function profileOf(hosting: 'in_house' | 'outsourced'): readonly Counted[] {
  const where = { hosting: [hosting] };
  const [vi, en] = hosting === 'in_house' ? ['tại cơ quan', 'in house'] : ['thuê ngoài', 'leased'];
  const one = (name: string, column: string, label: string, english: string) =>
    counted(`registers.site_profiles.${hosting}.${name}`, `${label} (${vi})`, `${english} (${en})`, {
      take: 'value',
      column,
      where,
    });
  return [
    one('provider', 'provider', 'Nhà cung cấp', 'Provider'),
    hosting === 'in_house'
      ? one('connection', 'connection', 'Hình thức kết nối', 'Connection')
      : one('kind', 'leaseKind', 'Hình thức thuê', 'Kind of lease'),
    one('domestic_uplink', 'domesticUplink', 'Băng thông trong nước, uplink', 'Domestic uplink'),
    one('domestic_downlink', 'domesticDownlink', 'Băng thông trong nước, downlink', 'Domestic downlink'),
    one('international_uplink', 'internationalUplink', 'Băng thông quốc tế, uplink', 'International uplink'),
    one('international_downlink', 'internationalDownlink', 'Băng thông quốc tế, downlink', 'International downlink'),
  ];
}

export const siteProfileRegisters: readonly Register[] = [siteProfiles];
