import {
  choice,
  counted,
  decimal,
  headcount,
  integer,
  listed,
  named,
  saidOf,
  sumOf,
  text,
  words,
  yesNo,
} from './columns.ts';
import type { Register } from './register.ts';

const mailSystems: Register = {
  code: 'mail-systems',
  slug: 'he-thong-thu-dien-tu',
  group: 'applications',
  name: words('Hệ thống thư điện tử', 'Mail systems'),
  about: words(
    'Các hệ thống thư điện tử công vụ và giới hạn của từng hệ thống.',
    'The official mail systems and their limits.',
  ),
  ground: 'Mục 1.2, 1.3 biểu 2018; Mục 3.1 báo cáo quý',
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
    text('domain', 'Tên miền của địa chỉ thư', 'Domain of the addresses', {
      ...listed,
      hint: words('Phần sau dấu @.', 'What follows the @.'),
    }),
    decimal('attachmentMegabytes', 'Tệp đính kèm lớn nhất', 'Greatest attachment', { unit: 'MB', ...listed }),
    decimal('mailboxGigabytes', 'Dung lượng hòm thư lớn nhất', 'Greatest mailbox', { unit: 'GB', ...listed }),
    text('supplier', 'Nhà cung cấp', 'Supplier'),
  ],
  measures: [
    counted(
      'registers.mail.attachment_limit',
      'Kích thước tệp đính kèm tối đa của thư dùng chung',
      'Greatest attachment of the shared mail',
      {
        take: 'value',
        column: 'attachmentMegabytes',
        where: { kind: ['shared'] },
        bands: [{ id: 'under_10', below: 10 }, { id: 'from_10_to_20', upTo: 20 }, { id: 'over_20' }],
      },
    ),
    counted(
      'registers.mail.mailbox_limit',
      'Dung lượng hòm thư tối đa của thư dùng chung',
      'Greatest mailbox of the shared mail',
      {
        take: 'value',
        column: 'mailboxGigabytes',
        where: { kind: ['shared'] },
        bands: [{ id: 'under_2', below: 2 }, { id: 'from_2_to_5', upTo: 5 }, { id: 'over_5' }],
      },
    ),
  ],
};

const mailUse: Register = {
  code: 'mail-use',
  slug: 'su-dung-thu-dien-tu',
  group: 'applications',
  name: words('Sử dụng thư điện tử công vụ', 'Use of official mail'),
  about: words(
    'Số người được cấp tài khoản và thường xuyên sử dụng. Người có hai tài khoản (dùng chung và dùng riêng) tính một lần.',
    'People with an account and people who use it daily. Who has two accounts, shared and own, is counted once.',
  ),
  ground: 'Mục 5.3 phiếu; Mục 3.1 báo cáo quý; Mục 1.1 biểu 2018',
  holds: 'one',
  dated: { kind: 'state' },
  key: [],
  columns: [
    headcount(
      'civilServants',
      'CBCC được cấp tài khoản (dùng chung hoặc dùng riêng)',
      'Civil servants with an account of any system',
      { ...listed },
    ),
    headcount('civilServantsShared', 'Trong đó: tài khoản thư của tỉnh', 'Of these in the shared system', {
      ...listed,
    }),
    headcount('staff', 'CBCCVC được cấp tài khoản', 'Staff with an account', {
      ...listed,
      hint: words('Gồm cả viên chức.', 'Public employees included.'),
    }),
    headcount('dailyUsers', 'CBCC sử dụng hằng ngày', 'Civil servants who use it daily', { ...listed }),
    headcount('staffDaily', 'CBCCVC sử dụng hằng ngày', 'Staff who use it daily'),
    yesNo('allDivisions', 'Triển khai tất cả phòng, ban, đơn vị trực thuộc', 'In all divisions and units'),
    integer('divisions', 'Số phòng, ban, đơn vị trực thuộc đã triển khai', 'Divisions and units using it'),
    integer('communes', 'Số UBND cấp xã đã triển khai', 'Communes using it'),
  ],
  rules: [
    { rule: 'part', part: 'civilServantsShared', of: ['civilServants'] },
    { rule: 'part', part: 'civilServants', of: ['staff'] },
    { rule: 'part', part: 'dailyUsers', of: ['civilServants'] },
    { rule: 'part', part: 'staffDaily', of: ['staff'] },
  ],
  measures: [
    sumOf(
      'mail.accounts',
      'Số CBCC được cấp tài khoản thư điện tử',
      'Civil servants with a mail account',
      'civilServants',
    ),
    sumOf(
      'mail.accounts.shared',
      'Số CBCC được cấp tài khoản thư của tỉnh',
      'Civil servants with an account in the shared system',
      'civilServantsShared',
    ),
    sumOf(
      'mail.accounts.staff',
      'Số CBCCVC của tỉnh được cấp tài khoản',
      'Staff of the province with an account',
      'staff',
      { tree: 'all' },
    ),
    sumOf(
      'mail.accounts.staff.provincial',
      'Số CBCCVC cấp tỉnh được cấp tài khoản',
      'Provincial staff with an account',
      'staff',
      { tree: ['province', 'department'] },
    ),
    sumOf(
      'mail.accounts.staff.district',
      'Số CBCCVC cấp huyện được cấp tài khoản',
      'District staff with an account',
      'staff',
      { tree: ['district'] },
    ),
    sumOf(
      'mail.accounts.staff.commune',
      'Số CBCCVC cấp xã được cấp tài khoản',
      'Commune staff with an account',
      'staff',
      { tree: ['commune'] },
    ),
    sumOf(
      'registers.mail.daily_users',
      'Số CBCC sử dụng thư hằng ngày',
      'Civil servants who use mail daily',
      'dailyUsers',
    ),
    counted(
      'registers.mail.daily_share',
      'Tỷ lệ CBCC sử dụng thư hằng ngày (%)',
      'Share of civil servants who use mail daily (%)',
      { take: 'share', of: 'dailyUsers', to: 'civilServants' },
    ),
    counted(
      'registers.mail.staff_daily_share',
      'Tỷ lệ CBCCVC sử dụng thư hằng ngày (%)',
      'Share of staff who use mail daily (%)',
      { take: 'share', of: 'staffDaily', to: 'staff' },
      { tree: 'all' },
    ),
    saidOf(
      'registers.mail.all_divisions',
      'Thư công vụ có ở tất cả phòng, ban, đơn vị',
      'Mail in all divisions and units',
      'allDivisions',
    ),
    sumOf(
      'registers.mail.divisions',
      'Số phòng, ban, đơn vị có thư công vụ',
      'Divisions and units with mail',
      'divisions',
    ),
    sumOf('registers.mail.communes', 'Số UBND cấp xã có thư công vụ', 'Communes with mail', 'communes'),
  ],
};

export const mailRegisters: readonly Register[] = [mailSystems, mailUse];
