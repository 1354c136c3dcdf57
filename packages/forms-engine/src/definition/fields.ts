import type { Field, FieldType, Option } from './definition.ts';
import { type Declared, type Draft, keyOf } from './draft.ts';
import { type Place, within } from './faults.ts';
import { checkId, describePlace } from './ids.ts';
import { type FieldSource, fieldSchema } from './schemas.ts';
import { shape } from './shape.ts';

const numeric: ReadonlySet<FieldType> = new Set(['integer', 'decimal', 'money', 'percent', 'hours']);

export function isNumeric(type: FieldType): boolean {
  return numeric.has(type);
}

/** What the surroundings of a field say about it. */
export interface Surroundings {
  /** Words of the paper, used where the field gives none. */
  readonly label: string;
  readonly name?: string;
  readonly number?: string;
  readonly table?: string;
  readonly printed?: boolean;
}

/** Reads the properties of a field; undefined after reporting faults of their shape. */
export function readField(source: unknown, place: Place, draft: Draft): FieldSource | undefined {
  return shape(fieldSchema, source ?? {}, place, draft.faults);
}

/** Adds a field to the draft. Its formulas are compiled when all fields are known. */
export function declareField(draft: Draft, id: string, source: FieldSource, around: Surroundings, place: Place): void {
  const key = keyOf(id, around.table);
  if (!checkId(id, place, draft.faults)) {
    draft.failed.add(key);
    return;
  }
  const taken =
    draft.declared.get(key)?.place ?? (around.table === undefined ? draft.tables.get(id)?.place : undefined);
  if (taken !== undefined) {
    draft.faults.report(place, 'duplicateId', { id: key, first: describePlace(taken) });
    return;
  }
  const field = compileField(draft, id, source, around, place);
  if (field === undefined) draft.failed.add(key);
  else draft.declared.set(key, { key, place, source, field } satisfies Declared);
}

function compileField(
  draft: Draft,
  id: string,
  source: FieldSource,
  around: Surroundings,
  place: Place,
): Field | undefined {
  const { faults } = draft;
  const { type } = source;
  const part = draft.part;
  if (type === undefined) faults.report(place, 'typeMissing', { id });
  if (part === undefined) faults.report(place, 'beforeParts', { id });
  const label = source.label ?? around.label;
  if (label === '') faults.report(place, 'labelMissing', { id });
  checkIndicator(source, place, draft);
  if (type === undefined) return undefined;
  const options = compileOptions(draft, id, type, source, place);
  const number = source.number ?? around.number;
  const name = nameOf(source) ?? around.name;
  return {
    id,
    label,
    ...(name === undefined ? {} : { name }),
    ...(number === undefined ? {} : { number }),
    part: part ?? '',
    type,
    ...(source.unit === undefined || source.unit === null ? {} : { unit: source.unit }),
    ...(options === undefined ? {} : { options }),
    ...compileNumbers(draft, id, type, source, place),
    presence: source.optional === true ? 'optional' : 'required',
    ...copied(source),
    printed: source.printed ?? around.printed ?? true,
    ...(around.table === undefined ? {} : { table: around.table }),
  };
}

function nameOf(source: FieldSource): string | undefined {
  return typeof source.name === 'object' ? source.name.vi : source.name;
}

/** Properties that pass into the definition as they are. */
function copied(source: FieldSource): Partial<Field> {
  const { indicator, measure, owner, window, aggregation, bonus, restored, width } = source;
  return {
    ...(indicator === undefined ? {} : { indicator }),
    ...(measure === undefined ? {} : { measure }),
    ...(owner === undefined ? {} : { owner }),
    ...(window === undefined ? {} : { window }),
    ...(aggregation === undefined ? {} : { aggregation }),
    ...(bonus === undefined ? {} : { bonus }),
    ...(restored === undefined ? {} : { restored }),
    ...(width === undefined ? {} : { width }),
  };
}

function checkIndicator(source: FieldSource, place: Place, draft: Draft): void {
  const { indicator } = source;
  if (indicator === undefined) return;
  const word = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;
  if (!indicator.split('.').every((part) => word.test(part))) {
    draft.faults.report(within(place, 'indicator'), 'badIndicator', { id: indicator });
  }
}

type Numbers = Pick<Field, 'decimals' | 'min' | 'max'>;

/** Counts are not negative and a percentage is at most 100 unless the form says otherwise (`max: null`: no limit). */
function compileNumbers(draft: Draft, id: string, type: FieldType, source: FieldSource, place: Place): Numbers {
  if (!isNumeric(type)) {
    for (const key of ['decimals', 'min', 'max', 'sum', 'ratio', 'partOf', 'weight'] as const) {
      if (source[key] !== undefined) draft.faults.report(within(place, key), 'numbersOnly', { key, id, type });
    }
    return {};
  }
  const min = source.min === undefined ? 0 : source.min;
  const max = source.max === undefined && type === 'percent' ? 100 : source.max;
  if (min !== null && max !== undefined && max !== null && min > max) {
    draft.faults.report(within(place, 'min'), 'minAboveMax', { id, min, max });
  }
  return {
    decimals: source.decimals ?? (type === 'integer' ? 0 : 2),
    ...(min === null ? {} : { min }),
    ...(max === undefined || max === null ? {} : { max }),
  };
}

const yesAndNo: readonly Option[] = [
  { id: 'yes', label: 'Có' },
  { id: 'no', label: 'Không' },
];

function compileOptions(
  draft: Draft,
  id: string,
  type: FieldType,
  { options }: FieldSource,
  place: Place,
): readonly Option[] | undefined {
  const at = within(place, 'options');
  const { faults } = draft;
  if (type === 'yesNo') return yesNoOptions(draft, id, options, at);
  if (type !== 'choice' && type !== 'several') {
    if (options !== undefined) faults.report(at, 'optionsUseless', { id, type });
    return undefined;
  }
  if (options === undefined || options.length < (type === 'choice' ? 2 : 1)) {
    faults.report(place, 'optionsMissing', { id, type });
    return undefined;
  }
  const known = new Set<string>();
  const compiled: Option[] = [];
  for (const [index, option] of options.entries()) {
    if (typeof option === 'string') {
      faults.report(at, 'optionLabels', { id });
      return undefined;
    }
    checkId(option.id, within(at, index, 'id'), faults);
    if (known.has(option.id)) faults.report(within(at, index, 'id'), 'repeatedOption', { id, option: option.id });
    known.add(option.id);
    compiled.push(option);
  }
  return compiled;
}

function yesNoOptions(draft: Draft, id: string, options: FieldSource['options'], at: Place): readonly Option[] {
  if (options === undefined) return yesAndNo;
  const [yes, no, ...more] = options;
  if (more.length === 0 && typeof yes === 'string' && typeof no === 'string') {
    return [
      { id: 'yes', label: yes },
      { id: 'no', label: no },
    ];
  }
  if (more.length === 0 && typeof yes === 'object' && typeof no === 'object' && yes.id === 'yes' && no.id === 'no') {
    return [yes, no];
  }
  draft.faults.report(at, 'yesNoOptions', { id });
  return yesAndNo;
}
