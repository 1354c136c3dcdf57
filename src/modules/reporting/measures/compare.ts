import type { About, Value } from '#forms-engine';
import { type Answer, measuredBefore, sameValue } from '#modules/filling';
import type { TakenFigure } from './take.ts';

/**
 * How a figure stands to what the report says.
 * - blank: nothing was ever written there
 * - same: it is what stands there as measured
 * - newer: another value stands there that was measured before
 * - agreed: somebody wrote the same value
 * - override: somebody wrote something else
 */
export type Comparison = 'blank' | 'same' | 'newer' | 'agreed' | 'override';

export type Compared = {
  readonly figure: TakenFigure;
  readonly standing: Answer | undefined;
  readonly comparison: Comparison;
};

function comparisonOf({ value }: TakenFigure, standing: Answer | undefined): Comparison {
  if (standing === undefined || (standing.value === null && measuredBefore(standing) === undefined)) return 'blank';
  const isMeasured = standing.about?.provenance?.kind === 'measured';
  const isEqual = sameValue(standing.value, value);
  if (isMeasured) return isEqual ? 'same' : 'newer';
  return isEqual ? 'agreed' : 'override';
}

/** Each taken figure beside what stands at its place. Where nothing was recorded and nothing stands there is nothing to say. */
export function compare(figures: readonly TakenFigure[], answers: readonly Answer[]): readonly Compared[] {
  const standing = new Map(answers.map((answer) => [answer.place, answer]));
  return figures.flatMap((figure) => {
    const answer = standing.get(figure.place);
    const comparison = comparisonOf(figure, answer);
    // nothing is recorded: no figure against what a person wrote
    if (figure.value === null && comparison !== 'newer' && comparison !== 'same') return [];
    return [{ figure, standing: answer, comparison }];
  });
}

const originOf = ({ measure, window, asOf }: TakenFigure) => ({ measure, window, asOf });

/** What is said of an answer that takes the figure. */
export function aboutTaken({ figure, standing }: Compared): About {
  const { overrides: _overrides, ...kept } = standing?.about ?? {};
  return { ...kept, provenance: { kind: 'measured', ...originOf(figure) } };
}

/** What is said of an answer that stays, with the figure beside it. */
export function aboutKept({ figure, standing }: Compared): About {
  const { overrides: _overrides, ...kept } = standing?.about ?? {};
  const value: Value = figure.value;
  return { ...kept, overrides: { value, ...originOf(figure) } };
}
