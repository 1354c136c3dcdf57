/** Checks written by hand, as contradictions in two-valued logic. */
import { type Check, type Expression, readsOf, strictReadsOf } from '#forms-engine';
import { keyOf, type Names, Untranslatable } from './names.ts';
import { and, constant, not, op, or, type Plain, type Slot, yes } from './plain.ts';
import type { Draft, PlanCheck } from './plan.parts.ts';
import { truthOf } from './truth.ts';

export function writtenCheck(draft: Draft, check: Check): PlanCheck {
  const { names } = draft;
  const table = [check.expect, ...(check.when === undefined ? [] : [check.when])]
    .flatMap((one) => readsOf(one).rowFields)[0]
    ?.split('.')[0];
  const when = check.when === undefined ? yes : truthOf(check.when, names).yes;
  const [first] = check.fields;
  const column = table !== undefined && first !== undefined && names.field({ id: first, table }) !== undefined;
  const at: Slot = table === undefined ? { id: first ?? '' } : { id: column ? first : '', table };
  if (at.id === '' || (table === undefined && names.field(at) === undefined))
    throw new Untranslatable('no field to say it at');
  return { key: check.code, at, when: and(contradiction(check, names, table), when) };
}

function contradiction(check: Check, names: Names, table: string | undefined): Plain {
  if (check.blank === 'never') return not(truthOf(check.expect, { ...names, blankIsNo: true }).yes);
  if (check.blank === 'skipAny') {
    const reads = strictReadsOf(check.expect);
    const strict = slotsOf(reads, table).filter((slot) => names.field(slot)?.type !== 'tick');
    const guards = [...strict.map((slot) => names.answer(slot).given), ...reads.columns.map(hasCells)];
    return and(...guards, truthOf(check.expect, { ...names, assumed: new Set(strict.map(keyOf)) }).no);
  }
  const reads = readsOf(check.expect);
  const any = or(...slotsOf(reads, table).map((slot) => givenOrTick(slot, names)), ...reads.columns.map(hasCells));
  const { no } = truthOf(check.expect, names);
  return isImplied(check.expect) ? no : and(any, no);
}

function hasCells(name: string): Plain {
  const [table = '', column = ''] = name.split('.');
  return op('>', { k: 'column', of: 'count', table, column }, constant(0));
}

/** An unticked box is no blank. */
function givenOrTick(slot: Slot, names: Names): Plain {
  return names.field(slot)?.type === 'tick' ? yes : names.answer(slot).given;
}

/** A comparison that fails has operands: nobody needs to ask for them twice. */
function isImplied(expect: Expression): boolean {
  return expect.op === 'binary' && ['<', '<=', '>', '>=', '=='].includes(expect.operator);
}

function slotsOf(reads: ReturnType<typeof readsOf>, table: string | undefined): readonly Slot[] {
  return [
    ...reads.fields.map((id) => ({ id })),
    ...reads.rowFields.map((name) => ({ id: name.split('.')[1] ?? '', table: table ?? '' })),
  ];
}
