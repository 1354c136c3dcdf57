import type { Organisation } from '#modules/organisations';
import { addDays, dateOf, type IsoDate, yearOf } from '#platform/calendar';
import type { Values } from '../entries/entry.ts';

/** An entry of the demonstration: fictitious, of no real person and no real body. */
export type Planned = {
  readonly register: string;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly values: Values;
};

/** A body with the days on which it was there, and a number that makes its figures its own. */
export type PlannedBody = {
  readonly body: Pick<Organisation, 'id' | 'name' | 'kind'>;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly seed: number;
};

/** The same number between two bounds every time, for a body and a purpose. */
export function between(seed: number, purpose: number, low: number, high: number): number {
  // a step of a linear congruential generator: no more is needed to make figures look unlike one another
  const mixed = (seed * 7919 + purpose * 104_729 + 12_345) % 233_280;
  return low + Math.floor((mixed / 233_280) * (high - low + 1));
}

const share = (whole: number, percent: number): number => Math.floor((whole * percent) / 100);
const degrees = ['bachelor', 'bachelor', 'college', 'master'] as const;
const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'];
const given = [
  'Gió Biển',
  'Cát Vàng',
  'Sóng Xanh',
  'Mây Trắng',
  'Hải Âu',
  'San Hô',
  'Ngọc Trai',
  'Rừng Thông',
  'Suối Trong',
  'Đồi Sim',
];

/** A name that nobody bears. */
export const nameOf = (seed: number, index: number): string =>
  `${families[between(seed, index * 3 + 1, 0, families.length - 1)]} ${given[(between(seed, index * 3 + 2, 0, 9) + index) % given.length]}`;

/** How many work at a body, by its kind. */
export function peopleOf({ body, seed }: PlannedBody) {
  const [low, high] = body.kind === 'commune' ? [18, 34] : body.kind === 'district' ? [90, 140] : [38, 96];
  const civilServants = between(seed, 1, low, high);
  return {
    leaders: body.kind === 'commune' ? 3 : 4,
    civilServants,
    contract: share(civilServants, 6),
    support: 3,
    units: body.kind === 'commune' ? 0 : between(seed, 2, 15, 80),
  };
}

type Made = readonly Omit<Planned, 'from' | 'until'>[];

/** What a body is and has, as it stays over the years of the demonstration. */
export function statesOf(planned: PlannedBody): Made {
  const { body, seed } = planned;
  const { leaders, civilServants, contract, support, units } = peopleOf(planned);
  const everybody = civilServants + leaders;
  const computers = everybody + between(seed, 3, 2, 8);
  const isCommune = body.kind === 'commune';
  const headcount = (category: string, block: string, people: number) => ({
    register: 'headcounts',
    values: { category, block, people },
  });
  return [
    headcount('official', 'office', isCommune ? leaders : 1),
    headcount('civilServant', 'office', civilServants + leaders - (isCommune ? leaders : 1)),
    ...(isCommune ? [] : [headcount('contract', 'office', contract), headcount('support', 'office', support)]),
    ...(units === 0 ? [] : [headcount('publicEmployee', 'units', units)]),
    {
      register: 'computers',
      values: {
        desktops: share(computers, 70),
        laptops: computers - share(computers, 70),
        tablets: 0,
        online: computers - 2,
        offline: 2,
        paidAntivirus: share(computers, between(seed, 4, 60, 95)),
        licensedAntivirus: share(computers, 96),
        civilServantsEquipped: everybody,
        officeEquipped: everybody,
        ...(units === 0 ? {} : { unitsEquipped: share(units, 90) }),
        servers: isCommune ? 0 : between(seed, 5, 1, 4),
        scanners: between(seed, 6, 1, 6),
      },
    },
    {
      register: 'internet-lines',
      values: {
        name: 'Cáp quang chính',
        kind: 'ftth',
        mbps: between(seed, 7, 8, 30) * 10,
        provider: 'Nhà mạng Sóng Biển (minh họa)',
      },
    },
    ...(isCommune
      ? []
      : [
          {
            register: 'internet-lines',
            values: {
              name: 'Kênh thuê riêng',
              kind: 'leasedLine',
              mbps: between(seed, 8, 1, 4) * 10,
              provider: 'Nhà mạng Hải Đăng (minh họa)',
            },
          },
        ]),
    {
      register: 'networks',
      values: {
        lan: true,
        lanInside: true,
        lanOutside: seed % 3 !== 0,
        ...(units === 0 ? {} : { unitsWithLan: 1 + (seed % 2) }),
        lanDataSafety: seed % 4 !== 0,
        wan: !isCommune,
        ...(isCommune ? {} : { wanTechnology: 'Mạng truyền số liệu chuyên dùng' }),
        governmentNetwork: seed % 7 !== 0,
      },
    },
    {
      register: 'protection',
      values: {
        firewall: !isCommune,
        ...(isCommune ? {} : { firewalls: 1 + (seed % 2) }),
        intrusionDetection: false,
        fireAlarm: !isCommune,
        lightningProtection: seed % 2 === 0,
      },
    },
    ...(seed % 4 === 0 ? [] : [{ register: 'backup-media', values: { kind: 'nas', name: 'NAS bốn khay', count: 1 } }]),
    {
      register: 'mail-use',
      values: {
        civilServants: everybody,
        civilServantsShared: everybody - (seed % 3),
        staff: everybody + share(units, 70),
        dailyUsers: share(everybody, between(seed, 9, 80, 98)),
        staffDaily: share(everybody + share(units, 70), 82),
        allDivisions: true,
        ...(isCommune ? {} : { divisions: between(seed, 10, 5, 9) }),
      },
    },
    {
      register: 'mail-systems',
      values: {
        name: 'Thư điện tử công vụ tỉnh Sơn Hải',
        kind: 'shared',
        domain: 'sonhai.example',
        attachmentMegabytes: 20,
        mailboxGigabytes: 5,
      },
    },
    {
      register: 'document-systems',
      values: {
        name: 'Văn phòng điện tử liên thông Sơn Hải',
        kind: 'shared',
        allDivisions: true,
        ...(units === 0 ? {} : { units: 1, unitsRegular: 1 }),
        exchangeWithAll: true,
        linkedToDistricts: true,
        linkedToCommunes: seed % 5 !== 0,
        forDirection: true,
        replacesExchange: true,
      },
    },
    {
      register: 'digital-signatures',
      values: {
        deployed: true,
        kinds: ['government'],
        issued: leaders + between(seed, 11, 2, 8),
        onFiles: 'PDF, Word',
        inSoftware: 'Văn phòng điện tử; Kho bạc; Bảo hiểm xã hội',
        divisions: between(seed, 12, 3, 6),
        ...(units === 0 ? {} : { units: 1 }),
      },
    },
    ...Array.from({ length: leaders }, (_, index) => ({
      register: 'certificates',
      values: {
        holder: nameOf(seed, 40 + index),
        group: 'leader',
        issuer: 'government',
        serial: `${1000 + seed}-${index + 1}`,
      },
    })),
    ...Array.from({ length: 3 }, (_, index) => ({
      register: 'certificates',
      values: {
        holder: nameOf(seed, 60 + index),
        group: 'other',
        issuer: 'government',
        serial: `${1000 + seed}-${index + 11}`,
      },
    })),
    {
      register: 'one-stop',
      values: {
        deployed: true,
        model: 'central',
        procedures: between(seed, 13, 20, 140),
        networkShare: between(seed, 14, 40, 90),
        desk: true,
        receptionOnly: false,
        leadersTakePart: true,
        documentSystem: true,
        nationalPortal: true,
        provincialPortal: true,
        procedureDatabase: true,
        businessRegister: seed % 2 === 0,
        payment: seed % 3 !== 0,
        post: true,
      },
    },
    { register: 'video-system', values: { system: true, points: isCommune ? 1 : between(seed, 15, 2, 6) } },
    ...Array.from({ length: isCommune ? 1 : 2 }, (_, index) => ({
      register: 'it-staff',
      values: {
        name: nameOf(seed, 80 + index),
        duty: index === 0 && !isCommune ? 'fullTime' : 'partTime',
        block: 'office',
        degree: degrees[(seed + index) % 4] ?? 'bachelor',
        ...(index === 0 && seed % 3 === 0 ? { certificates: ['network'], certificateNames: 'CCNA' } : {}),
      },
    })),
    {
      register: 'it-skills',
      values: {
        civilServants: everybody,
        certified: share(everybody, between(seed, 16, 70, 95)),
        computerUsers: share(everybody, 97),
        internetUsers: share(everybody, 95),
        staff: everybody + units,
        staffCertified: share(everybody + units, 72),
      },
    },
    ...(isCommune ? [] : applicationsOf(seed)),
    ...policiesOf(seed),
    ...securityOf(seed),
  ];
}

function applicationsOf(seed: number): Made {
  const kinds = [
    ['Quản lý cán bộ Sơn Hải', 'personnel', 'Hồ sơ, lương, thi đua của cán bộ'],
    ['Kế toán hành chính', 'accounting', 'Kế toán, quyết toán, báo cáo tài chính'],
    ['Quản lý tài sản công', 'assets', 'Theo dõi, kiểm kê, khấu hao tài sản'],
  ] as const;
  return kinds.slice(0, 2 + (seed % 2)).map(([software, field, functions]) => ({
    register: 'applications',
    values: {
      software: `${software} (minh họa)`,
      field,
      supplier: 'Công ty Phần mềm Hải Âu (minh họa)',
      units: 1,
      functions,
      onGovernmentNetwork: field === 'personnel',
    },
  }));
}

function policiesOf(seed: number): Made {
  const document = (number: number, kind: string, year: number) => ({
    number: `${number}/${kind}-SH`,
    date: `${year}-02-1${seed % 9}`,
    title: 'Văn bản minh họa',
  });
  return [
    { register: 'it-policies', values: { subject: 'it_plan_5_years', document: document(100 + seed, 'KH', 2021) } },
    { register: 'it-policies', values: { subject: 'security_regulation', document: document(200 + seed, 'QĐ', 2022) } },
    { register: 'it-policies', values: { subject: 'mail_regulation', document: document(300 + seed, 'QĐ', 2022) } },
    ...(seed % 3 === 0
      ? []
      : [
          {
            register: 'it-policies',
            values: { subject: 'portal_regulation', document: document(400 + seed, 'QĐ', 2022) },
          },
        ]),
  ];
}

function securityOf(seed: number): Made {
  const measures = [
    'regulation',
    'host_access_control',
    'malware_monitoring',
    'authentication',
    'privacy_notice',
    'logs',
    'access_control',
  ];
  return measures.map((measure, index) => {
    const inPlace = (seed + index) % 5 !== 0;
    return {
      register: 'security-measures',
      values: {
        measure,
        inPlace,
        ...(inPlace ? { evidence: { number: `${500 + seed + index}/QĐ-SH`, date: '2022-05-10' } } : {}),
      },
    };
  });
}

const iso = (year: number, month: number, day: number): string =>
  `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

function quarterOf({ body, seed }: PlannedBody, year: number, quarter: number): readonly Planned[] {
  const month = quarter * 3 + 1;
  const from = dateOf(year, month, 1);
  const until = quarter === 3 ? dateOf(year + 1, 1, 1) : dateOf(year, month + 3, 1);
  const factor = body.kind === 'commune' ? 1 : 4;
  const sent = factor * between(seed, year + quarter, 60, 120);
  const received = factor * between(seed, year + quarter + 7, 110, 210);
  const sentElectronic = share(sent, 92);
  const sentSigned = share(sentElectronic, 88);
  const met = dateOf(year, month + 1, 3 + (seed % 20));
  return [
    {
      register: 'correspondence',
      from,
      until,
      values: {
        sent,
        sentElectronic,
        sentPaper: sent - sentElectronic,
        sentSigned,
        signedInternal: share(sentSigned, 30),
        signedExternal: sentSigned - share(sentSigned, 30),
        received,
        receivedElectronic: share(received, 90),
      },
    },
    {
      register: 'video-meetings',
      from: met,
      until: addDays(met, 1),
      values: {
        on: met,
        title: `Giao ban quý ${quarter + 1} năm ${year}`,
        partner: quarter % 2 === 0 ? 'province' : 'others',
        points: 12,
      },
    },
  ];
}

function yearlyOf(planned: PlannedBody, year: number): readonly Planned[] {
  const { body, seed } = planned;
  const [from, until] = [dateOf(year, 1, 1), dateOf(year + 1, 1, 1)];
  const factor = body.kind === 'commune' ? 1 : 6;
  const [hardware, software, training, services] = [1, 2, 3, 4].map(
    (purpose) => factor * between(seed + year, purpose, 8, 40),
  );
  const total = (hardware ?? 0) + (software ?? 0) + (training ?? 0) + (services ?? 0);
  const course = dateOf(year, 3, 5 + (seed % 20));
  const others = Math.min(12, peopleOf(planned).civilServants);
  const activity = dateOf(year, 5, 4 + (seed % 20));
  return [
    {
      register: 'it-budget',
      from,
      until,
      values: {
        year: String(year),
        total,
        hardware: hardware ?? 0,
        software: software ?? 0,
        training: training ?? 0,
        services: services ?? 0,
        other: 0,
      },
    },
    {
      register: 'it-policies',
      from,
      until,
      values: {
        subject: 'it_plan_year',
        document: {
          number: `${20 + seed}/KH-SH`,
          date: iso(year, 1, 15),
          title: `Kế hoạch ứng dụng CNTT năm ${year} (minh họa)`,
        },
      },
    },
    {
      register: 'it-training',
      from: course,
      until: addDays(course, 2),
      values: {
        course: `Tập huấn kỹ năng số năm ${year}`,
        from: course,
        until: addDays(course, 1),
        organiser: 'Sở Thông tin và Truyền thông',
        itStaff: 1,
        itStaffFirst: body.kind === 'commune' ? 0 : 1,
        others,
        othersFirst: others - 2,
      },
    },
    {
      register: 'security-activities',
      from: activity,
      until: addDays(activity, 1),
      values: {
        on: activity,
        kind: 'dissemination',
        title: 'Phổ biến quy định về an toàn thông tin',
        people: others + 5,
      },
    },
  ];
}

/** What happened at a body in the years of the demonstration, up to a day. */
export function eventsOf(planned: PlannedBody, today: IsoDate): readonly Planned[] {
  const first = Math.max(yearOf(planned.from), yearOf(today) - 2);
  const years = Array.from({ length: yearOf(today) - first + 1 }, (_, index) => first + index);
  const all = years.flatMap((year) => [
    ...yearlyOf(planned, year),
    ...[0, 1, 2, 3].flatMap((quarter) => quarterOf(planned, year, quarter)),
  ]);
  const isOver = ({ register, from, until }: Planned) =>
    register === 'it-policies' || register === 'it-budget' ? from <= today : (until ?? from) <= today;
  return all.filter(
    (each) => isOver(each) && each.from >= planned.from && (planned.until === null || each.from < planned.until),
  );
}
