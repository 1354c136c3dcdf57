import type { About, Value } from '#forms-engine';
import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { holdAnswers, type Seen } from './hold-answers.ts';
import type { Answer, Progress } from './queries.ts';
import { sameValue } from './same-value.ts';
import { writeSave } from './write-save.ts';

/** A figure to be put at a place, with what is said of it; it rests on the save that was seen when it was decided. */
export type Figure = { readonly place: string; readonly value: Value; readonly about: About; readonly base: number };

export type FiguresTaken = {
  readonly taken: readonly string[];
  /** Places that somebody else changed meanwhile: left as they are. */
  readonly changed: readonly string[];
};

const isThere = ({ value, about }: Figure, standing: Answer | undefined): boolean =>
  standing !== undefined && sameValue(standing.value, value) && sameAbout(standing.about ?? {}, about);

const sameAbout = (one: About, other: About): boolean => canonical(one) === canonical(other);

/** The database keeps its own order of properties. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([one], [other]) => (one < other ? -1 : 1)))
      : part,
  );
}

/**
 * Puts figures with their origin into a sheet, as one save with its audit record: what the system measured, or what an earlier report
 * says. Nothing that somebody changed meanwhile is touched. Undefined where there is no such sheet that the actor may see.
 */
export async function takeFigures(
  tx: Transaction,
  seen: Seen,
  action: 'sheet.measure' | 'sheet.carry' | 'sheet.compose',
  figures: readonly Figure[],
  progressOf: (answers: readonly Answer[]) => Progress,
): Promise<FiguresTaken | undefined> {
  const held = await holdAnswers(tx, seen);
  if (held === undefined) return undefined;
  const { sheet, standing } = held;
  const isChanged = ({ place, base }: Figure) => (standing.get(place)?.sequence ?? 0) > Math.min(base, sheet.sequence);
  const changed = figures.filter((figure) => isChanged(figure) && !isThere(figure, standing.get(figure.place)));
  const wanted = figures.filter((figure) => !changed.includes(figure) && !isThere(figure, standing.get(figure.place)));
  const taken = wanted.map(({ place }) => place);
  if (wanted.length > 0) {
    const { sequence } = await writeSave(tx, held, wanted, progressOf);
    record(tx, {
      action,
      subject: { kind: 'sheet', id: sheet.id },
      organisationId: sheet.organisationId,
      detail: { sequence, places: taken },
    });
  }
  return { taken, changed: changed.map(({ place }) => place) };
}
