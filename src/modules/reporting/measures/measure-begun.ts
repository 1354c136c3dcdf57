import { type FiguresTaken, selectAnswers, selectOptionalSheet, takeFigures } from '#modules/filling';
import type { Services } from '#modules/people';
import { type Actor, inTransaction, type Transaction } from '#platform/database';
import { progressOf } from '../progress.ts';
import type { Report } from '../queries.ts';
import { compare } from './compare.ts';
import { knownOf, measuredReport } from './measure-report.ts';
import { figuresToTake, inRemovedRow } from './put.ts';
import { type TakenFigure, takeMeasures } from './take.ts';

const nothing: FiguresTaken = { taken: [], changed: [] };

/**
 * Puts what the system measures into the blank places of a report that was begun. Whatever stands there stays: a second call changes
 * nothing, and two at once give one. That the person may fill has been asked before, and is asked again by the database.
 */
export async function measureBegun(
  services: Pick<Services, 'db' | 'measures' | 'now'>,
  actor: Actor,
  report: Report,
): Promise<FiguresTaken> {
  const now = services.now();
  const known = await inTransaction(services.db, actor, (tx) => readReport(tx, report, now), { readOnly: true });
  if (known === null) return nothing;
  const { figures } = await takeMeasures(services.measures, known.measured, now);
  const progress = progressOf(known.report);
  return inTransaction(services.db, actor, (tx) => fillBlanks(tx, report.sheetId, { figures, progress, now }));
}

async function readReport(tx: Transaction, row: Report, now: Date) {
  const report = await knownOf(tx, row, now);
  const measured = report === null ? null : await measuredReport(tx, report, now);
  return report === null || measured === null ? null : { report, measured };
}

type ToFill = {
  readonly figures: readonly TakenFigure[];
  readonly progress: ReturnType<typeof progressOf>;
  readonly now: Date;
};

async function fillBlanks(tx: Transaction, sheetId: string, { figures, progress, now }: ToFill): Promise<FiguresTaken> {
  const sheet = await selectOptionalSheet(tx, sheetId);
  if (sheet === undefined) return nothing;
  const answers = await selectAnswers(tx, sheet);
  const isRemoved = inRemovedRow(answers);
  const blank = compare(figures, answers).filter(
    ({ comparison, figure }) => comparison === 'blank' && !isRemoved(figure.place),
  );
  const wanted = figuresToTake(blank, answers, sheet.sequence, now);
  return (await takeFigures(tx, { sheet, answers }, 'sheet.measure', wanted, progress)) ?? nothing;
}
