import { type Field, formatValue, type Value } from '#forms-engine/browser';
import { type Language, say } from '#platform/i18n';
import { messages } from '../messages.ts';
import type { ConflictSeen } from './protocol.ts';

function shown(field: Field | undefined, value: Value, language: Language): string {
  if (value === null || field === undefined) return say(messages.blank, language);
  return formatValue(field, value, 'vi');
}

function choice(text: string, choose: () => void): HTMLButtonElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'button button--plain';
  button.textContent = text;
  button.addEventListener('click', choose);
  return button;
}

/** Shows both values at the place; the person's choice ends it. */
export function showConflict(
  form: HTMLFormElement,
  conflict: ConflictSeen,
  field: Field | undefined,
  language: Language,
  decide: (keep: 'mine' | 'theirs') => void,
): void {
  const beside = form.querySelector(`[data-findings="${CSS.escape(conflict.place)}"]`);
  if (beside === null) {
    decide('theirs');
    return;
  }
  const both = document.createElement('div');
  both.className = 'both';
  both.setAttribute('role', 'alert');
  const title = document.createElement('strong');
  title.textContent = say(messages.conflictTitle, language);
  const end = (keep: 'mine' | 'theirs') => () => {
    both.remove();
    decide(keep);
  };
  both.append(
    title,
    choice(say(messages.keepMine, language, { value: shown(field, conflict.yours, language) }), end('mine')),
    choice(
      say(messages.keepTheirs, language, {
        value: shown(field, conflict.theirs.value, language),
        by: conflict.theirs.by,
      }),
      end('theirs'),
    ),
  );
  beside.before(both);
  const row = beside.closest<HTMLElement>('.beside-row');
  if (row !== null) row.hidden = false;
}
