import type { DraftShelf } from './draft-shelf.ts';
import type { AutosaveReply } from './protocol.ts';

export type SaveStatus =
  | { readonly kind: 'unsaved' | 'saving' | 'offline' | 'signedOut' | 'conflict' }
  | { readonly kind: 'saved'; readonly at: Date }
  | { readonly kind: 'refused'; readonly reason: string };

type Options = {
  readonly url: string;
  readonly form: HTMLFormElement;
  readonly shelf: DraftShelf;
  readonly onStatus: (status: SaveStatus) => void;
};

export type Autosave = { readonly changed: () => void };

const pause = 2_500;
const firstRetry = 4_000;
const longestRetry = 60_000;

/** The fields of a form as text; files are sent by the form itself. */
export const fieldsOf = (form: HTMLFormElement): readonly (readonly [string, string])[] =>
  [...new FormData(form)].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value] as const] : []));

const baseField = (form: HTMLFormElement): HTMLInputElement | null => form.querySelector('input[name="base"]');

async function send({ url, form }: Options): Promise<AutosaveReply | 'offline' | 'signedOut'> {
  const body = new FormData();
  for (const [name, value] of fieldsOf(form)) body.append(name, value);
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { accept: 'application/json' },
      body,
      redirect: 'manual',
    });
    if (response.ok) return await response.json();
    if (response.type === 'opaqueredirect' || response.status === 401) return 'signedOut';
    if (response.status >= 500 || response.status === 429) return 'offline';
    const problem = await response.json().catch(() => ({}));
    return { kind: 'refused', reasons: [String(problem.title ?? response.status)] };
  } catch {
    return 'offline';
  }
}

/**
 * Saves a form a moment after the last key, one request at a time, and tries again while the line is down. What is written is kept on
 * this device until the server has it. A conflict ends it: from then on the person saves.
 */
export function autosave(options: Options): Autosave {
  const { form, shelf, onStatus } = options;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isBusy = false;
  let isEnded = false;
  let retry = firstRetry;
  let changes = 0;

  const plan = (delay: number) => {
    clearTimeout(timer);
    if (!isEnded) timer = setTimeout(() => void run(), delay);
  };

  function settle(reply: AutosaveReply | 'offline' | 'signedOut', sent: number): void {
    if (reply === 'offline' || reply === 'signedOut') {
      onStatus({ kind: reply });
      plan(retry);
      retry = Math.min(retry * 2, longestRetry);
      return;
    }
    retry = firstRetry;
    if (reply.kind === 'saved') {
      const base = baseField(form);
      if (base !== null) base.value = String(reply.revision);
      if (sent === changes) {
        shelf.drop();
        onStatus({ kind: 'saved', at: new Date() });
      } else plan(pause);
    } else if (reply.kind === 'conflict') {
      isEnded = true;
      onStatus({ kind: 'conflict' });
    } else onStatus({ kind: 'refused', reason: reply.reasons.join(' ') });
  }

  async function run(): Promise<void> {
    if (isBusy) {
      plan(pause);
      return;
    }
    isBusy = true;
    onStatus({ kind: 'saving' });
    const sent = changes;
    const reply = await send(options);
    isBusy = false;
    settle(reply, sent);
  }

  globalThis.addEventListener('online', () => {
    if (changes > 0) plan(0);
  });
  form.addEventListener('submit', () => {
    isEnded = true;
    clearTimeout(timer);
  });
  return {
    changed() {
      changes += 1;
      shelf.keep({ at: Date.now(), base: baseField(form)?.value ?? '', fields: fieldsOf(form) });
      if (!isEnded && !isBusy) onStatus({ kind: 'unsaved' });
      plan(pause);
    },
  };
}
