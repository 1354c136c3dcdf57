import { type Language, say } from '#platform/i18n';
import { Notice } from '#ui';
import type { Saved } from '../editions/save.ts';
import { plainText } from '../rich-text/plain-text.ts';
import { type Refusal, sayRefusal } from '../workflow/refusal.ts';
import { fieldNames } from './fields-of.ts';
import { messages } from './messages.ts';

/** Something of an edition as text that can be read and copied. */
function asText(value: unknown, field: string): string {
  if (typeof value === 'string') return field === 'body' ? plainText(value) : value;
  return value === undefined || value === null ? '' : JSON.stringify(value, null, 1);
}

function Conflicts({ saved, language }: { readonly saved: Saved; readonly language: Language }) {
  if (saved.conflicts.length === 0) return null;
  return (
    <Notice kind="error" title={say(messages.conflictTitle, language, { name: saved.changedBy })}>
      <p>{say(messages.conflictText, language)}</p>
      {saved.conflicts.map(({ field, yours, theirs }) => (
        <section key={field} class="stack desk__conflict">
          <h2>{say(fieldNames[field], language)}</h2>
          <label class="field">
            <span class="field__label">{say(messages.yours, language)}</span>
            <textarea class="input" rows={6} readOnly>
              {asText(yours, field)}
            </textarea>
          </label>
          <p class="field__label">{say(messages.theirs, language)}</p>
          <p class="desk__theirs">{asText(theirs, field)}</p>
        </section>
      ))}
    </Notice>
  );
}

function Taken({ saved, language }: { readonly saved: Saved; readonly language: Language }) {
  if (saved.taken.length === 0) return null;
  const fields = saved.taken.map((field) => say(fieldNames[field], language)).join(', ');
  return (
    <Notice kind="info" title={say(messages.takenTitle, language, { name: saved.changedBy })}>
      <p>{say(messages.takenText, language, { fields })}</p>
    </Notice>
  );
}

function Removed({ saved, language }: { readonly saved: Saved; readonly language: Language }) {
  if (saved.removed.length === 0) return null;
  return (
    <Notice kind="warning" title={say(messages.removedTitle, language)}>
      <ul>
        {saved.removed.slice(0, 12).map(({ kind, name }, index) => (
          <li key={index}>
            {kind} {name}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** What a save did: what was put together, what both changed, what was taken out. */
export function SaveNotices({ saved, language }: { readonly saved: Saved; readonly language: Language }) {
  return (
    <>
      <Conflicts saved={saved} language={language} />
      <Taken saved={saved} language={language} />
      <Removed saved={saved} language={language} />
    </>
  );
}

/** All reasons why something was not done. */
export function RefusalNotice({
  refusals,
  title,
  language,
}: {
  readonly refusals: readonly Refusal[];
  readonly title: string;
  readonly language: Language;
}) {
  return (
    <Notice kind="error" title={title}>
      <ul>
        {refusals.map((refusal) => {
          const text = sayRefusal(refusal, language);
          return <li key={`${refusal.code} ${text}`}>{text}</li>;
        })}
      </ul>
    </Notice>
  );
}
