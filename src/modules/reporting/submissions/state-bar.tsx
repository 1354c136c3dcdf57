import { type Language, say } from '#platform/i18n';
import { Button, ButtonLink, Notice, Tag, TextArea } from '#ui';
import type { Decision } from '../review/decisions.ts';
import { routes } from '../routes.ts';
import type { ReportState } from '../tables.ts';
import { revocationInWords } from './certificate-words.ts';
import { messages, nextWords, stateNames } from './messages.ts';
import { RefusalList } from './refusal-list.tsx';
import type { Signature } from './signatures.ts';
import type { Standing } from './standing.ts';
import { nextStep, rules, type Step, startsOf } from './transitions.ts';
import { when } from './when.ts';

export type StateBarProps = {
  readonly language: Language;
  readonly report: string;
  readonly standing: Standing;
  /** The reviewers' last word, where it was a return or a reopening. */
  readonly decision:
    | (Decision & {
        readonly named: readonly { readonly item: string; readonly note: string; readonly href: string }[];
      })
    | null;
  readonly refusals: readonly string[];
  /** What was typed as the reason. */
  readonly reason: string;
};

const kinds: Readonly<Record<ReportState, 'plain' | 'info' | 'done' | 'warning'>> = {
  open: 'plain',
  inProgress: 'info',
  certified: 'info',
  signed: 'info',
  submitted: 'info',
  returned: 'warning',
  accepted: 'done',
};

/** Whether the person may take a step from where the report is; what else speaks against it is said on the step's own page. */
function isOffered(step: Step, { facts }: Standing): boolean {
  return startsOf(step, facts.signers).includes(facts.state) && rules[step].by.some((each) => facts.may[each]);
}

function signatureText({ signer, name, post, signedAt }: Signature, language: Language): string {
  const at = when(signedAt, language);
  if (signer === 'filler') return say(messages.certifiedBy, language, { name, at });
  return post === null
    ? say(messages.signedBy, language, { name, at })
    : say(messages.signedFor, language, { name, post, at });
}

function Signatures({ standing, language }: Pick<StateBarProps, 'standing' | 'language'>) {
  const valid = standing.signatures.filter(({ voided }) => voided === null);
  if (valid.length === 0) return null;
  return (
    <ul class="state-bar__signatures">
      {valid.map((signature) => (
        <li key={signature.signer}>
          {signatureText(signature, language)}
          {signature.certificate === null
            ? null
            : ` (${say(messages.signedWithCertificate, language)}; ${revocationInWords(signature.certificate, language)})`}
        </li>
      ))}
    </ul>
  );
}

/** Signatures that a change has voided, as long as none has been given anew. */
function Voided({ standing, language }: Pick<StateBarProps, 'standing' | 'language'>) {
  const last = standing.signatures.at(-1)?.voided ?? null;
  if (last === null || last.reason !== 'changed') return null;
  const title = say(messages.voidedByChange, language, { by: last.by, at: when(last.at, language) });
  return <Notice kind="warning" title={title} />;
}

function LastDecision({ decision, language }: Pick<StateBarProps, 'decision' | 'language'>) {
  if (decision === null) return null;
  const title = decision.decision === 'returned' ? messages.returnedTitle : messages.reopenedTitle;
  return (
    <Notice kind="warning" title={say(title, language)}>
      {decision.reason === null ? null : <p>{decision.reason}</p>}
      {decision.named.length === 0 ? null : (
        <ul>
          {decision.named.map(({ item, note, href }) => (
            <li key={href}>
              <a href={href}>{item}</a>: {note}
            </li>
          ))}
        </ul>
      )}
      <p class="soft">{say(messages.decidedBy, language, { name: decision.by, at: when(decision.at, language) })}</p>
    </Notice>
  );
}

function Submit({ standing, language, report, reason }: StateBarProps) {
  return (
    <form class="stack" method="post" action={routes.submit.to({ report })}>
      {standing.facts.version === 1 ? null : (
        <TextArea
          name="reason"
          label={say(messages.resubmitReason, language)}
          hint={say(messages.resubmitHint, language)}
          value={reason}
        />
      )}
      <div>
        <Button>{say(messages.submit, language)}</Button>
      </div>
    </form>
  );
}

function Actions(props: StateBarProps) {
  const { standing, language, report } = props;
  const link = (step: Step, href: string, label: keyof typeof messages) =>
    isOffered(step, standing) ? <ButtonLink href={href}>{say(messages[label], language)}</ButtonLink> : null;
  return (
    <div class="state-bar__actions no-print">
      {link('certify', routes.certify.to({ report }), 'toCertify')}
      {link('sign', routes.sign.to({ report }), 'toSign')}
      {link('accept', routes.review.to({ report }), 'review')}
      {isOffered('submit', standing) ? <Submit {...props} /> : null}
      {isOffered('withdraw', standing) ? (
        <form method="post" action={routes.withdraw.to({ report })}>
          <Button kind="plain">{say(messages.withdraw, language)}</Button>
        </form>
      ) : null}
      {standing.last === undefined ? null : (
        <ButtonLink kind="quiet" href={routes.versions.to({ report })}>
          {say(messages.versions, language)}
        </ButtonLink>
      )}
    </div>
  );
}

/** What stands in the way of a signature, while there is still something to do about it. */
function Findings({ standing: { facts }, language }: Pick<StateBarProps, 'standing' | 'language'>) {
  if (facts.state !== 'inProgress' && facts.state !== 'returned') return null;
  const { blockers, errors, unexplained } = facts.findings;
  const isSettled = blockers + errors + unexplained === 0;
  const text = isSettled ? messages.settled : messages.settle;
  return <p>{say(text, language, { errors: blockers + errors, unexplained })}</p>;
}

/** Where a report stands, who acts next, and what this person can do. */
export function StateBar(props: StateBarProps) {
  const { standing, language, refusals } = props;
  const { facts } = standing;
  const next = nextStep(facts.state, facts.signers);
  return (
    <section class="state-bar" aria-labelledby="state-title">
      <h2 id="state-title" class="visually-hidden">
        {say(messages.state, language)}
      </h2>
      <RefusalList texts={refusals} language={language} />
      <p class="row">
        <Tag kind={kinds[facts.state]}>{say(stateNames[facts.state], language)}</Tag>
        {facts.version === 1 ? null : <span>{say(messages.version, language, { version: facts.version })}</span>}
        {next === null ? null : (
          <span>
            <strong>{say(messages.next, language)}:</strong> {say(nextWords[next], language)}
          </span>
        )}
      </p>
      <Signatures {...props} />
      <Voided {...props} />
      <LastDecision {...props} />
      <Findings {...props} />
      <Actions {...props} />
    </section>
  );
}
