import { evaluate } from '#forms-engine';
import { type Answer, assembleAnswers, type Progress } from '#modules/filling';
import { elsewhereIn } from './campaigns/standing.ts';
import type { ReportContext } from './context.ts';

const blankCodes = ['missing', 'part-blank'];

/** How far a report is filled, as the engine counts it; nobody waits here for what another body answers for all. */
export function progressOf({
  form,
  period,
  campaign,
}: Pick<ReportContext, 'form' | 'period' | 'campaign'>): (answers: readonly Answer[]) => Progress {
  const elsewhere = elsewhereIn(campaign);
  return (held) => {
    const answers = assembleAnswers(held.map(({ place, value }) => [place, value] as const));
    const { progress, findings } = evaluate(form.prepared, { answers, ...(period === undefined ? {} : { period }) });
    const blank = findings.filter(({ code }) => blankCodes.includes(code)).flatMap(({ fields }) => fields);
    const others = new Set(blank.filter((id) => elsewhere.has(id))).size;
    const sum = (of: 'answered' | 'expected') => progress.reduce((total, part) => total + part[of], 0);
    return { answered: sum('answered'), expected: sum('expected') - others };
  };
}
