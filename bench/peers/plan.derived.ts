/** The checks that follow from a field's own properties: range, part above whole, total, ratio, formula, condition. */
import { type Field, isNumberType } from '#forms-engine';
import { keyOf, Untranslatable } from './names.ts';
import { and, constant, no, not, op, or, type Plain, type Slot, yes } from './plain.ts';
import { type Draft, type Formula, type Limits, slotOf } from './plan.parts.ts';
import { added, truthOf } from './truth.ts';

/** Adds the checks of a field; gives its limits, which peers have as properties of a field. */
export function derivedChecks(draft: Draft, field: Field): readonly Limits[] {
  const slot = slotOf(field);
  const at = keyOf(slot);
  draft.attempt(`part:${at}`, () => partCheck(draft, field, slot));
  draft.attempt(`condition:${at}`, () => conditionCheck(draft, field, slot));
  const formula = draft.formulas.get(at);
  if (formula !== undefined && field.printed) expectedCheck(draft, field, formula);
  if (!isNumberType(field.type)) return [];
  const told = field.type === 'percent' && field.max === 100 && field.expected?.rule === 'ratio';
  const limits = {
    ...(field.min === undefined ? {} : { min: field.min }),
    ...(field.max === undefined || told ? {} : { max: field.max }),
  };
  return Object.keys(limits).length === 0 || !field.printed ? [] : [{ key: `range:${at}`, slot, ...limits }];
}

/** An id as a field's properties write it: a column of the same table first, then a field of the form. */
function resolve(draft: Draft, field: Field, id: string): Slot {
  const column = id.startsWith(`${field.table}.`) ? id.slice((field.table ?? '').length + 1) : id;
  if (field.table !== undefined && draft.names.field({ id: column, table: field.table }) !== undefined)
    return { id: column, table: field.table };
  if (draft.names.field({ id }) !== undefined && !id.includes('.')) return { id };
  throw new Untranslatable(`${id} is a whole column`);
}

function partCheck(draft: Draft, field: Field, slot: Slot) {
  const { names } = draft;
  const wholes = (field.partOf ?? [])
    .map((id) => resolve(draft, field, id))
    .filter((whole) => !isTotalOf(draft, whole, slot));
  if (wholes.length === 0) return undefined;
  const part = names.answer(slot);
  const above = wholes.map((id) => names.answer(id)).map((whole) => and(whole.given, op('>', part.value, whole.value)));
  return { key: `part:${keyOf(slot)}`, at: slot, when: and(part.given, or(...above)) };
}

/** A whole that is the sum of its items, this one among them, tells the contradiction itself. */
function isTotalOf(draft: Draft, whole: Slot, slot: Slot): boolean {
  const expected = draft.names.field(whole)?.expected;
  return (
    expected?.rule === 'sum' &&
    expected.compare !== 'atMost' &&
    expected.of.some((id) => id === slot.id || id === keyOf(slot))
  );
}

function conditionCheck(draft: Draft, field: Field, slot: Slot) {
  if (field.applicable === undefined) return undefined;
  const value: Plain = { k: 'slot', slot };
  const says = isNumberType(field.type)
    ? op('!=', value, constant(0))
    : field.type === 'yesNo'
      ? op('!=', value, no)
      : yes;
  const applies = truthOf(field.applicable, draft.names);
  return { key: `condition:${keyOf(slot)}`, at: slot, when: and({ k: 'given', slot }, says, applies.no) };
}

function expectedCheck(draft: Draft, field: Field, formula: Formula): void {
  const { expected } = field;
  const { slot } = formula;
  const at = keyOf(slot);
  if (expected?.rule === 'sum') draft.attempt(`total:${at}`, () => totalCheck(draft, field, formula));
  if (expected?.rule === 'expression') {
    const key = `${field.type === 'percent' ? 'ratio' : 'consistency'}:${at}`;
    draft.attempt(key, () => ({ key, at: slot, when: and(reported(formula), differs(field, formula)) }));
  }
  if (expected?.rule !== 'ratio') return;
  draft.attempt(`ratio:${at}`, () => {
    const when = and(reported(formula), differs(field, formula), not(partTold(draft, field)));
    return { key: `ratio:${at}`, at: slot, when };
  });
  const { max } = field;
  if (field.type !== 'percent' || max !== 100) return;
  draft.attempt(`range:${at}`, () => {
    const above = op('>', { k: 'slot', slot }, constant(max));
    const when = and(
      { k: 'given', slot },
      above,
      not(and({ k: 'given', slot: formula.kept }, differs(field, formula))),
      not(partTold(draft, field)),
    );
    return { key: `range:${at}`, at: slot, when };
  });
}

function reported({ slot, kept }: Formula): Plain {
  return and({ k: 'given', slot }, { k: 'given', slot: kept });
}

function differs(field: Field, formula: Formula, how: '!=' | '<' | '>' = '!='): Plain {
  const { slot, kept, decimals } = formula;
  const [figure, exact]: readonly [Plain, Plain] = [
    { k: 'slot', slot },
    { k: 'slot', slot: kept },
  ];
  if (!isNumberType(field.type)) return op('!=', figure, exact);
  const asWritten = field.type === 'percent' || field.expected?.rule === 'ratio';
  return { k: 'differs', how, reported: figure, exact, decimals, asWritten };
}

const wrong = { equal: '!=', atLeast: '<', atMost: '>' } as const;

/** With blanks among the items, the total is wrong only when it is below what is there already, and nothing can be negative. */
function totalCheck(draft: Draft, field: Field, formula: Formula) {
  const { expected } = field;
  if (expected?.rule !== 'sum' || expected.expression.op !== 'call') return undefined;
  const { slot, kept } = formula;
  const different = and(reported(formula), differs(field, formula, wrong[expected.compare]));
  const operands = expected.expression.arguments;
  const bearsBlanks = expected.expression.name === 'sum';
  if (bearsBlanks) throw new Untranslatable('a total that bears blanks');
  const partial = added({ arguments: operands }, draft.names);
  const short: Plain = op('<', { k: 'slot', slot }, partial.value);
  const below = and({ k: 'given', slot }, not({ k: 'given', slot: kept }), short);
  const atMost = expected.compare === 'atMost' || expected.of.some((id) => canBeNegative(draft, field, id));
  return { key: `total:${keyOf(slot)}`, at: slot, when: atMost ? different : or(different, below) };
}

function canBeNegative(draft: Draft, field: Field, id: string): boolean {
  const [table = '', column] = id.split('.');
  const item = draft.names.field(column === undefined ? resolve(draft, field, id) : { id: column, table });
  return (item?.min ?? -1) < 0;
}

function partTold(draft: Draft, field: Field): Plain {
  const { expected } = field;
  if (expected?.rule !== 'ratio') return no;
  const of = resolve(draft, field, expected.of);
  const declared = (draft.names.field(of)?.partOf ?? []).map((id) => keyOf(resolve(draft, field, id)));
  const part = draft.names.answer(of);
  const told = expected.to
    .map((id) => resolve(draft, field, id))
    .filter((slot) => declared.includes(keyOf(slot)))
    .map((slot) => draft.names.answer(slot))
    .map((whole) => and(part.given, whole.given, op('>', part.value, whole.value)));
  return or(...told);
}
