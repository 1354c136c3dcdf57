import type { FormDefinition } from '../definition/definition.ts';
import type { Period } from '../evaluation/evaluation.ts';

const roman = ['I', 'II', 'III', 'IV'] as const;

/** What `{year}`, `{year-1}` and `{quarter}` stand for on this paper. */
export interface PrintedPeriod {
  readonly year: number;
  /** As printed: I to IV; dots while no quarter is known. */
  readonly quarter: string;
}

/** The period of the report, or for a blank form without one the year and the quarter that the source prints. */
export function printedPeriod(
  { printedYear, printedQuarter }: Pick<FormDefinition, 'printedYear' | 'printedQuarter'>,
  period?: Period,
): PrintedPeriod {
  const number = period === undefined ? printedQuarter : period.quarter;
  const quarter = number === undefined ? undefined : roman[number - 1];
  return { year: period?.year ?? printedYear, quarter: quarter ?? '……' };
}

/** Puts the period into a wording: `{year-1}` of 2019 is 2018. Other braces stay as they are. */
export function fillTemplate(text: string, { year, quarter }: PrintedPeriod): string {
  return text
    .replace(/\{year(?:([+-])(\d{1,3}))?\}/g, (_, sign?: string, offset?: string) =>
      String(offset === undefined ? year : year + (sign === '-' ? -Number(offset) : Number(offset))),
    )
    .replaceAll('{quarter}', quarter);
}
