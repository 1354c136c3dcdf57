import { peopleRoutes } from '#modules/people';
import { type Language, say } from '#platform/i18n';
import { Button, ButtonLink, Notice, TextArea, TextField } from '#ui';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';

export type Signing = {
  readonly language: Language;
  readonly report: string;
  /** The hash of what the page shows, and the save. */
  readonly hash: string;
  readonly sequence: number;
  readonly version: number;
  readonly mayConfirm: boolean;
  /** Whether roots are configured, so that signed papers can be verified. */
  readonly takesPapers: boolean;
  readonly reason: string;
};

function SignHere({ language, report, hash, sequence, version, reason }: Signing) {
  return (
    <form class="stack" method="post" action={routes.sign.to({ report })} autocomplete="off">
      <input type="hidden" name="shown" value={hash} />
      <input type="hidden" name="sequence" value={String(sequence)} />
      <TextField
        name="password"
        type="password"
        label={say(messages.password, language)}
        autocomplete="current-password"
      />
      <TextField
        name="code"
        label={say(messages.code, language)}
        hint={say(messages.codeHint, language)}
        autocomplete="one-time-code"
      />
      {version === 1 ? null : (
        <TextArea
          name="reason"
          label={say(messages.resubmitReason, language)}
          hint={say(messages.resubmitHint, language)}
          value={reason}
        />
      )}
      <div class="row">
        <Button kind="plain" name="step" value="sign">
          {say(messages.sign, language)}
        </Button>
        <Button name="step" value="submit">
          {say(messages.signAndSubmit, language)}
        </Button>
      </div>
    </form>
  );
}

function SignElsewhere({ language, report }: Signing) {
  return (
    <section class="stack" aria-labelledby="paper-title">
      <h2 id="paper-title">{say(messages.signElsewhere, language)}</h2>
      <p class="soft">{say(messages.signElsewhereHelp, language)}</p>
      <p>
        <ButtonLink kind="plain" href={routes.signingPaper.to({ report })} download>
          {say(messages.download, language)}
        </ButtonLink>
      </p>
      <form class="stack" method="post" enctype="multipart/form-data" action={routes.signedPaper.to({ report })}>
        <TextField name="file" type="file" accept=".pdf,application/pdf" label={say(messages.signedFile, language)} />
        <div>
          <Button kind="plain">{say(messages.upload, language)}</Button>
        </div>
      </form>
    </section>
  );
}

/** The two ways to sign: here, by password and second factor; or elsewhere, on the paper. */
export function SignForms(props: Signing) {
  const { language, mayConfirm, takesPapers } = props;
  return (
    <>
      <section class="stack" aria-labelledby="sign-title">
        <h2 id="sign-title">{say(messages.signHere, language)}</h2>
        {mayConfirm ? (
          <SignHere {...props} />
        ) : (
          <Notice kind="warning" title={say(messages.noFactor, language)}>
            <p>
              <a href={peopleRoutes.factor.to({})}>{say(messages.setUpFactor, language)}</a>
            </p>
          </Notice>
        )}
      </section>
      {takesPapers ? <SignElsewhere {...props} /> : null}
    </>
  );
}
