import { type Language, say } from '#platform/i18n';
import { Button, Notice, TextArea } from '#ui';
import { routes } from '../routes.ts';
import type { Settling } from './findings.ts';
import { messages } from './messages.ts';
import { RefusalList } from './refusal-list.tsx';

export type CertifyPageProps = {
  readonly language: Language;
  readonly report: string;
  /** "Báo cáo định kỳ… · Quý 2 năm 2019 · Sở …". */
  readonly subject: string;
  /** The save that this page shows. */
  readonly sequence: number;
  readonly settling: Settling;
  readonly refusals: readonly string[];
  readonly notice?: string;
  /** Where a finding is mended. */
  readonly hrefOf: (finding: Settling['stopping'][number]) => string;
};

/** Under this name the explanation of a finding is posted. */
export const explanationName = (key: string): string => `giai-trinh:${key}`;

function Stopping({ settling, language, hrefOf }: CertifyPageProps) {
  const { stopping } = settling;
  return (
    <section class="stack" aria-labelledby="stopping-title">
      <h2 id="stopping-title">{say(messages.stopping, language, { count: stopping.length })}</h2>
      {stopping.length === 0 ? (
        <p class="soft">{say(messages.noneStopping, language)}</p>
      ) : (
        <ol class="settle">
          {stopping.map((finding) => (
            <li class={`finding finding--${finding.severity}`}>
              {finding.message[language]} <a href={hrefOf(finding)}>{say(messages.mend, language)}</a>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Warnings({ settling, language, hrefOf }: CertifyPageProps) {
  const { warnings } = settling;
  return (
    <section class="stack" aria-labelledby="warnings-title">
      <h2 id="warnings-title">{say(messages.warnings, language, { count: warnings.length })}</h2>
      {warnings.length === 0 ? <p class="soft">{say(messages.noWarnings, language)}</p> : null}
      <ol class="settle">
        {warnings.map(({ key, finding, explanation }, index) => (
          <li>
            <p id={`canh-bao-${index}`}>
              {finding.message[language]} <a href={hrefOf(finding)}>{say(messages.mend, language)}</a>
            </p>
            <TextArea
              name={explanationName(key)}
              label={`${say(messages.explanation, language)} ${index + 1}`}
              value={explanation?.explanation ?? ''}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What the filler settles before certifying: errors to mend, warnings to explain. */
export function CertifyPage(props: CertifyPageProps) {
  const { language, report, subject, sequence, refusals, notice } = props;
  return (
    <div class="stack settle-page">
      <div>
        <h1>{say(messages.certifyTitle, language)}</h1>
        <p class="soft">{subject}</p>
      </div>
      <RefusalList texts={refusals} language={language} />
      {notice === undefined ? null : <Notice kind="done" title={notice} />}
      <p>{say(messages.certifyHelp, language)}</p>
      <form class="stack" method="post" action={routes.certify.to({ report })}>
        <input type="hidden" name="shown" value={String(sequence)} />
        <Stopping {...props} />
        <Warnings {...props} />
        <p>{say(messages.certifyDeclaration, language)}</p>
        <div class="row">
          {/* Enter keeps what was typed; it does not certify */}
          <Button kind="plain" name="step" value="keep">
            {say(messages.keepExplanations, language)}
          </Button>
          <Button name="step" value="certify">
            {say(messages.certify, language)}
          </Button>
        </div>
      </form>
    </div>
  );
}
