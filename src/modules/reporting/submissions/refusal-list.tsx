import { type Language, say } from '#platform/i18n';
import { Notice } from '#ui';
import { messages, refusalWords } from './messages.ts';
import type { Facts, Refusal } from './transitions.ts';

/** Every reason why a step was refused, in words. */
export function refusalTexts(
  refusals: readonly Refusal[],
  findings: Facts['findings'],
  language: Language,
): readonly string[] {
  return refusals.map((refusal) => say(refusalWords[refusal], language, findings));
}

/** What was refused, with all reasons. Nothing where there are none. */
export function RefusalList({ texts, language }: { readonly texts: readonly string[]; readonly language: Language }) {
  if (texts.length === 0) return null;
  return (
    <Notice kind="error" title={say(messages.refused, language)}>
      <ul>
        {texts.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </Notice>
  );
}
