import type { AnswersFile, FormDefinition, Row, Value } from '#forms-engine';

const isRows = (value: Value | readonly Row[]): value is readonly Row[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'object' && each !== null);

function placesOf(id: string, value: Value | readonly Row[], isTable: boolean): readonly (readonly [string, Value])[] {
  if (!isTable || !isRows(value)) return isRows(value) ? [] : [[id, value]];
  return value.flatMap(({ _id = '', ...cells }) =>
    Object.entries(cells).map(([column, cell]) => [`${id}/${_id}/${column}`, cell] as const),
  );
}

/** The figures of a kept version by their places, in the order of the form; blanks are left out. */
export function figuresOf(definition: FormDefinition, { answers }: AnswersFile): ReadonlyMap<string, Value> {
  const tables = new Set(definition.tables.map(({ id }) => id));
  const order = new Map([...definition.fields, ...definition.tables].map(({ id }, index) => [id, index]));
  const rank = (id: string): number => order.get(id) ?? order.size;
  const given = Object.entries(answers).toSorted(([one], [other]) => rank(one) - rank(other));
  const placed = given.flatMap(([id, value]) => placesOf(id, value, tables.has(id)));
  return new Map(placed.filter(([, value]) => value !== null));
}
