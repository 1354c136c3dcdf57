import { type Language, type Message, say } from '#platform/i18n';
import { Notice } from '#ui';
import type { Refusal } from './refusal.ts';

type Props = { readonly language: Language; readonly title: Message; readonly refusals: readonly Refusal[] };

/** Everything against what was asked, above the form; each stands beside its field as well. */
export function Refusals({ language, title, refusals }: Props) {
  if (refusals.length === 0) return null;
  const texts = [...new Set(refusals.map(({ text, values }) => say(text, language, values)))];
  return (
    <Notice kind="error" title={say(title, language)}>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** What is wrong with one field, as the fields of the design system take it. */
export function errorAt(field: string, refusals: readonly Refusal[], language: Language): { readonly error?: string } {
  const found = refusals.filter((refusal) => refusal.field === field);
  if (found.length === 0) return {};
  return { error: found.map(({ text, values }) => say(text, language, values)).join(' ') };
}
