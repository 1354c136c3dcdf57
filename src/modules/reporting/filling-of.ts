import { assembleAnswers } from '#modules/filling';
import { notAskedIn } from './campaigns/standing.ts';
import type { ReportContext } from './context.ts';
import type { Filling } from './print.ts';
import { aboutOf } from './submissions/content.ts';

/** What fills the paper of a report. */
export function fillingOf({
  answers,
  organisation,
  period,
  campaign,
}: Pick<ReportContext, 'answers' | 'organisation' | 'period' | 'campaign'>): Filling {
  return {
    answers: assembleAnswers(answers.map(({ place, value }) => [place, value] as const)),
    about: aboutOf(answers),
    notAsked: notAskedIn(campaign),
    organisation: { name: organisation.name },
    ...(period === undefined ? {} : { period }),
  };
}
