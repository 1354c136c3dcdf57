import {
  choice,
  counted,
  date,
  integer,
  listed,
  longText,
  named,
  saidOf,
  several,
  sumOf,
  text,
  words,
  yesNo,
} from './columns.ts';
import type { Register } from './register.ts';

const signatures: Register = {
  code: 'digital-signatures',
  slug: 'chu-ky-so',
  group: 'applications',
  name: words('Ứng dụng chữ ký số', 'Use of digital signatures'),
  about: words(
    'Chữ ký số được dùng ở đâu, trên phần mềm nào, tại bao nhiêu phòng, đơn vị.',
    'Where digital signatures are used, in which software, in how many divisions and units.',
  ),
  ground: 'Mục 5.2 phiếu tại Quyết định 3871/QĐ-UBND',
  holds: 'one',
  dated: { kind: 'state' },
  key: [],
  columns: [
    yesNo('deployed', 'Đã triển khai chữ ký số', 'Digital signatures are in use', named),
    several(
      'kinds',
      'Đang dùng chữ ký số',
      'Kinds in use',
      {
        government: ['Chuyên dùng (Ban Cơ yếu Chính phủ)', 'Of the Government Cipher Committee'],
        public: ['Công cộng', 'Public'],
      },
      listed,
    ),
    text('publicProvider', 'Đơn vị cung cấp chữ ký số công cộng', 'Provider of the public ones'),
    integer('issued', 'Số chữ ký số được cấp (chuyên dùng và công cộng)', 'Signatures issued', listed),
    text('onFiles', 'Ký trên tệp (Word, PDF...)', 'On files (Word, PDF...)'),
    longText('inSoftware', 'Ký trên phần mềm', 'In software', { hint: words('Mỗi phần mềm một dòng.', 'One a line.') }),
    integer('divisions', 'Số phòng, ban chuyên môn đã triển khai', 'Divisions using them'),
    integer('units', 'Số đơn vị sự nghiệp trực thuộc đã triển khai', 'Units using them'),
  ],
  rules: [
    { rule: 'needs', given: 'deployed', is: [true], needs: 'issued' },
    { rule: 'needs', given: 'kinds', is: ['public'], needs: 'publicProvider' },
  ],
  measures: [
    saidOf('registers.signatures.deployed', 'Đã triển khai chữ ký số', 'Digital signatures are in use', 'deployed'),
    saidOf(
      'registers.signatures.public_provider',
      'Đơn vị cung cấp chữ ký số công cộng',
      'Provider of the public ones',
      'publicProvider',
    ),
    sumOf('registers.signatures.issued', 'Số chữ ký số được cấp', 'Signatures issued', 'issued'),
    saidOf('registers.signatures.on_files', 'Ký trên tệp', 'On files', 'onFiles'),
    saidOf(
      'registers.signatures.in_software',
      'Phần mềm đã áp dụng chữ ký số',
      'Software with signatures',
      'inSoftware',
    ),
    sumOf(
      'registers.signatures.divisions',
      'Số phòng, ban đã triển khai chữ ký số',
      'Divisions with signatures',
      'divisions',
    ),
    sumOf(
      'registers.signatures.units',
      'Số đơn vị sự nghiệp đã triển khai chữ ký số',
      'Units with signatures',
      'units',
    ),
  ],
};

const government = { issuer: ['government'] } as const;

const certificates: Register = {
  code: 'certificates',
  slug: 'chung-thu-so',
  group: 'people',
  name: words('Chứng thư số của cá nhân', 'Certificates of people'),
  about: words(
    'Từng chứng thư số cấp cho lãnh đạo và CBCC. Đếm người, không đếm chứng thư.',
    'Each certificate issued to a leader or civil servant. People are counted, not certificates.',
  ),
  ground: 'Mục 3.3 báo cáo quý',
  holds: 'list',
  dated: { kind: 'state' },
  key: ['holder', 'serial'],
  columns: [
    text('holder', 'Người được cấp', 'Holder', named),
    choice(
      'group',
      'Là',
      'Is',
      {
        leader: ['Lãnh đạo cơ quan (trưởng, phó)', 'Leader of the body (head, deputy)'],
        other: ['CBCC khác', 'Other civil servant'],
      },
      named,
    ),
    choice(
      'issuer',
      'Nơi cấp',
      'Issuer',
      {
        government: ['Ban Cơ yếu Chính phủ', 'Government Cipher Committee'],
        public: ['Đơn vị cung cấp công cộng', 'Public provider'],
      },
      named,
    ),
    text('serial', 'Số sê-ri', 'Serial number'),
    date('expiresOn', 'Hết hạn ngày', 'Expires on', listed),
  ],
  measures: [
    counted('certificates.leaders', 'Số lãnh đạo được cấp chứng thư số', 'Leaders with a certificate', {
      take: 'count',
      different: 'holder',
      where: { ...government, group: ['leader'] },
    }),
    counted(
      'certificates.civil_servants',
      'Số CBCC (không tính lãnh đạo) được cấp chứng thư số',
      'Civil servants, leaders apart, with a certificate',
      { take: 'count', different: 'holder', where: { ...government, group: ['other'] } },
    ),
  ],
};

export const signatureRegisters: readonly Register[] = [signatures, certificates];
