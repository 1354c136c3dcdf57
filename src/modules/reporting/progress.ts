import { evaluate } from '#forms-engine';
import { type Answer, assembleAnswers, type Progress } from '#modules/filling';
import { askingOf } from './campaigns/standing.ts';
import type { ReportContext } from './context.ts';

/** How far a report is filled, as the engine counts it; nobody waits here for what another body answers for all. */
export function progressOf({
  form,
  period,
  campaign,
}: Pick<ReportContext, 'form' | 'period' | 'campaign'>): (answers: readonly Answer[]) => Progress {
  const asking = askingOf(campaign);
  return (held) => {
    const answers = assembleAnswers(held.map(({ place, value }) => [place, value] as const));
    const { progress } = evaluate(form.prepared, { answers, ...asking, ...(period === undefined ? {} : { period }) });
    const sum = (of: 'answered' | 'expected') => progress.reduce((total, part) => total + part[of], 0);
    return { answered: sum('answered'), expected: sum('expected') };
  };
}
