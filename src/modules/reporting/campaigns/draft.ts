import { periodFromKey } from '#forms-engine';
import { kinds, legalNatures, type Organisation } from '#modules/organisations';
import { record } from '#platform/audit';
import { addDays, type IsoDate, officialCalendar } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import { periodRefusals } from '../begin.ts';
import type { Form } from '../definitions/library.ts';
import { keepDefinition } from '../queries.ts';
import { periodInWords } from '../words.ts';
import { dayOf } from './day-of.ts';
import { usualDays } from './days.ts';
import { bodyNamed, ownedFigures } from './owners.ts';
import { done, type Outcome, refused } from './refusal.ts';
import { insertCampaign } from './store.ts';

/** Three reminders before the due day and three after it, unless the campaign says otherwise. */
const usualReminders = { before: [7, 3, 1], after: [1, 3, 7] } as const;

/** The days on which it is asked who answers: the last of the period, for what a body was then; today where that is still to come. */
export function asOfDay(period: string, today: IsoDate): IsoDate {
  const last = periodFromKey(period)?.to ?? today;
  return last > today ? today : dayOf(last);
}

/** Which bodies the form means by its owners, where their names leave no doubt. */
function usualOwners({ definition }: Form, bodies: readonly Organisation[]): Record<string, string> {
  const found = ownedFigures(definition).flatMap(({ owner }) => {
    const body = bodyNamed(owner, bodies);
    return body === undefined ? [] : [[owner, body.id] as const];
  });
  return Object.fromEntries(found);
}

type Wanted = {
  readonly organisationId: string;
  readonly form: Form;
  readonly period: string;
  readonly today: IsoDate;
  /** All bodies as of the day that `asOfDay` gives. */
  readonly bodies: readonly Organisation[];
  /** Name of the province, for the letter: "tỉnh Sơn Hải". */
  readonly place: string;
};

/** Why no campaign can be drafted for a period. That the form's validity is over is asked at the opening: a letter may prolong it. */
function refusalsOf({ form, period }: Wanted) {
  const { to } = form.definition.validity;
  const isPast = to !== undefined && (periodFromKey(period)?.from ?? '') > to;
  return isPast ? [] : periodRefusals(form, period).map((each) => ({ ...each, field: 'period' }));
}

/** Drafts a campaign of a form and a period with what is usual, for its manager to go on with. */
export async function draftCampaign(tx: Transaction, wanted: Wanted): Promise<Outcome<string>> {
  const { organisationId, form, period, today, bodies, place } = wanted;
  const refusals = refusalsOf(wanted);
  const days = periodFromKey(period);
  if (refusals.length > 0 || days === undefined) return refused(...refusals);
  const usual = usualDays(officialCalendar, days, today);
  const { definition, hash } = form;
  const { scope } = definition;
  await keepDefinition(tx, form);
  const id = await insertCampaign(tx, {
    organisationId,
    name: `${definition.name.vi} · ${periodInWords(period, 'vi')}`.slice(0, 300),
    formCode: definition.code,
    definitionHash: hash,
    period,
    opensOn: usual?.opensOn ?? today,
    dueOn: usual?.dueOn ?? addDays(today, 14),
    closesOn: usual?.closesOn ?? addDays(today, 21),
    answerers: {
      kinds: kinds.filter((kind) => scope.kinds?.includes(kind) ?? true),
      natures: legalNatures.filter((nature) => scope.natures.includes(nature)),
      under: null,
      added: [],
      left: [],
    },
    answerersAsOf: asOfDay(period, today),
    windows: {},
    owners: usualOwners(form, bodies),
    letter: { ...emptyLetter, place: place.replace(/^(Ủy ban nhân dân )?(tỉnh|thành phố) /i, '') },
    reminders: { before: [...usualReminders.before], after: [...usualReminders.after] },
    copiedFrom: null,
  });
  record(tx, {
    action: 'campaign.draft',
    subject: { kind: 'campaign', id },
    organisationId,
    detail: { form: definition.code, period },
  });
  return done(id);
}

const emptyLetter = {
  number: '',
  date: null,
  place: '',
  grounds: [],
  copies: [],
  contactName: '',
  contactPhone: '',
  contactEmail: '',
  signerTitle: [],
  signerName: '',
};
