import { type Language, say } from '#platform/i18n';
import { Button, ButtonLink, Notice, Tag, TextField } from '#ui';
import { momentText } from '../own-account/moment.tsx';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import { readableSecret } from './one-time-code.ts';
import { QrCode } from './qr-code.tsx';
import type { Requirement } from './requirement.ts';

const written = (day: string): string => day.split('-').reverse().join('/');

function Required({ requirement, language }: { requirement: Requirement; language: Language }) {
  if (requirement.kind === 'none') return null;
  const text =
    requirement.kind === 'now'
      ? say(messages.requiredNow, language)
      : say(messages.requiredUntil, language, { day: written(requirement.until) });
  return (
    <Notice kind={requirement.kind === 'now' ? 'error' : 'warning'} title={say(messages.required, language)}>
      <p>{text}</p>
    </Notice>
  );
}

export type SetUpPage = {
  readonly language: Language;
  readonly secret: string;
  /** What the picture says: the address that apps read. */
  readonly address: string;
  readonly requirement: Requirement;
  readonly error?: string;
};

/** Setting it up: three steps on one page. */
export function SetUpPage({ language, secret, address, requirement, error }: SetUpPage) {
  return (
    <div class="stack sections">
      <h1>{say(messages.setUp, language)}</h1>
      {error === undefined ? <Required requirement={requirement} language={language} /> : null}
      {error === undefined ? null : (
        <Notice kind="error" title={say(messages.notConfirmed, language)}>
          <p>{error}</p>
        </Notice>
      )}
      <p class="soft">{say(messages.introduction, language)}</p>
      <ol class="steps">
        <li>{say(messages.stepApp, language)}</li>
        <li>
          <div class="stack">
            <p>{say(messages.stepScan, language)}</p>
            <QrCode text={address} language={language} />
            <p>
              {say(messages.secretByHand, language)} <code class="secret">{readableSecret(secret)}</code>
            </p>
          </div>
        </li>
        <li>
          <form class="stack" method="post" action={routes.factorSetUp.to({})}>
            <TextField
              name="code"
              label={say(messages.code, language)}
              hint={say(messages.stepConfirm, language)}
              autocomplete="one-time-code"
              required
              {...(error === undefined ? {} : { error })}
            />
            <div>
              <Button>{say(messages.confirm, language)}</Button>
            </div>
          </form>
        </li>
      </ol>
    </div>
  );
}

export type CodesPage = { readonly language: Language; readonly codes: readonly string[]; readonly title: string };

/** The recovery codes, this one time. */
export function CodesPage({ language, codes, title }: CodesPage) {
  return (
    <div class="stack sections">
      <h1>{say(messages.codesTitle, language)}</h1>
      <Notice kind="done" title={title}>
        <p>{say(messages.codesIntroduction, language)}</p>
      </Notice>
      <ol class="recovery-codes">
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ol>
      <div class="no-print">
        <ButtonLink href={routes.account.to({})}>{say(messages.codesKept, language)}</ButtonLink>
      </div>
    </div>
  );
}

export type ManagePage = {
  readonly language: Language;
  readonly since: Date;
  readonly codesLeft: number;
  /** Whether the password, or else a code, shows that it is the owner. */
  readonly proof: 'password' | 'code';
  /** Null: it may be taken off; else why not. */
  readonly isRequired: boolean;
  readonly refused?: { readonly at: 'codes' | 'remove'; readonly text: string };
};

type Proof = Pick<ManagePage, 'language' | 'proof'> & { readonly name: string; readonly error?: string };

function ProofField({ language, proof, name, error }: Proof) {
  const isPassword = proof === 'password';
  return (
    <TextField
      name={name}
      label={say(isPassword ? messages.proofPassword : messages.proofCode, language)}
      type={isPassword ? 'password' : 'text'}
      autocomplete={isPassword ? 'current-password' : 'one-time-code'}
      required
      {...(error === undefined ? {} : { error })}
    />
  );
}

function errorAt(page: ManagePage, at: 'codes' | 'remove'): { error?: string } {
  return page.refused?.at === at ? { error: page.refused.text } : {};
}

/** What there is once it is on: recovery codes, and taking it off. */
export function ManagePage(page: ManagePage) {
  const { language, since, codesLeft, isRequired } = page;
  return (
    <div class="stack sections">
      <h1>{say(messages.title, language)}</h1>
      {page.refused === undefined ? null : (
        <Notice kind="error" title={say(messages.notTurnedOff, language)}>
          <p>{page.refused.text}</p>
        </Notice>
      )}
      <p>
        <Tag kind="done">{say(messages.isOn, language, { since: momentText(since, language) })}</Tag>
      </p>
      <section class="stack">
        <h2>{say(messages.codesTitle, language)}</h2>
        <p>{say(messages.codesLeft, language, { left: codesLeft })}</p>
        {codesLeft > 3 ? null : <p class="field__error">{say(messages.codesFew, language)}</p>}
        <p class="soft">{say(messages.codesNewHint, language)}</p>
        <form class="stack" method="post" action={routes.factorCodes.to({})}>
          <ProofField {...page} name="codes-proof" {...errorAt(page, 'codes')} />
          <div>
            <Button kind="plain">{say(messages.codesNew, language)}</Button>
          </div>
        </form>
      </section>
      <section class="stack">
        <h2>{say(messages.turnOff, language)}</h2>
        <p class="soft">{say(messages.turnOffHint, language)}</p>
        {isRequired ? <p>{say(messages.required, language)}.</p> : null}
        <form class="stack" method="post" action={routes.factorRemove.to({})}>
          <ProofField {...page} name="remove-proof" {...errorAt(page, 'remove')} />
          <div>
            <Button kind="danger">{say(messages.turnOff, language)}</Button>
          </div>
        </form>
      </section>
    </div>
  );
}
