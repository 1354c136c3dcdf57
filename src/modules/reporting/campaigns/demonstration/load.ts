import { sql } from 'kysely';
import { periodFromKey } from '#forms-engine';
import { demonstrationIds, organisationsOn, provinceOn, todayOf } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import { addDays, dateOf, type IsoDate, nextWorkingDay, officialCalendar } from '#platform/calendar';
import type { Database, Transaction } from '#platform/database';
import { type Form, findForm } from '../../definitions/library.ts';
import type { Campaign } from '../campaign.ts';
import { dayOf } from '../day-of.ts';
import { asOfDay, draftCampaign } from '../draft.ts';
import { closeCampaign } from '../ending.ts';
import { openCampaign } from '../open.ts';
import { selectOptionalCampaign, updateCampaign } from '../store.ts';
import { fillSome } from './fill-some.ts';

const name = 'congso demo';

/** The quarter and the year before a day. */
export function periodsBefore(today: IsoDate): { readonly quarter: string; readonly year: string } {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const quarter = Math.floor((month - 1) / 3);
  return { quarter: quarter === 0 ? `${year - 1}Q4` : `${year}Q${quarter}`, year: String(year - 1) };
}

const onWorkingDay = (day: IsoDate): IsoDate => {
  const next = nextWorkingDay(officialCalendar, addDays(day, -1));
  return next.ok ? next.value : day;
};

type Plan = {
  readonly code: string;
  readonly period: string;
  /** Days from today. */
  readonly due: number;
  readonly closes: number;
  readonly grounds: readonly string[];
  readonly number: string;
};

/** One is due in some days and goes on well; of the other the due day has just passed. */
const plansFor = (today: IsoDate): readonly Plan[] => {
  const { quarter, year } = periodsBefore(today);
  const continued = 'Công văn số 1204/UBND-KGVX của UBND tỉnh về tiếp tục dùng mẫu báo cáo quý (minh họa)';
  return [
    { code: 'it-quarterly-2019', period: quarter, due: 5, closes: 19, grounds: [continued], number: '615/STTTT-CNTT' },
    {
      ...{ code: 'egov-department-2019', period: year, due: -6, closes: 14, number: '570/STTTT-CNTT' },
      grounds: ['Quyết định số 3871/QĐ-UBND ngày 25/10/2019 của UBND tỉnh (minh họa)'],
    },
  ];
};

/** The last whole year of the districts, asked for in the January after it, while there were three levels. */
const districtsYear = {
  today: dateOf(2025, 1, 6),
  plan: {
    ...{ code: 'egov-district-2019', period: '2024', due: 14, closes: 21, number: '28/STTTT-CNTT' },
    grounds: ['Quyết định số 3871/QĐ-UBND ngày 25/10/2019 của UBND tỉnh (minh họa)'],
  },
} as const satisfies { readonly today: IsoDate; readonly plan: Plan };

/** A campaign that is over: everybody was accepted, and nothing is taken any more. */
async function loadDistrictsYear(tx: Transaction, now: Date): Promise<void> {
  const { today, plan } = districtsYear;
  const form = findForm(plan.code);
  if (form === undefined || todayOf(now) <= addDays(today, plan.closes)) return;
  const id = await openOne(tx, form, plan, today);
  await fillSome(tx, { campaign: id, form, now: new Date(`${today}T03:00:00Z`), isOver: true });
  await closeCampaign(tx, id);
}

function contentOf(campaign: Campaign, plan: Plan, today: IsoDate) {
  const after = onWorkingDay(addDays(dayOf(periodFromKey(plan.period)?.to ?? today), 1));
  const dueOn = onWorkingDay(addDays(today, plan.due));
  const opensOn = after < dueOn ? after : addDays(dueOn, -20);
  const letter = {
    ...campaign.letter,
    ...{ number: plan.number, date: opensOn, grounds: [...plan.grounds] },
    ...{
      contactName: 'Nguyễn Thảo Nguyên',
      contactPhone: '0260 3850 411',
      contactEmail: 'thamdinh@tttt.sonhai.example',
    },
    ...{ copies: ['UBND tỉnh (để báo cáo)'], signerTitle: ['GIÁM ĐỐC'], signerName: 'Đặng Trường Giang' },
  };
  return { ...campaign, opensOn, dueOn, closesOn: onWorkingDay(addDays(today, plan.closes)), letter };
}

async function openOne(tx: Transaction, form: Form, plan: Plan, today: IsoDate): Promise<string> {
  const bodies = await organisationsOn(tx, asOfDay(plan.period, today));
  const place = (await provinceOn(tx, today))?.name ?? '';
  const wanted = { organisationId: demonstrationIds.department, form, period: plan.period, today, bodies, place };
  const drafted = await draftCampaign(tx, wanted);
  if (drafted.kind !== 'done') throw new Error(`no draft of ${plan.code}: ${JSON.stringify(drafted.refusals)}`);
  const campaign = await selectOptionalCampaign(tx, drafted.value);
  if (campaign === undefined) throw new Error(`no campaign ${drafted.value}`);
  await updateCampaign(tx, campaign.id, contentOf(campaign, plan, today));
  const opened = await openCampaign(tx, campaign.id, { form, bodies, today, mayManage: () => true });
  if (opened.kind !== 'done') throw new Error(`${plan.code} was not opened: ${JSON.stringify(opened.refusals)}`);
  return campaign.id;
}

/** Campaigns of the Department: two with bodies that stand differently far, and a closed one. Where there are campaigns already, nothing changes. */
export async function loadDemonstrationCampaigns({
  db,
  now,
}: {
  readonly db: Database;
  readonly now: () => Date;
}): Promise<void> {
  const today = todayOf(now());
  await inSystemTransaction(db, name, async (tx) => {
    const { rows } = await sql`SELECT FROM campaign LIMIT 1`.execute(tx.kysely);
    if (rows.length > 0) return;
    for (const plan of plansFor(today)) {
      const form = findForm(plan.code);
      if (form === undefined) continue;
      const id = await openOne(tx, form, plan, today);
      await fillSome(tx, { campaign: id, form, now: now(), isOver: false });
    }
    await loadDistrictsYear(tx, now());
  });
}
