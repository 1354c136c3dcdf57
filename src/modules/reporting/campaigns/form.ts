import { z } from 'zod';
import { type FormDefinition, periodFromKey } from '#forms-engine';
import { kinds, legalNatures, type Organisation } from '#modules/organisations';
import { parseDate } from '#platform/calendar';
import type { Campaign, ReminderDays } from './campaign.ts';
import { messages } from './messages.ts';
import { linesOf, namedBodies } from './named-bodies.ts';
import { ownedFigures } from './owners.ts';
import { done, namesIn, type Outcome, type Refusal, refused } from './refusal.ts';
import type { CampaignContent } from './store.ts';

const line = z.string().trim().max(300).default('');
const lines = z.string().max(20_000).default('');
const several = z
  .union([z.string(), z.array(z.string())])
  .transform((each) => [each].flat())
  .default([]);

/** A campaign as its form is sent: everything as it was typed, so that a refused form comes back whole. */
export const campaignForm = z.object({
  revision: z.coerce.number().int().min(0),
  name: line,
  opensOn: line,
  dueOn: line,
  closesOn: line,
  asOf: line,
  kinds: several,
  natures: several,
  under: line,
  added: lines,
  left: lines,
  before: line,
  after: line,
  number: line,
  date: line,
  place: line,
  grounds: lines,
  copies: lines,
  contactName: line,
  contactPhone: line,
  contactEmail: line,
  signerTitle: lines,
  signerName: line,
  /** Fields of the form's own: "owner.0", "from.website", "to.website". */
  more: z.record(z.string(), z.string()).default({}),
});
export type CampaignForm = z.infer<typeof campaignForm>;

/** The fields whose names depend on the statutory form stand together under `more`. */
export function gathered(body: unknown): Readonly<Record<string, unknown>> & { readonly more: Record<string, string> } {
  const given = z.record(z.string(), z.unknown()).catch({}).parse(body);
  const more = Object.entries(given).flatMap(([name, value]) =>
    name.includes('.') && typeof value === 'string' ? [[name, value] as const] : [],
  );
  return { ...given, more: Object.fromEntries(more) };
}

const joined = (texts: readonly string[]): string => texts.join('\n');

/** What the form shows of a campaign. */
export function formOf(
  campaign: Campaign,
  definition: FormDefinition,
  names: ReadonlyMap<string, string>,
): CampaignForm {
  const { answerers, letter, reminders, owners, windows } = campaign;
  const nameOf = (id: string) => names.get(id) ?? id;
  const owned = ownedFigures(definition).map(({ owner }, index) => [`owner.${index}`, owners[owner] ?? ''] as const);
  const days = Object.entries(windows).flatMap(([part, { from, to }]) => [
    [`from.${part}`, from] as const,
    [`to.${part}`, to] as const,
  ]);
  return {
    revision: campaign.revision,
    name: campaign.name,
    opensOn: campaign.opensOn,
    dueOn: campaign.dueOn,
    closesOn: campaign.closesOn,
    asOf: campaign.answerersAsOf,
    kinds: answerers.kinds,
    natures: answerers.natures,
    under: answerers.under ?? '',
    added: joined(answerers.added.map(nameOf)),
    left: joined(answerers.left.map(nameOf)),
    before: reminders.before.join(', '),
    after: reminders.after.join(', '),
    ...letter,
    date: letter.date ?? '',
    grounds: joined(letter.grounds),
    copies: joined(letter.copies),
    signerTitle: joined(letter.signerTitle),
    more: Object.fromEntries([...owned, ...days]),
  };
}

type Reading = {
  readonly definition: FormDefinition;
  readonly period: string;
  readonly bodies: readonly Organisation[];
};
type Refuse = (refusal: Refusal) => void;

function dayIn(field: string, text: string, refuse: Refuse): string {
  const read = parseDate(text);
  if (read.ok) return read.value;
  refuse({ field, text: messages.noSuchDay, values: { text: text.slice(0, 40) } });
  return '';
}

function bodiesIn(field: string, text: string, { bodies }: Reading, refuse: Refuse): string[] {
  const named = namedBodies(text, bodies);
  if (named.unknown.length > 0)
    refuse({ field, text: messages.unknownBodies, values: { names: namesIn(named.unknown) } });
  return named.bodies.map(({ id }) => id);
}

function daysIn(field: keyof ReminderDays, text: string, least: number, refuse: Refuse): number[] {
  const typed = text.split(/[\s,;]+/).filter((each) => each !== '');
  const days = typed.map(Number);
  const isRight = days.every((day) => Number.isInteger(day) && day >= least && day <= 365) && days.length <= 20;
  if (!isRight) refuse({ field, text: messages.wrongReminders, values: { least } });
  return isRight ? [...new Set(days)].sort((one, other) => other - one) : [];
}

function ownersIn({ more }: CampaignForm, { definition, bodies }: Reading, refuse: Refuse): Record<string, string> {
  const chosen = ownedFigures(definition).flatMap(({ owner }, index) => {
    const id = more[`owner.${index}`] ?? '';
    if (id === '') return [];
    if (!bodies.some((body) => body.id === id)) refuse({ field: `owner.${index}`, text: messages.unknownOwner });
    return [[owner, id] as const];
  });
  return Object.fromEntries(chosen);
}

function windowsIn({ more }: CampaignForm, { definition }: Reading, refuse: Refuse): Campaign['windows'] {
  const set = definition.parts.flatMap(({ id, title }) => {
    const [from = '', to = ''] = [more[`from.${id}`], more[`to.${id}`]];
    if (from === '' && to === '') return [];
    const window = { from: dayIn(`from.${id}`, from, refuse), to: dayIn(`to.${id}`, to, refuse) };
    if (window.from > window.to) refuse({ field: `to.${id}`, text: messages.windowTurned, values: { part: title } });
    return [[id, window] as const];
  });
  return Object.fromEntries(set);
}

function letterIn(form: CampaignForm, refuse: Refuse): Campaign['letter'] {
  const { number, place, contactName, contactPhone, contactEmail, signerName } = form;
  if (contactEmail !== '' && !z.email().safeParse(contactEmail).success) {
    refuse({ field: 'contactEmail', text: messages.wrongEmail });
  }
  return {
    ...{ number, place, contactName, contactPhone, contactEmail, signerName },
    date: form.date === '' ? null : dayIn('date', form.date, refuse),
    grounds: linesOf(form.grounds),
    copies: linesOf(form.copies),
    signerTitle: linesOf(form.signerTitle),
  };
}

const known = <T extends string>(all: readonly T[], given: readonly string[]): T[] =>
  all.filter((each) => given.includes(each));

/** Reads a form with all that is wrong in it. */
export function readCampaign(form: CampaignForm, reading: Reading): Outcome<CampaignContent> {
  const refusals: Refusal[] = [];
  const refuse = (refusal: Refusal) => void refusals.push(refusal);
  const day = (field: 'opensOn' | 'dueOn' | 'closesOn' | 'asOf') => dayIn(field, form[field], refuse);
  const content = {
    name: form.name,
    opensOn: day('opensOn'),
    dueOn: day('dueOn'),
    closesOn: day('closesOn'),
    answerersAsOf: day('asOf'),
    answerers: {
      kinds: known(kinds, form.kinds),
      natures: known(legalNatures, form.natures),
      under: form.under === '' ? null : form.under,
      added: bodiesIn('added', form.added, reading, refuse),
      left: bodiesIn('left', form.left, reading, refuse),
    },
    reminders: { before: daysIn('before', form.before, 0, refuse), after: daysIn('after', form.after, 1, refuse) },
    owners: ownersIn(form, reading, refuse),
    windows: windowsIn(form, reading, refuse),
    letter: letterIn(form, refuse),
  };
  if (content.name === '') refuse({ field: 'name', text: messages.nameMissing });
  if (form.under !== '' && !reading.bodies.some(({ id }) => id === form.under))
    refuse({ field: 'under', text: messages.unknownOwner });
  if (content.opensOn !== '' && content.dueOn !== '' && content.dueOn < content.opensOn) {
    refuse({ field: 'dueOn', text: messages.dueBeforeOpening });
  }
  if (content.closesOn !== '' && content.closesOn < content.dueOn)
    refuse({ field: 'closesOn', text: messages.closesBeforeDue });
  const { from = '' } = periodFromKey(reading.period) ?? {};
  if (content.answerersAsOf !== '' && content.answerersAsOf < from)
    refuse({ field: 'asOf', text: messages.asOfBeforePeriod });
  return refusals.length > 0 ? refused(...refusals) : done(content);
}
