import { addDays, type IsoDate } from '#platform/calendar';
import type { Config } from '#platform/config';
import type { Person } from '../person.ts';

/** Whether a person must set up a second factor: not, by the end of a day, or before anything else. */
export type Requirement =
  | { readonly kind: 'none' }
  | { readonly kind: 'soon'; readonly until: string }
  | { readonly kind: 'now' };

type Asked = Pick<Person, 'grants' | 'isDemonstration' | 'secondFactorAt' | 'secondFactorDue'>;
type Rules = Config['secondFactor'];

/** Whether one of the person's roles must have a second factor, whether or not there is one. */
export function isFactorRequired(
  { grants, isDemonstration }: Pick<Asked, 'grants' | 'isDemonstration'>,
  { roles }: Rules,
): boolean {
  return !isDemonstration && grants.some(({ role }) => roles.includes(role));
}

/** The last day of grace is still a day of grace. */
export function requirementOf(person: Asked, rules: Rules, today: IsoDate): Requirement {
  if (person.secondFactorAt !== null || !isFactorRequired(person, rules)) return { kind: 'none' };
  const until = person.secondFactorDue ?? addDays(today, rules.days);
  return today > until || rules.days === 0 ? { kind: 'now' } : { kind: 'soon', until };
}
