/** A session ends after two hours without a request, and twelve hours after it began: a working day with its breaks. */
export const sessionTimes = { idleMilliseconds: 2 * 60 * 60_000, longestMilliseconds: 12 * 60 * 60_000 } as const;

/** A use is written down at most this often, so that reading pages does not write on each of them. */
const useResolution = 60_000;

/** By what a session was begun: the password, or a provider of identities. */
export type EnteredBy = 'password' | 'provider';
/** What was shown besides: a one-time code of a device, or a recovery code. */
export type SecondFactorUsed = 'code' | 'recovery';

/** How somebody came in. */
export type Entry = { readonly by: EnteredBy; readonly secondFactor: SecondFactorUsed | null };

export type SessionTimes = { readonly startedAt: Date; readonly lastUsedAt: Date };

/** Whether a session still holds. Times in the future (a clock was set back) count as now. */
export function isAlive({ startedAt, lastUsedAt }: SessionTimes, now: Date): boolean {
  const idle = now.getTime() - lastUsedAt.getTime();
  const age = now.getTime() - startedAt.getTime();
  return idle < sessionTimes.idleMilliseconds && age < sessionTimes.longestMilliseconds;
}

/** Whether this use is worth writing down. */
export function isUseDue({ lastUsedAt }: SessionTimes, now: Date): boolean {
  return now.getTime() - lastUsedAt.getTime() >= useResolution;
}
