import type { Pending } from './pending.ts';
import type { ChangeSent, SaveReply } from './protocol.ts';

export type Status =
  | { readonly kind: 'saved'; readonly at: Date | null }
  | { readonly kind: 'unsaved'; readonly count: number }
  | { readonly kind: 'offline'; readonly count: number }
  | { readonly kind: 'signedOut'; readonly count: number }
  | { readonly kind: 'refused'; readonly reason: string };

interface LoopOptions {
  readonly url: string;
  readonly pending: Pending;
  /** Places that wait for a person's decision and are not sent. */
  readonly parked: ReadonlySet<string>;
  seen(): number;
  onReply(reply: SaveReply, sent: readonly ChangeSent[]): void;
  onStatus(status: Status): void;
}

export interface SaveLoop {
  /** Says that something waits. */
  changed(): void;
  /** Sends at once. */
  now(): void;
}

const pause = 400;
const firstRetry = 2_000;
const longestRetry = 30_000;
const lookAround = 20_000;

interface Answered {
  readonly kind: 'reply' | 'signedOut' | 'refused' | 'offline';
  readonly reply?: SaveReply;
  readonly reason?: string;
}

async function send(url: string, seen: number, changes: readonly ChangeSent[]): Promise<Answered> {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ seen, changes }),
      redirect: 'manual',
      keepalive: changes.length < 50,
    });
    if (response.ok) return { kind: 'reply', reply: await response.json() };
    if (response.type === 'opaqueredirect' || response.status === 401) return { kind: 'signedOut' };
    if (response.status >= 500 || response.status === 429) return { kind: 'offline' };
    const problem = await response.json().catch(() => ({}));
    return { kind: 'refused', reason: String(problem.title ?? response.status) };
  } catch {
    return { kind: 'offline' };
  }
}

/** Sends what waits a moment after the last key, one request at a time; tries again, ever more slowly, while the line is down. */
export function saveLoop({ url, pending, parked, seen, onReply, onStatus }: LoopOptions): SaveLoop {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let retry = firstRetry;
  let lastSaved: Date | null = null;
  const waiting = () => pending.all().filter(({ place }) => !parked.has(place));

  function plan(delay: number): void {
    clearTimeout(timer);
    timer = setTimeout(() => void run(), delay);
  }

  function settle(answered: Answered, sent: readonly ChangeSent[]): void {
    const count = pending.all().length;
    if (answered.kind === 'reply' && answered.reply !== undefined) {
      retry = firstRetry;
      if (sent.length > 0) lastSaved = new Date();
      onReply(answered.reply, sent);
      const left = waiting().length;
      onStatus(left > 0 ? { kind: 'unsaved', count: left } : { kind: 'saved', at: lastSaved });
      plan(left > 0 ? pause : lookAround);
      return;
    }
    if (answered.kind === 'refused') onStatus({ kind: 'refused', reason: answered.reason ?? '' });
    else onStatus({ kind: answered.kind === 'signedOut' ? 'signedOut' : 'offline', count });
    plan(retry);
    retry = Math.min(retry * 2, longestRetry);
  }

  async function run(): Promise<void> {
    if (busy) {
      plan(pause);
      return;
    }
    busy = true;
    const sent = waiting();
    const answered = await send(url, seen(), sent);
    busy = false;
    settle(answered, sent);
  }

  globalThis.addEventListener('online', () => {
    retry = firstRetry;
    plan(0);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && waiting().length > 0) plan(0);
  });
  plan(waiting().length > 0 ? 0 : lookAround);
  return {
    changed() {
      onStatus({ kind: 'unsaved', count: waiting().length });
      plan(pause);
    },
    now: () => plan(0),
  };
}
