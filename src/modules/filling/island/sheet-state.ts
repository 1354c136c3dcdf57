import {
  type About,
  aboutKey,
  type Evaluation,
  type Field,
  type FormDefinition,
  type Period,
  prepare,
  type Row,
  type Session,
  session,
  type Value,
} from '#forms-engine/browser';
import { aboutAfter } from '../about-after.ts';
import { assembleAnswers } from '../assemble.ts';
import { parsePlace } from '../place.ts';
import { sameValue } from '../same-value.ts';
import type { SheetData } from './protocol.ts';

interface HeldPlace {
  readonly value: Value;
  readonly sequence: number;
  readonly about: About | null;
}

/** The sheet as this page knows it: what every place holds, by which save, and what follows from it. */
export interface SheetState {
  readonly definition: FormDefinition;
  fieldAt(place: string): Field | undefined;
  get(place: string): HeldPlace | undefined;
  /** Sets what a place holds on this page; `sequence` only when the server said so. */
  set(place: string, value: Value, sequence?: number, about?: About | null): void;
  evaluation(): Evaluation;
  rows(table: string): readonly Row[];
}

function isRows(value: unknown): value is readonly Row[] {
  return Array.isArray(value);
}

/** Makes the state from what the server sent. */
export function sheetState(
  definition: FormDefinition,
  answers: Iterable<readonly [string, HeldPlace]>,
  period: Period | undefined,
  { notAsked, owns }: Pick<SheetData, 'notAsked' | 'owns'>,
): SheetState {
  const held = new Map(answers);
  const fields = new Map(
    definition.fields.filter((field) => field.table === undefined).map((field) => [field.id, field]),
  );
  const columns = new Map(
    definition.tables.map((table) => [table.id, new Map(table.columns.map((column) => [column.id, column]))]),
  );
  const assembled = () => assembleAnswers([...held].map(([place, { value }]) => [place, value] as const));
  const engine: Session = session(prepare(definition), {
    answers: assembled(),
    notAsked: new Set(notAsked),
    owns: new Set(owns),
    about: Object.fromEntries(
      [...held].flatMap(([place, { about }]) => (about === null ? [] : [[aboutKey(place), about]])),
    ),
    ...(period === undefined ? {} : { period }),
  });
  const rowsOf = (table: string): readonly Row[] => {
    const own = [...held].filter(([place]) => place.startsWith(`${table}/`));
    const rows = assembleAnswers(own.map(([place, { value }]) => [place, value] as const))[table];
    return isRows(rows) ? rows : [];
  };

  function tell(text: string, value: Value): void {
    const place = parsePlace(text);
    if (place?.kind === 'field') engine.update(place.field, value);
    else if (place?.kind === 'row') engine.update(place.table, rowsOf(place.table));
    else if (place?.kind === 'cell' && typeof held.get(`${place.table}/${place.row}`)?.value === 'number') {
      engine.updateCell(place.table, place.row, place.column, value);
    }
  }

  return {
    definition,
    fieldAt(text) {
      const place = parsePlace(text);
      if (place?.kind === 'field') return fields.get(place.field);
      return place?.kind === 'cell' ? columns.get(place.table)?.get(place.column) : undefined;
    },
    get: (place) => held.get(place),
    set(place, value, sequence, about) {
      const before = held.get(place);
      // what the server will write down of it
      const own =
        before !== undefined && sameValue(before.value, value) ? before.about : aboutAfter(before, { value }, '');
      const said = about === undefined ? own : about;
      held.set(place, { value, sequence: sequence ?? before?.sequence ?? 0, about: said });
      tell(place, value);
      if (before?.about?.overrides !== undefined || said?.overrides !== undefined)
        engine.updateAbout(aboutKey(place), said ?? {});
    },
    evaluation: () => engine.evaluation(),
    rows: rowsOf,
  };
}
