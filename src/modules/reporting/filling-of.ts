import { assembleAnswers } from '#modules/filling';
import type { ReportContext } from './context.ts';
import type { Filling } from './print.ts';
import { aboutOf } from './submissions/content.ts';

/** What fills the paper of a report. */
export function fillingOf({
  answers,
  organisation,
  period,
}: Pick<ReportContext, 'answers' | 'organisation' | 'period'>): Filling {
  return {
    answers: assembleAnswers(answers.map(({ place, value }) => [place, value] as const)),
    about: aboutOf(answers),
    organisation: { name: organisation.name },
    ...(period === undefined ? {} : { period }),
  };
}
