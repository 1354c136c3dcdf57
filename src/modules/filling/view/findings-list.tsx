import type { Finding, Severity } from '#forms-engine/browser';
import { type Language, say } from '#platform/i18n';
import { messages } from '../messages.ts';
import { placeOf } from './finding-places.ts';
import { elementId } from './sheet-view.ts';

const words: Record<Severity, keyof typeof messages> = {
  blocker: 'blocker',
  error: 'error',
  warning: 'warning',
  info: 'info',
};

function Item({ finding, language }: { readonly finding: Finding; readonly language: Language }) {
  const place = placeOf(finding);
  const text = finding.message[language];
  return (
    <li class={`finding finding--${finding.severity}`}>
      <span class="finding__word">{say(messages[words[finding.severity]], language)}</span>{' '}
      {place === null ? text : <a href={`#${elementId(place)}`}>{text}</a>}
    </li>
  );
}

/** How many of each kind, in words. */
export function findingsSummary(findings: readonly Finding[], language: Language): string {
  const count = (...kinds: Severity[]) => findings.filter((finding) => kinds.includes(finding.severity)).length;
  if (findings.length === 0) return say(messages.noFindings, language);
  return say(messages.findingsSummary, language, {
    errors: count('blocker', 'error'),
    warnings: count('warning'),
    notes: count('info'),
  });
}

/** What the checks found, the gravest first; each leads to its place. */
export function FindingsList({
  findings,
  language,
}: {
  readonly findings: readonly Finding[];
  readonly language: Language;
}) {
  return (
    <>
      <p class="findings__summary">{findingsSummary(findings, language)}</p>
      <ol class="findings__list">
        {findings.map((finding) => (
          <Item finding={finding} language={language} />
        ))}
      </ol>
    </>
  );
}
