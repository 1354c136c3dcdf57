import { between, nameOf, type Planned, type PlannedBody, peopleOf, share } from './figures.ts';

const degrees = ['bachelor', 'bachelor', 'college', 'master'] as const;

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
