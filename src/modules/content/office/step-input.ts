import { z } from 'zod';
import type { StepName } from '../editions/take-step.ts';
import { type StepInput, withdrawalKinds } from '../workflow/step.ts';
import { momentTyped } from './moments.ts';
import type { Posted } from './posted.ts';

const kind = z.enum(withdrawalKinds);

/** What the person gave with a step; each step has fields of its own in the one form. */
export function stepInput(step: StepName, { fields }: Posted, revision: number): StepInput {
  const all = (name: string): readonly string[] => [fields[`${name}-${step}`] ?? []].flat();
  const one = (name: string): string | undefined => all(name)[0];
  const publishAt = momentTyped(one('publishAt') ?? '');
  const chosen = kind.safeParse(one('kind'));
  const explanation = one('explanation');
  return {
    revision,
    confirmed: all('confirmed'),
    ...(one('reason') === undefined ? {} : { reason: one('reason') ?? '' }),
    ...(publishAt === undefined ? {} : { publishAt }),
    ...(explanation === undefined
      ? {}
      : { withdrawal: { explanation, ...(chosen.success ? { kind: chosen.data } : {}) } }),
  };
}
