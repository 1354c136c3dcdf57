import { stringify } from 'csv-stringify/sync';
import { addDays } from '#platform/calendar';
import { type Body, type Decision, endOf, type State, type Succession, type Tree } from '../tree.ts';
import { type ColumnName, columns, endingWords, kindWords, natureWords } from './columns.ts';

type Cells = Partial<Record<ColumnName, string>>;

const names: readonly ColumnName[] = Object.keys(columns).filter((name): name is ColumnName => name in columns);

const decisionCells = (prefix: 'decision' | 'endDecision', decision: Decision | null): Cells => ({
  [prefix]: decision?.number ?? '',
  [`${prefix}On`]: decision?.on ?? '',
  [`${prefix}Link`]: decision?.link ?? '',
});

/** Bodies are named by the key under which they were brought in, else by their id: whoever reads the file in again finds them. */
function keysOf(tree: Tree): (id: string | null) => string {
  return (id) => (id === null ? '' : (tree.bodies.get(id)?.importKey ?? id));
}

function endingCells(endings: readonly Succession[], key: (id: string | null) => string): Cells {
  const [first] = endings;
  if (first === undefined || first.kind === 'detachment') return {};
  const successors = endings.map(({ successorId }) => key(successorId)).filter((each) => each !== '');
  return {
    successors: successors.toSorted().join(' '),
    succession: endingWords[first.kind],
    ...decisionCells('endDecision', first.decision),
  };
}

type Known = { readonly endings: readonly Succession[]; readonly origin: Succession | undefined };

function stateCells(body: Body, state: State, { endings, origin }: Known, key: (id: string | null) => string): Cells {
  const isFirst = state === body.states[0];
  const isLast = state === body.states.at(-1) && endOf(body) !== null;
  return {
    key: key(body.id),
    name: state.name,
    kind: kindWords[state.kind],
    nature: natureWords[state.legalNature],
    parent: key(state.parentId),
    code: state.identifierCode ?? '',
    olderCode: state.olderCode ?? '',
    from: state.from,
    to: state.until === null ? '' : addDays(state.until, -1),
    ...decisionCells('decision', state.decision),
    ...(isLast ? endingCells(endings, key) : {}),
    detachedFrom: isFirst && origin !== undefined ? key(origin.predecessorId) : '',
  };
}

/** Every state of the given bodies as a line, in the order of their codes and names. */
export function exportRows(tree: Tree, bodies: readonly Body[]): readonly Cells[] {
  const key = keysOf(tree);
  const endings = Map.groupBy(
    tree.successions.filter(({ kind }) => kind !== 'detachment'),
    ({ predecessorId }) => predecessorId,
  );
  const origins = new Map(
    tree.successions.filter(({ kind }) => kind === 'detachment').map((each) => [each.successorId, each]),
  );
  return bodies.flatMap((body) => {
    const known = { endings: endings.get(body.id) ?? [], origin: origins.get(body.id) };
    return body.states.map((state) => stateCells(body, state, known, key));
  });
}

/** What a spreadsheet would take for a formula stays a text by the apostrophe before it; reading the file in takes it off again. */
const harmless = (cell: string): string => (/^[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell);

/** The bodies as CSV with Vietnamese titles, as spreadsheets read it (a byte-order mark, CRLF). */
export function exportCsv(rows: readonly Cells[]): string {
  const lines = rows.map((row) => names.map((name) => harmless(row[name] ?? '')));
  return stringify([names.map((name) => columns[name]), ...lines], { bom: true, record_delimiter: '\r\n' });
}

/** The bodies as JSON; what is empty is left out, what a line must have stays. */
export function exportJson(rows: readonly Cells[]): string {
  return `${JSON.stringify({ organisations: rows }, null, 1)}\n`;
}
