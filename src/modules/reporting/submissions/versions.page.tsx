import type { FormDefinition } from '#forms-engine';
import { type Language, say } from '#platform/i18n';
import { DataTable, Notice } from '#ui';
import { type Format, fileKinds } from '../print.ts';
import { routes } from '../routes.ts';
import { itemInWords, valueInWords } from '../trace/trace.ts';
import { certificateInWords } from './certificate-words.ts';
import type { Difference } from './differences.ts';
import { ExplainedWarnings } from './explained.tsx';
import type { Submission } from './kept.ts';
import { messages } from './messages.ts';
import { sealOf } from './seal.ts';
import { when } from './when.ts';

type Common = { readonly language: Language; readonly report: string; readonly subject: string };

const offered: readonly Format[] = ['pdf', 'docx', 'xlsx', 'csv', 'json'];

function Files({ language: _, report, version }: Common & { readonly version: number }) {
  return (
    <span class="row">
      {offered.map((format) => (
        <a key={format} href={routes.printVersion.to({ report, version: String(version), format })}>
          {fileKinds[format].extension.toUpperCase()}
        </a>
      ))}
    </span>
  );
}

/** Every version of a report as it was submitted. */
export function VersionsPage(props: Common & { readonly versions: readonly Submission[] }) {
  const { language, report, subject, versions } = props;
  const column = (label: keyof typeof messages) => say(messages[label], language);
  return (
    <div class="stack">
      <div>
        <h1>{say(messages.versionsTitle, language)}</h1>
        <p class="soft">{subject}</p>
      </div>
      <DataTable
        caption={say(messages.versionsCaption, language)}
        empty={say(messages.noVersions, language)}
        items={versions}
        columns={[
          {
            label: column('versionNumber'),
            cell: ({ version }) => (
              <a href={routes.version.to({ report, version: String(version) })}>
                {say(messages.version, language, { version })}
              </a>
            ),
          },
          { label: column('submittedAt'), cell: ({ submittedAt }) => when(submittedAt, language) },
          { label: column('submittedBy'), cell: ({ submittedBy }) => submittedBy },
          {
            label: column('signers'),
            cell: ({ certifiedBy, signedBy }) => [certifiedBy, signedBy].filter(Boolean).join('; '),
          },
          { label: column('reason'), cell: ({ reason }) => reason ?? '' },
          { label: column('files'), cell: ({ version }) => <Files {...props} version={version} /> },
        ]}
      />
    </div>
  );
}

type VersionPageProps = Common & {
  readonly definition: FormDefinition;
  readonly version: Submission;
  readonly before: Submission | undefined;
  readonly differences: readonly Difference[];
  readonly isIntact: boolean;
};

function Differences({ definition, language, before, differences }: VersionPageProps) {
  if (before === undefined) return null;
  const value = (place: string, each: Difference['before']) => valueInWords(definition, place, each, language);
  return (
    <DataTable
      caption={say(messages.differences, language, { before: before.version, count: differences.length })}
      empty={say(messages.noDifferences, language)}
      items={differences}
      columns={[
        { label: say(messages.item, language), cell: ({ place }) => itemInWords(definition, place) },
        {
          label: say(messages.before, language, { version: before.version }),
          cell: (each) => value(each.place, each.before),
        },
        {
          label: say(messages.before, language, { version: before.version + 1 }),
          cell: (each) => value(each.place, each.after),
        },
      ]}
    />
  );
}

function CertificateOf({ version: { signedHow }, language }: VersionPageProps) {
  const certificate = signedHow?.certificate ?? null;
  if (certificate === null) return null;
  return (
    <p>
      {say(messages.certificateOf, language)}: {certificateInWords(certificate, language)}
    </p>
  );
}

/** One version: who signed and submitted it, whether it still says what was signed, and in what it differs from the one before. */
export function VersionPage(props: VersionPageProps) {
  const { language, subject, version, isIntact } = props;
  const { explanations, reason } = version;
  return (
    <div class="stack">
      <div>
        <h1>{say(messages.version, language, { version: version.version })}</h1>
        <p class="soft">{subject}</p>
      </div>
      <Notice
        kind={isIntact ? 'done' : 'error'}
        title={say(isIntact ? messages.intact : messages.notIntact, language)}
      />
      <ul class="seal">
        {sealOf(version)
          .slice(1)
          .map((line) => (
            <li key={line}>{line}</li>
          ))}
      </ul>
      <CertificateOf {...props} />
      {reason === null ? null : (
        <p>
          <strong>{say(messages.reason, language)}:</strong> {reason}
        </p>
      )}
      <p>
        <Files {...props} version={version.version} />
      </p>
      <Differences {...props} />
      <ExplainedWarnings explanations={explanations} language={language} />
    </div>
  );
}
