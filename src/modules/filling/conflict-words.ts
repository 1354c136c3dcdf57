import { type FormDefinition, formatValue, type Value } from '#forms-engine/browser';
import { type Language, say } from '#platform/i18n';
import { fieldAt } from './field-at.ts';
import type { ConflictSeen } from './island/protocol.ts';
import { messages } from './messages.ts';
import { parsePlace } from './place.ts';

/** What two people wrote in one place, as a third would tell it. */
export interface ConflictWords {
  /** For where the place itself is not to be seen. */
  readonly where: string;
  readonly mine: string;
  readonly theirs: string;
}

function shown(definition: FormDefinition, place: string, value: Value, language: Language): string {
  const field = fieldAt(definition, place);
  return value === null || field === undefined ? say(messages.blank, language) : formatValue(field, value, 'vi');
}

function nameOf(definition: FormDefinition, place: string): string {
  const field = fieldAt(definition, place);
  return [field?.number, field?.name ?? field?.label].filter(Boolean).join(' ');
}

/** "Danh sách dịch vụ, dòng 3: Tên dịch vụ" */
function whereIs(definition: FormDefinition, text: string, language: Language, number: number | null): string {
  const place = parsePlace(text);
  if (place === null || place.kind === 'field') return nameOf(definition, text);
  const table = definition.tables.find(({ id }) => id === place.table)?.label ?? place.table;
  const row = say(number === null ? messages.rowGone : messages.row, language, { number: number ?? '' });
  return `${table}, ${row}${place.kind === 'cell' ? `: ${nameOf(definition, text)}` : ''}`;
}

/** A conflict in words. `number`: the row's position among the rows that there are, null if it is none of them. */
export function conflictWords(
  definition: FormDefinition,
  { place, yours, theirs, at = place }: ConflictSeen,
  language: Language,
  number: number | null,
): ConflictWords {
  const isRemoval = parsePlace(place)?.kind === 'row';
  const mine = isRemoval ? say(messages.removal, language) : shown(definition, place, yours, language);
  const isGone = parsePlace(at)?.kind === 'row';
  const value = isGone ? say(messages.removal, language) : shown(definition, at, theirs.value, language);
  return {
    where: whereIs(definition, place, language, number),
    mine: say(messages.keepMine, language, { value: mine }),
    theirs: say(messages.keepTheirs, language, { value, by: theirs.by }),
  };
}
