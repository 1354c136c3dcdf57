import { isInScope, type Organisation } from '#modules/organisations';
import type { AnswererRule } from './campaign.ts';

/** The bodies that a rule asks, of all that there are on its day, in their order. Those of the list are asked whatever they are. */
export function answerersOf(rule: AnswererRule, bodies: readonly Organisation[]): readonly Organisation[] {
  const added = new Set(rule.added);
  const left = new Set(rule.left);
  const isWithin = ({ id, above }: Organisation) =>
    rule.under === null || id === rule.under || above.includes(rule.under);
  return bodies.filter(
    (body) =>
      !left.has(body.id) &&
      (added.has(body.id) ||
        (rule.kinds.length > 0 && isInScope(body, { kinds: rule.kinds, natures: rule.natures }) && isWithin(body))),
  );
}
