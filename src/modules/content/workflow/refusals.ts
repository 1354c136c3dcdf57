import { todayOf } from '#modules/organisations';
import { type Action, may } from '#modules/people';
import { catalogued } from '../sections/catalogue.ts';
import { type RefusalCode, refusalMessages, stateNames, transitionNames } from './messages.ts';
import { isBlank, picturesWithoutText } from './pictures.ts';
import type { Refusal } from './refusal.ts';
import type { EditionFacts, Editor, Rules, StepInput } from './step.ts';
import { actionsOf, type Need, type Transition, type TransitionName, transitionFrom } from './transitions.ts';

const refusal = (code: RefusalCode, place?: string, values?: Refusal['values']): Refusal => ({
  code,
  text: refusalMessages[code],
  ...(place === undefined ? {} : { place }),
  ...(values === undefined ? {} : { values }),
});

type Asked = {
  readonly edition: EditionFacts;
  readonly editor: Editor;
  readonly now: Date;
  readonly input: StepInput;
  readonly rules: Rules;
};

/** A moment to publish lies at most this far ahead: beyond, the year is a slip of the hand. */
const longestWait = 366 * 24 * 60 * 60_000;

function mayIn(edition: EditionFacts, editor: Editor, section: string, actions: readonly Action[]): boolean {
  const place = { id: edition.organisationId, above: [], siteId: edition.siteId, section };
  return actions.some((action) => may(editor.grants, action, place));
}

/** What becomes public needs the right in the section that it leaves, too. */
function sectionsConcerned(edition: EditionFacts, transition: Transition | undefined): readonly string[] {
  const isApproval = ['published', 'scheduled', 'approved'].includes(transition?.to ?? '');
  const { sectionCode, publishedSection } = edition;
  return isApproval && publishedSection !== null && publishedSection !== sectionCode
    ? [sectionCode, publishedSection]
    : [sectionCode];
}

function unchanged({ edition, input }: Asked): readonly Refusal[] {
  const { revision, changedBy } = edition;
  return input.revision === revision ? [] : [refusal('changedMeanwhile', undefined, { name: changedBy })];
}

function words({ edition }: Asked): readonly Refusal[] {
  const { title, body, details } = edition;
  const hasFile = [details.attachments?.[0], details.audio, details.video, details.leader].some(
    (each) => each !== undefined,
  );
  return [
    ...(title.trim() === '' ? [refusal('emptyTitle', 'title')] : []),
    ...(isBlank(body) && !hasFile ? [refusal('emptyBody', 'body')] : []),
  ];
}

/** The clock runs for the Vietnamese text; a translation starts none. */
function event({ edition, now }: Asked): readonly Refusal[] {
  const limit = catalogued(edition.sectionCode)?.limit ?? null;
  if (limit === null || edition.language !== 'vi') return [];
  if (edition.eventKind === null) return [refusal('eventMissing', 'eventKind')];
  if (edition.eventKind === 'none' && limit.mayBeWithout === true) return [];
  const isKnown = limit.events.some((kind) => kind === edition.eventKind);
  return [
    ...(isKnown ? [] : [refusal('eventKindWrong', 'eventKind')]),
    ...(edition.eventOn === null ? [refusal('eventDateMissing', 'eventOn')] : []),
    ...(edition.eventOn !== null && edition.eventOn > todayOf(now) ? [refusal('eventInFuture', 'eventOn')] : []),
  ];
}

function source({ edition: { details } }: Asked): readonly Refusal[] {
  if (details.isFromElsewhere !== true) return [];
  return [
    ...(details.source === undefined ? [refusal('sourceMissing', 'source')] : []),
    ...(details.author === undefined ? [refusal('authorMissing', 'author')] : []),
  ];
}

function pictures({ edition: { details, body, fileRefusals } }: Asked): readonly Refusal[] {
  const silent = picturesWithoutText(body);
  return [
    ...(details.cover !== undefined && details.cover.alt === '' ? [refusal('coverAltMissing', 'cover')] : []),
    ...(silent > 0 ? [refusal('pictureAltMissing', 'body', { count: silent })] : []),
    ...fileRefusals,
  ];
}

/** Nobody approves what they alone wrote (Art. 22). */
function secondPerson({ edition: { writers }, editor }: Asked): readonly Refusal[] {
  return writers.length > 0 && writers.every((writer) => writer === editor.accountId) ? [refusal('wroteAlone')] : [];
}

function checklist({ input, rules }: Asked): readonly Refusal[] {
  return rules.checklist
    .filter(({ id }) => !(input.confirmed ?? []).includes(id))
    .map(({ id, label }) => refusal('checklistOpen', `checklist.${id}`, { item: label }));
}

function moment({ input: { publishAt }, now }: Asked): readonly Refusal[] {
  if (publishAt === undefined || Number.isNaN(publishAt.getTime())) return [refusal('momentMissing', 'publishAt')];
  const wait = publishAt.getTime() - now.getTime();
  if (wait <= 0) return [refusal('momentPast', 'publishAt')];
  return wait > longestWait ? [refusal('momentFar', 'publishAt')] : [];
}

function explanation({ input: { withdrawal } }: Asked): readonly Refusal[] {
  return [
    ...(withdrawal?.kind === undefined ? [refusal('withdrawalKindMissing', 'kind')] : []),
    ...((withdrawal?.explanation ?? '').trim() === '' ? [refusal('explanationMissing', 'explanation')] : []),
  ];
}

function unconfirmed({ edition, editor }: Asked): readonly Refusal[] {
  if (!edition.isUnconfirmed) return [refusal('notUnconfirmed')];
  return edition.urgentBy === editor.accountId ? [refusal('ownUrgent')] : [];
}

function own({ edition, editor }: Asked): readonly Refusal[] {
  if (edition.writers.length === 0 || edition.writers.includes(editor.accountId)) return [];
  return mayIn(edition, editor, edition.sectionCode, ['content.edit']) ? [] : [refusal('notOwn')];
}

const checks: Readonly<Record<Need, (asked: Asked) => readonly Refusal[]>> = {
  unchanged,
  words,
  event,
  source,
  pictures,
  secondPerson,
  checklist,
  reason: ({ input }) => ((input.reason ?? '').trim() === '' ? [refusal('reasonMissing', 'reason')] : []),
  moment,
  explanation,
  unconfirmed,
  noOpenEdition: ({ edition }) => (edition.hasOpenEdition ? [refusal('openEdition')] : []),
  own,
};

/** Why the words of an edition cannot be published, whoever wrote them: what `submit` asks, for items that come without the three steps. */
export function wordsRefusals(edition: EditionFacts, now: Date): readonly Refusal[] {
  const nobody = { accountId: '', name: '', grants: [] };
  const asked = { edition, editor: nobody, now, input: { revision: edition.revision }, rules: { checklist: [] } };
  return [words, event, source, pictures].flatMap((check) => check(asked));
}

/**
 * Every reason why a person cannot take a step with an edition now; none: it can be done. Where the state does not know the step, that
 * and a missing right are all that is said.
 */
export function refusalsOf(
  name: TransitionName,
  edition: EditionFacts,
  editor: Editor,
  now: Date,
  input: StepInput,
  rules: Rules,
): readonly Refusal[] {
  const transition = transitionFrom(name, edition.state);
  const step = transitionNames[name];
  const actions = transition?.actions ?? actionsOf(name);
  const withoutRight = sectionsConcerned(edition, transition)
    .filter((section) => !mayIn(edition, editor, section, actions))
    .map((section) => refusal('noRight', undefined, { step, section: catalogued(section)?.name ?? section }));
  if (transition === undefined) {
    return [refusal('wrongState', undefined, { state: stateNames[edition.state], step }), ...withoutRight];
  }
  const asked = { edition, editor, now, input, rules };
  return [...withoutRight, ...transition.needs.flatMap((need) => checks[need](asked))];
}
