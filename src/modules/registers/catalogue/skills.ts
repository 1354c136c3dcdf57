import { counted, date, headcount, listed, longText, money, named, sumOf, text, words } from './columns.ts';
import type { Counted } from './counted.ts';
import type { Register } from './register.ts';

type Reach = Pick<Counted, 'tree' | 'isOfProvince'>;

const province: Reach = { isOfProvince: true };

const skills: Register = {
  code: 'it-skills',
  slug: 'ky-nang-cntt',
  group: 'people',
  name: words('Kỹ năng và mức độ sử dụng CNTT', 'IT skills and use'),
  about: words(
    'Số CBCC, CBCCVC có chứng chỉ ứng dụng CNTT cơ bản (Thông tư 03/2014/TT-BTTTT, hoặc A, B, C đã cấp) và thường xuyên dùng máy tính, Internet.',
    'Civil servants and staff with a basic IT-skills certificate, and those who regularly use a computer and the Internet.',
  ),
  ground: 'Mục 4.1 phiếu; Mục 7.1.5 báo cáo quý',
  holds: 'one',
  dated: { kind: 'state' },
  key: [],
  columns: [
    headcount('civilServants', 'Tổng số CBCC', 'Civil servants in all', {
      hint: words('Để tính tỷ lệ.', 'For the shares.'),
    }),
    headcount('certified', 'CBCC có chứng chỉ ứng dụng CNTT', 'Civil servants with a certificate', listed),
    headcount(
      'computerUsers',
      'CBCC thường xuyên dùng máy tính',
      'Civil servants who use a computer regularly',
      listed,
    ),
    headcount(
      'internetUsers',
      'CBCC thường xuyên dùng Internet',
      'Civil servants who use the Internet regularly',
      listed,
    ),
    headcount('staff', 'Tổng số CBCCVC', 'Staff in all'),
    headcount('staffCertified', 'CBCCVC có chứng chỉ ứng dụng CNTT', 'Staff with a certificate'),
  ],
  rules: [
    { rule: 'part', part: 'certified', of: ['civilServants'] },
    { rule: 'part', part: 'computerUsers', of: ['civilServants'] },
    { rule: 'part', part: 'internetUsers', of: ['civilServants'] },
    { rule: 'part', part: 'staffCertified', of: ['staff'] },
  ],
  measures: [
    sumOf(
      'staff.it_skills_certificate.civil_servants',
      'Số CBCC có chứng chỉ ứng dụng CNTT',
      'Civil servants with an IT-skills certificate',
      'certified',
    ),
    sumOf(
      'registers.it_skills.communes',
      'Số CBCC cấp xã có chứng chỉ ứng dụng CNTT',
      'Civil servants of the communes with a certificate',
      'certified',
      { tree: ['commune'] },
    ),
    counted(
      'registers.it_skills.staff_share',
      'Tỷ lệ CBCCVC có chứng chỉ ứng dụng CNTT (%)',
      'Share of staff with a certificate (%)',
      { take: 'share', of: 'staffCertified', to: 'staff' },
    ),
    counted(
      'registers.it_skills.computer_share',
      'Tỷ lệ CBCC dùng máy tính trên toàn tỉnh (%)',
      'Share of civil servants using a computer, province (%)',
      { take: 'share', of: 'computerUsers', to: 'civilServants' },
      province,
    ),
    counted(
      'registers.it_skills.computer_share_provincial',
      'Tỷ lệ CBCC dùng máy tính, cấp tỉnh (%)',
      'The same, provincial bodies (%)',
      { take: 'share', of: 'computerUsers', to: 'civilServants' },
      { ...province, tree: ['province', 'department'] },
    ),
    counted(
      'registers.it_skills.computer_share_district',
      'Tỷ lệ CBCC dùng máy tính, cấp huyện (%)',
      'The same, districts (%)',
      { take: 'share', of: 'computerUsers', to: 'civilServants' },
      { ...province, tree: ['district'] },
    ),
    counted(
      'registers.it_skills.computer_share_commune',
      'Tỷ lệ CBCC dùng máy tính, cấp xã (%)',
      'The same, communes (%)',
      { take: 'share', of: 'computerUsers', to: 'civilServants' },
      { ...province, tree: ['commune'] },
    ),
    counted(
      'registers.it_skills.internet_share',
      'Tỷ lệ CBCC dùng Internet (%)',
      'Share of civil servants using the Internet (%)',
      { take: 'share', of: 'internetUsers', to: 'civilServants' },
    ),
  ],
};

const training: Register = {
  code: 'it-training',
  slug: 'dao-tao-cntt',
  group: 'people',
  name: words('Đào tạo, tập huấn CNTT', 'IT training'),
  about: words(
    'Từng khóa đào tạo. Số người “lần đầu trong năm” dùng cho báo cáo, để một người học hai khóa chỉ tính một lần.',
    'Each course. The people “for the first time this year” go into the reports, so that who took two courses is counted once.',
  ),
  ground: 'Mục 4.1 phiếu; Mục 7.2 báo cáo quý',
  holds: 'list',
  dated: { kind: 'event', column: 'startsOn', until: 'endsOn' },
  key: ['startsOn', 'course'],
  columns: [
    text('course', 'Khóa đào tạo', 'Course', named),
    date('startsOn', 'Từ ngày', 'From', named),
    date('endsOn', 'Đến ngày', 'Until'),
    text('organiser', 'Đơn vị tổ chức', 'Organiser', listed),
    headcount('itStaff', 'CBCC chuyên trách CNTT tham dự', 'Full-time IT staff', listed),
    headcount(
      'itStaffFirst',
      'Chuyên trách CNTT: lần đầu trong năm',
      'Full-time IT staff for the first time this year',
    ),
    headcount('others', 'CBCC khác tham dự', 'Other civil servants', listed),
    headcount('othersFirst', 'CBCC khác: lần đầu trong năm', 'Other civil servants for the first time this year'),
    money('cost', 'Kinh phí', 'Cost'),
    longText('content', 'Nội dung', 'Content'),
  ],
  rules: [
    { rule: 'order', first: 'startsOn', last: 'endsOn' },
    { rule: 'part', part: 'itStaffFirst', of: ['itStaff'] },
    { rule: 'part', part: 'othersFirst', of: ['others'] },
    { rule: 'needs', given: 'itStaff', needs: 'itStaffFirst' },
    { rule: 'needs', given: 'others', needs: 'othersFirst' },
  ],
  measures: [
    sumOf(
      'it_training.it_staff',
      'Số CBCC chuyên trách CNTT được đào tạo',
      'Full-time IT staff trained',
      'itStaffFirst',
    ),
    sumOf(
      'it_training.civil_servants',
      'Số CBCC khác được đào tạo CNTT',
      'Other civil servants trained',
      'othersFirst',
    ),
    counted('registers.it_training.everybody', 'Tổng số CBCC được tập huấn CNTT', 'Civil servants trained in IT', {
      take: 'sum',
      columns: ['itStaffFirst', 'othersFirst'],
    }),
  ],
};

export const skillRegisters: readonly Register[] = [skills, training];
