/** What is still blank: one finding per part. */

import type { Part } from '../definition/definition.ts';
import type { Rule } from '../evaluation/model.ts';
import { joined, word } from '../values/wording.ts';
import { partTitle } from './check-conditions.ts';
import { finding, nameOf } from './finding.ts';
import { messages } from './messages.ts';

/**
 * A part with some blanks is a warning that names them. A part with nothing in it is a warning too (`part-blank`), but only
 * information where another body keeps its figures (`owner`): its blank is no fault of the filler.
 */
export function checkMissing(part: Part): Rule['check'] {
  return (reader) => {
    const state = reader.state.parts.get(part.id);
    if (state === undefined || state.expected === state.answered) return [];
    const { blankFields, blankCells } = state;
    const blank = blankFields.length + blankCells;
    if (blank === 0) return [];
    const words = { part: partTitle(part), blank, expected: state.expected };
    const at = { class: 'missing', fields: blankFields, part: part.id } as const;
    if (state.answered === 0 && blank === state.expected) {
      // the body that keeps the figures itself is no "another"
      const owner = blankFields.some((id) => reader.state.owns.has(id)) ? undefined : part.owner;
      const message =
        owner === undefined ? word(messages.partBlank, words) : word(messages.partBlankOwner, { ...words, owner });
      return [
        finding(reader, { ...at, severity: owner === undefined ? 'warning' : 'info', code: 'part-blank', message }),
      ];
    }
    const names = blankFields.slice(0, named).map((id) => nameOf(reader, id));
    const more = blankFields.length - names.length;
    const first = joined(names, '; ');
    const listed = more > 0 ? word(messages.andMore, { names: first, count: more }) : first;
    const cells = word(messages.blankCells, { count: blankCells });
    const all = blankCells === 0 ? listed : names.length === 0 ? cells : joined([listed, cells], '; ');
    return [
      finding(reader, {
        ...at,
        severity: 'warning',
        code: 'missing',
        message: word(messages.missing, { ...words, names: all }),
      }),
    ];
  };
}

/** How many blank slots a finding names; the rest is counted. */
const named = 5;
