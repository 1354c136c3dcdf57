import { type Language, say } from '#platform/i18n';
import type { ConflictWords } from '../conflict-words.ts';
import { messages } from '../messages.ts';

function choice(text: string, choose: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button--plain';
  button.textContent = text;
  button.addEventListener('click', choose);
  return button;
}

function worded(tag: 'strong' | 'span', text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

/** Shows both values at the place, or at the top of the sheet where the place is not on the page; the person's choice ends it. */
export function showConflict(
  form: HTMLFormElement,
  place: string,
  words: ConflictWords,
  language: Language,
  decide: (keep: 'mine' | 'theirs') => void,
): void {
  const beside = form.querySelector(`[data-findings="${CSS.escape(place)}"]`);
  const both = document.createElement('div');
  both.className = 'both';
  both.setAttribute('role', 'alert');
  const end = (keep: 'mine' | 'theirs') => () => {
    both.remove();
    decide(keep);
  };
  if (beside === null) both.append(worded('span', words.where));
  both.append(
    worded('strong', say(messages.conflictTitle, language)),
    choice(words.mine, end('mine')),
    choice(words.theirs, end('theirs')),
  );
  if (beside === null) form.querySelector('#conflicts-apart')?.append(both);
  else beside.before(both);
  const row = beside?.closest<HTMLElement>('.beside-row') ?? null;
  if (row !== null) row.hidden = false;
}
