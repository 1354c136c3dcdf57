import type { VNode } from 'preact';
import type { Organisation } from '#modules/organisations';
import { type Language, say } from '#platform/i18n';
import { Button, Disclosure, SelectField, TextField } from '#ui';
import type { Form } from '../definitions/library.ts';
import { messages } from './messages.ts';
import type { Refusal } from './refusal.ts';
import { errorAt, Refusals } from './refusals.tsx';
import { routes } from './routes.ts';

export type NewCampaign = { readonly form: string; readonly period: string; readonly organisation: string };

type Props = {
  readonly language: Language;
  readonly list: VNode;
  /** The bodies for which the person may run campaigns; without any, the form is not shown. */
  readonly issuers: readonly Pick<Organisation, 'id' | 'name'>[];
  readonly forms: readonly Form[];
  readonly typed: NewCampaign;
  readonly refusals: readonly Refusal[];
};

function NewForm({ language, issuers, forms, typed, refusals }: Props) {
  return (
    <form class="stack" method="post" action={routes.draft.to({})}>
      <p class="soft">{say(messages.newCampaignHelp, language)}</p>
      <Refusals language={language} title={messages.draftRefused} refusals={refusals} />
      <SelectField
        name="form"
        label={say(messages.form, language)}
        value={typed.form}
        options={forms.map(({ definition }) => ({ value: definition.code, label: definition.name[language] }))}
      />
      <TextField
        name="period"
        label={say(messages.period, language)}
        hint={say(messages.periodHint, language)}
        value={typed.period}
        required
        {...errorAt('period', refusals, language)}
      />
      <SelectField
        name="organisation"
        label={say(messages.issuer, language)}
        value={typed.organisation}
        options={issuers.map(({ id, name }) => ({ value: id, label: name }))}
        {...errorAt('organisation', refusals, language)}
      />
      <div>
        <Button>{say(messages.draftIt, language)}</Button>
      </div>
    </form>
  );
}

/** The campaigns that the person may see, and how to draft one. */
export function CampaignsPage(props: Props) {
  const { language, list, issuers, refusals } = props;
  return (
    <div class="stack">
      <h1>{say(messages.campaigns, language)}</h1>
      {issuers.length === 0 ? null : (
        <Disclosure summary={say(messages.newCampaign, language)} isOpen={refusals.length > 0}>
          <NewForm {...props} />
        </Disclosure>
      )}
      {list}
    </div>
  );
}
