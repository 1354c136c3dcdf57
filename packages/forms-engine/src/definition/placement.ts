import { type Declared, type Draft, keyOf, type Placement } from './draft.ts';
import { type Place, within } from './faults.ts';
import { hint } from './suggest.ts';

/** Every printed field has its slot, once; every slot has its field; of a choice printed as boxes every option has one. */
export function checkPlacements(draft: Draft): void {
  const seen = new Map<string, Set<string>>();
  for (const placement of draft.placements) {
    const declared = findDeclared(placement, draft);
    if (declared === undefined) continue;
    checkOnce(placement, declared, seen, draft);
  }
  for (const declared of draft.declared.values()) {
    const options = seen.get(declared.key);
    if (options === undefined) {
      if (declared.field.printed) draft.faults.report(declared.place, 'neverPlaced', { id: declared.field.id });
    } else checkBoxes(declared, options, draft);
  }
}

function findDeclared(placement: Placement, draft: Draft): Declared | undefined {
  const { id, table, place } = placement;
  const key = keyOf(id, table);
  const declared = draft.declared.get(key) ?? draft.declared.get(id);
  if (declared !== undefined || draft.failed.has(key) || draft.failed.has(id)) return declared;
  const elsewhere = [...draft.declared.values()].find(({ field }) => field.id === id && field.table !== undefined);
  if (elsewhere?.field.table !== undefined) {
    draft.faults.report(place, 'slotOfOtherTable', { id, table: elsewhere.field.table });
  } else {
    const known = [...draft.declared.values()].map(({ field }) => field.id);
    draft.faults.report(place, 'unknownSlot', { id, hint: hint(id, known) });
  }
  return undefined;
}

const wholeSlot = '';

function checkOnce(placement: Placement, { key, field }: Declared, seen: Map<string, Set<string>>, draft: Draft): void {
  const { option, place } = placement;
  if (!field.printed) draft.faults.report(place, 'placedUnprinted', { id: field.id });
  const before = seen.get(key) ?? new Set<string>();
  seen.set(key, before);
  const isRepeated = option === undefined ? before.size > 0 : before.has(option) || before.has(wholeSlot);
  if (isRepeated) draft.faults.report(place, 'placedTwice', { id: field.id });
  before.add(option ?? wholeSlot);
  if (option === undefined) return;
  const known = optionsOf(field);
  if (known.includes(option)) return;
  const words = { id: field.id, option, known: known.join(', ') || '-', hint: hint(option, known) };
  draft.faults.report(place, 'boxWithoutOption', words);
}

function optionsOf(field: Declared['field']): readonly string[] {
  return field.type === 'tick' ? ['yes'] : (field.options ?? []).map((option) => option.id);
}

function checkBoxes({ field, place }: Declared, placed: ReadonlySet<string>, draft: Draft): void {
  if (placed.has(wholeSlot)) return;
  for (const option of optionsOf(field)) {
    if (placed.has(option) || draft.omittedBoxes.has(`${field.id}=${option}`)) continue;
    draft.faults.report(place, 'boxMissing', { id: field.id, option });
  }
}

/** Parts that stand nowhere, signatures without their place, ids shared by a printed table and a field. */
export function checkWhole(draft: Draft, form: Place, isSigned: boolean): void {
  for (const [index, id] of [...draft.parts.keys()].entries()) {
    if (!draft.usedParts.has(id)) draft.faults.report(within(form, 'parts', index), 'unusedPart', { id });
  }
  if (isSigned && !draft.hasSignatures) draft.faults.report(within(form, 'signatures'), 'signatureBlock');
  for (const [id, { place }] of draft.tables) {
    const hasColumn = [...draft.declared.values()].some(({ field }) => field.table === id);
    const hasFailed = [...draft.failed].some((key) => key.startsWith(`${id}.`));
    if (!hasColumn && !hasFailed) draft.faults.report(place, 'growingWithoutColumns', { table: id });
  }
}
