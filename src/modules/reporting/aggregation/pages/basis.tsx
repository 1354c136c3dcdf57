import { type Language, say } from '#platform/i18n';
import { Disclosure, Notice } from '#ui';
import { messages } from '../messages.ts';
import type { Overview } from '../overview.ts';
import { countInWords } from '../words.ts';

/** On how many reports the figures rest, and who is missing by name. */
export function Basis({ overview, language }: { readonly overview: Overview; readonly language: Language }) {
  const { reports, missing } = overview;
  const accepted = reports.filter(({ report }) => report.isAccepted).length;
  const counts = {
    reports: countInWords(reports.length, language),
    accepted: countInWords(accepted, language),
    asked: countInWords(missing.length + new Set(reports.map(({ report }) => report.organisationId)).size, language),
  };
  return (
    <div class="stack">
      <p>{say(messages.basis, language, counts)}</p>
      {missing.length === 0 ? (
        <Notice kind="done" title={say(messages.complete, language)} />
      ) : (
        <Disclosure summary={say(messages.missing, language, { count: countInWords(missing.length, language) })}>
          <ul class="figures-missing">
            {missing.map(({ id, name }) => (
              <li key={id}>{name}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  );
}
