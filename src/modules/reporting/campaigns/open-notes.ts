import { definitionDifferences } from '#forms-engine';
import { isInScope, type Organisation } from '#modules/organisations';
import { officialCalendar, vietnameseDate } from '#platform/calendar';
import type { Form } from '../definitions/library.ts';
import type { Campaign } from './campaign.ts';
import { dayOf } from './day-of.ts';
import { isDayOff } from './days.ts';
import { messages } from './messages.ts';
import { ownedFigures } from './owners.ts';
import { namesIn, type Refusal } from './refusal.ts';

type Asked = {
  readonly campaign: Campaign;
  readonly form: Form;
  readonly asked: readonly Organisation[];
  /** The definition of the campaign from which this one was copied, where it is another one. */
  readonly earlier: Form | undefined;
  /** Ids of the bodies that there are today. */
  readonly lasting: ReadonlySet<string>;
};

/** What a manager should know before the opening, although it does not hinder. */
export function openingNotes({ campaign, form, asked, lasting, earlier }: Asked): readonly Refusal[] {
  const { scope } = form.definition;
  const outside = asked.filter((body) => !isInScope(body, scope)).map(({ name }) => name);
  const ended = asked.filter(({ id }) => !lasting.has(id)).map(({ name }) => name);
  const unowned = ownedFigures(form.definition).flatMap(({ owner }) =>
    campaign.owners[owner] === undefined ? [owner] : [],
  );
  const due = dayOf(campaign.dueOn);
  const named = (names: readonly string[], text: Refusal['text']): readonly Refusal[] =>
    names.length === 0 ? [] : [{ text, values: { names: namesIn(names) } }];
  const changes = earlier === undefined ? 0 : definitionDifferences(earlier.definition, form.definition).length;
  return [
    ...(changes === 0 ? [] : [{ text: messages.otherVersionNote, values: { count: changes } }]),
    ...named(outside, messages.outsideScope),
    ...named(ended, messages.endedNote),
    ...named(unowned, messages.unownedNote),
    ...(isDayOff(officialCalendar, due) ? [{ text: messages.dayOffNote, values: { day: vietnameseDate(due) } }] : []),
  ];
}
