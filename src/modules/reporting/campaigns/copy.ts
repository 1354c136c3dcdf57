import { record } from '#platform/audit';
import { type IsoDate, officialCalendar } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import type { Form } from '../definitions/library.ts';
import { keepDefinition } from '../queries.ts';
import { periodInWords } from '../words.ts';
import type { Campaign } from './campaign.ts';
import { dayOf } from './day-of.ts';
import { movedDays, nextPeriod } from './days.ts';
import { asOfDay } from './draft.ts';
import { messages } from './messages.ts';
import { done, type Outcome, refused } from './refusal.ts';
import { insertCampaign } from './store.ts';

/** A campaign for the period after: the same bodies and owners, days as far from the period, a letter without number and date. */
export async function copyCampaign(
  tx: Transaction,
  campaign: Campaign,
  form: Form,
  today: IsoDate,
): Promise<Outcome<string>> {
  const period = nextPeriod(campaign.period);
  const days = { opensOn: dayOf(campaign.opensOn), dueOn: dayOf(campaign.dueOn), closesOn: dayOf(campaign.closesOn) };
  const moved = period === null ? null : movedDays(officialCalendar, days, campaign.period, period);
  if (period === null || moved === null) return refused({ text: messages.noNextPeriod });
  const { organisationId, formCode, answerers, owners, letter, reminders } = campaign;
  await keepDefinition(tx, form);
  const id = await insertCampaign(tx, {
    ...{ organisationId, formCode, period, answerers, owners, reminders },
    ...moved,
    name: nameAfter(campaign, period, form),
    definitionHash: form.hash,
    answerersAsOf: asOfDay(period, today),
    // days of parts belong to one period
    windows: {},
    letter: { ...letter, number: '', date: null },
    copiedFrom: campaign.id,
  });
  record(tx, {
    action: 'campaign.copy',
    subject: { kind: 'campaign', id },
    organisationId,
    detail: { from: campaign.id, period },
  });
  return done(id);
}

/** The name with the new period in the place of the old one; a name without it begins anew. */
function nameAfter({ name, period }: Campaign, next: string, { definition }: Form): string {
  const [before, after] = [periodInWords(period, 'vi'), periodInWords(next, 'vi')];
  return (name.includes(before) ? name.replace(before, after) : `${definition.name.vi} · ${after}`).slice(0, 300);
}
