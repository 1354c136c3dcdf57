import type { Value } from '#forms-engine';
import type { Measured, MeasuredValue } from '#offers';
import { addDays, type IsoDate } from '#platform/calendar';
import type { Band, Counting } from '../catalogue/counted.ts';
import type { Column, Register } from '../catalogue/register.ts';
import { written } from '../entries/field.ts';
import type { Loaded } from './load.ts';
import { type Figure, type Share, sharesOf } from './matching.ts';
import type { LoadedEntry } from './queries.ts';

const value = (found: MeasuredValue): Measured => ({ kind: 'value', value: found });
const blank = value(null);

/** As a form's field holds it; what it cannot hold as it is, as people read it. */
function measuredValue(column: Column | undefined, found: Value | undefined): MeasuredValue {
  if (found === undefined || found === null) return null;
  if (typeof found !== 'object') return found;
  return column === undefined ? null : written(column, found, 'vi');
}

const columnOf = ({ columns }: Register, id: string): Column | undefined => columns.find((each) => each.id === id);

/** Numbers in binary added up are not always what they are in decimal. */
const rounded = (number: number): number => Math.round(number * 1e6) / 1e6;

function addUp(numbers: readonly (number | null)[]): number | null {
  const given = numbers.filter((number) => number !== null);
  return given.length === 0 ? null : rounded(given.reduce((sum, each) => sum + each, 0));
}

function numbersOf(entry: LoadedEntry, { columns, weights }: Extract<Counting, { take: 'sum' }>): number | null {
  const given = columns.flatMap((id) => {
    const said = entry.values[id];
    return typeof said === 'number' ? [said] : [];
  });
  if (given.length === 0) return null;
  const kind = weights === undefined ? undefined : entry.values[weights.column];
  const weight = typeof kind === 'string' ? (weights?.of[kind] ?? 1) : 1;
  return rounded(given.reduce((sum, each) => sum + each, 0) * weight);
}

/**
 * Whether spans cover the window without a gap and without reaching out of it, so that their figures added up are the window's. A
 * window that has not ended may still be open at its end.
 */
function covers(
  spans: readonly { readonly from: IsoDate; readonly until: IsoDate | null }[],
  { window, asOf }: Pick<Loaded, 'window' | 'asOf'>,
): boolean {
  let reached = window.from;
  for (const { from, until } of spans) {
    if (from !== reached || until === null) return false;
    reached = until;
  }
  const end = addDays(window.to, 1);
  return reached === end || (reached < end && reached > window.from && asOf < window.to);
}

/** The figure of one body. Spans must cover the window and have the figure each; of a list what is blank adds nothing. */
function sumOfBody(
  { register }: Figure,
  share: Share,
  counting: Extract<Counting, { take: 'sum' }>,
  loaded: Loaded,
): number | null {
  const numbers = share.matching.map((entry) => numbersOf(entry, counting));
  const isSpans = register.dated.kind === 'period' || register.dated.kind === 'year';
  if (isSpans) return covers(share.entries, loaded) && !numbers.includes(null) ? addUp(numbers) : null;
  // a list that is kept and has none of this kind has 0 of it; a record in which the figure is missing has no figure
  const isNone = share.matching.length === 0;
  if (isNone) return share.isKept && register.holds === 'list' && !counting.isBlankWithoutAny ? 0 : null;
  return addUp(numbers);
}

const folded = (entry: LoadedEntry, column: string): string =>
  String(entry.values[column] ?? '')
    .trim()
    .toLowerCase();

function countOfBody(
  { isKept, matching }: Share,
  { different, isBlankWithoutAny }: Extract<Counting, { take: 'count' }>,
): number | null {
  if (!isKept || (isBlankWithoutAny && matching.length === 0)) return null;
  return different === undefined ? matching.length : new Set(matching.map((entry) => folded(entry, different))).size;
}

function shareOf(shares: readonly Share[], of: string, to: string): number | null {
  const pairs = shares.flatMap(({ matching }) =>
    matching.flatMap(({ values }) => {
      const [part, whole] = [values[of], values[to]];
      return typeof part === 'number' && typeof whole === 'number' ? [{ part, whole }] : [];
    }),
  );
  const whole = pairs.reduce((sum, each) => sum + each.whole, 0);
  // a percentage is reported with two decimals
  return whole === 0 ? null : Math.round((pairs.reduce((sum, each) => sum + each.part, 0) / whole) * 10_000) / 100;
}

const bandOf = (number: number, bands: readonly Band[]): string | null =>
  bands.find(({ below, upTo }) => (below === undefined || number < below) && (upTo === undefined || number <= upTo))
    ?.id ?? null;

function ownValue(
  own: Share | undefined,
  { column, bands }: Extract<Counting, { take: 'value' }>,
  register: Register,
): MeasuredValue {
  const found = own?.matching.find(({ values }) => values[column] !== undefined)?.values[column];
  if (bands !== undefined) return typeof found === 'number' ? bandOf(found, bands) : null;
  return measuredValue(columnOf(register, column), found);
}

function ownLines(own: Share | undefined, id: string, register: Register): string | null {
  const column = columnOf(register, id);
  if (column === undefined) return null;
  const lines = (own?.matching ?? []).flatMap(({ values }) =>
    values[id] === undefined ? [] : [written(column, values[id], 'vi')],
  );
  if (lines.length === 0) return null;
  return lines.join(column.type === 'document' || column.type === 'longText' ? '\n' : '; ');
}

/** A figure from what was loaded. Blank where nothing is kept: never 0 for what nobody has entered. */
export function compute(figure: Figure, loaded: Loaded, reach: 'own' | 'subtree'): Measured {
  const { counting } = figure.counted;
  const { register } = figure;
  const shares = sharesOf(figure, loaded, reach);
  const own = shares.find(({ body }) => body.id === loaded.own.id);
  switch (counting.take) {
    case 'count':
      return value(addUp(shares.map((share) => countOfBody(share, counting))));
    case 'sum':
      return value(addUp(shares.map((share) => sumOfBody(figure, share, counting, loaded))));
    case 'share':
      return value(shareOf(shares, counting.of, counting.to));
    case 'exists':
      return shares.some(({ isKept }) => isKept) ? value(shares.some(({ matching }) => matching.length > 0)) : blank;
    case 'value':
      return value(ownValue(own, counting, register));
    case 'lines':
      return value(ownLines(own, counting.column, register));
    case 'rows': {
      const column = columnOf(register, counting.column);
      const entries = shares
        .flatMap(({ matching }) => matching)
        .toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
      return {
        kind: 'rows',
        rows: entries.map(({ entryId, values }) => ({
          id: entryId,
          value: measuredValue(column, values[counting.column]),
        })),
      };
    }
  }
}
