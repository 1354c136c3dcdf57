import { addDays, dateOf, type IsoDate, yearOf } from '#platform/calendar';
import { between, type Planned, type PlannedBody, peopleOf, share } from './figures.ts';

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
        startsOn: course,
        endsOn: addDays(course, 1),
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
