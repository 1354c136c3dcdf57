import { addDays, dateOf, type IsoDate, weekdayOf, yearOf } from '#platform/calendar';
import { between, nameOf, type Planned, type PlannedBody } from './figures.ts';

const stages = ['preparing', 'running', 'completed'] as const;
const works = [
  'Nâng cấp tuyến đường ven biển',
  'Xây dựng trạm quan trắc tự động',
  'Cải tạo trụ sở làm việc',
  'Hệ thống cấp nước sạch',
  'Số hóa hồ sơ lưu trữ',
];

function projectsOf({ body, seed, from }: PlannedBody, today: IsoDate): readonly Planned[] {
  return stages.map((stage, index) => {
    const year = yearOf(today) - index;
    return {
      register: 'projects',
      from,
      until: null,
      values: {
        name: `${works[(seed + index) % works.length]} (minh họa ${seed}.${index + 1})`,
        stage,
        investor: body.name,
        supervisor: 'UBND tỉnh Sơn Hải',
        executor: `Ban Quản lý dự án ${body.name}`,
        place: 'Tỉnh Sơn Hải',
        aim: 'Phục vụ người dân và doanh nghiệp tốt hơn.',
        field: 'Hạ tầng',
        kind: index === 2 ? 'renewal' : 'newBuilding',
        startsOn: `${year}-03-01`,
        endsOn: `${year + 1}-12-31`,
        budget: between(seed, index + 30, 5, 90) * 1000,
        capital: 'Ngân sách tỉnh',
        progress: [0, between(seed, 33, 20, 80), 100][index] ?? 0,
        approval: { number: `${600 + seed + index}/QĐ-UBND`, date: `${year}-02-10` },
        approvedOn: `${year}-02-10`,
      },
    };
  });
}

function contactsOf({ body, seed, from }: PlannedBody): readonly Planned[] {
  const posts =
    body.kind === 'commune' ? ['Chủ tịch UBND', 'Phó Chủ tịch UBND'] : ['Giám đốc', 'Phó Giám đốc', 'Chánh Văn phòng'];
  return posts.map((post, index) => ({
    register: 'contacts',
    from,
    until: null,
    values: {
      name: nameOf(seed, 40 + index),
      post,
      division: index === 2 ? 'Văn phòng' : 'Lãnh đạo',
      // 0999 is given to nobody
      phone: `0999 ${String(100 + (seed % 900)).padStart(3, '0')} ${String(10 + index).padStart(3, '0')}`,
      email: `lanhdao${index + 1}.${seed}@sonhai.example`,
      order: index + 1,
    },
  }));
}

const subjects = [
  'Họp giao ban tuần',
  'Tiếp công dân định kỳ',
  'Kiểm tra tiến độ dự án',
  'Làm việc với các phòng chuyên môn',
];

/** Two entries on each working day of last week, this one and the next. */
function scheduleOf({ seed }: PlannedBody, today: IsoDate): readonly Planned[] {
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7) - 7);
  return Array.from({ length: 21 }, (_, index) => index)
    .filter((index) => index % 7 < 5)
    .map((index) => {
      const day = addDays(monday, index);
      const hour = index % 2 === 0 ? '08:00' : '14:00';
      return {
        register: 'work-schedule',
        from: day,
        until: addDays(day, 1),
        values: {
          subject: subjects[(seed + index) % subjects.length] ?? '',
          startsAt: `${day}T${hour}`,
          endsAt: `${day}T${index % 2 === 0 ? '10:30' : '16:00'}`,
          who: nameOf(seed, 40 + (index % 2)),
          place: 'Phòng họp tầng 2',
          participants: 'Lãnh đạo, trưởng các phòng',
        },
      };
    });
}

function statisticsOf({ seed }: PlannedBody, today: IsoDate): readonly Planned[] {
  const year = yearOf(today);
  return [1, 2, 3, 4].map((quarter) => {
    const day = quarter === 4 ? dateOf(year + 1, 1, 15) : dateOf(year, quarter * 3 + 1, 15);
    const released = day < today ? { releasedOn: day, link: 'https://sonhai.example/thong-ke' } : {};
    const title = `Số liệu thống kê ngành (minh họa ${seed})`;
    const values = { title, period: `Quý ${quarter} năm ${year}`, releaseOn: day, ...released };
    return { register: 'statistics', from: day, until: addDays(day, 1), values };
  });
}

function scienceOf({ body, seed, from }: PlannedBody, today: IsoDate): readonly Planned[] {
  const year = yearOf(today);
  return [0, 1].map((index) => ({
    register: 'science-topics',
    from,
    until: null,
    values: {
      name:
        index === 0
          ? 'Ứng dụng cảm biến theo dõi chất lượng nước ven biển (minh họa)'
          : 'Nhân giống cây sim phục vụ du lịch sinh thái (minh họa)',
      number: `SH-${year - index}-${String(seed).padStart(2, '0')}${index + 1}`,
      level: 'province',
      field: index === 0 ? 'Môi trường' : 'Nông nghiệp',
      lead: body.name,
      leader: nameOf(seed, 90 + index),
      startsOn: `${year - 2}-01-01`,
      endsOn: `${year - index}-12-31`,
      budget: 850,
      ...(index === 1
        ? {
            acceptedOn: `${year - 1}-12-20`,
            grade: 'good',
            summary: 'Đã chuyển giao quy trình cho ba hợp tác xã.',
            report: 'https://sonhai.example/de-tai',
          }
        : {}),
    },
  }));
}

/** What a body shows to everybody. */
export function publishedOf(planned: PlannedBody, today: IsoDate): readonly Planned[] {
  if (planned.until !== null) return [];
  if (planned.body.kind === 'commune') return [...contactsOf(planned), ...scheduleOf(planned, today)];
  return [
    ...projectsOf(planned, today),
    ...contactsOf(planned),
    ...scheduleOf(planned, today),
    ...(planned.seed % 3 === 0 ? [...statisticsOf(planned, today), ...scienceOf(planned, today)] : []),
  ];
}
