/** What is known of the failures at one key: an account's name as it was typed, or an address. */
export type GuardState = {
  readonly failures: number;
  readonly lastFailureAt: Date;
  readonly blockedUntil: Date | null;
};

/** After how many failures the delay begins, and how fast it grows. Many people share an address, so it may fail more often. */
export type GuardRule = { readonly free: number; readonly first: number; readonly longest: number };

const minute = 60_000;
export const guardRules = {
  account: { free: 5, first: minute / 2, longest: 15 * minute },
  address: { free: 30, first: minute / 2, longest: 15 * minute },
} as const satisfies Record<string, GuardRule>;

/** Failures are forgotten after a day without another one. */
const forgottenAfter = 24 * 60 * minute;

export function isBlocked(state: GuardState | null, now: Date): boolean {
  return state?.blockedUntil != null && state.blockedUntil > now;
}

/** The state after one more failure: from the last free one on, each failure doubles the delay. */
export function afterFailure(state: GuardState | null, rule: GuardRule, now: Date): GuardState {
  const isOld = state === null || now.getTime() - state.lastFailureAt.getTime() > forgottenAfter;
  const failures = isOld ? 1 : state.failures + 1;
  if (failures < rule.free) return { failures, lastFailureAt: now, blockedUntil: null };
  const delay = Math.min(rule.first * 2 ** (failures - rule.free), rule.longest);
  return { failures, lastFailureAt: now, blockedUntil: new Date(now.getTime() + delay) };
}

/** For people: whole minutes, at least one. */
export function minutesUntil(until: Date, now: Date): number {
  return Math.max(1, Math.ceil((until.getTime() - now.getTime()) / minute));
}
