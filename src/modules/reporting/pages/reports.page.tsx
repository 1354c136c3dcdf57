import type { VNode } from 'preact';
import { type Language, say } from '#platform/i18n';
import { Button, Notice, SelectField, TextField } from '#ui';
import type { Form } from '../definitions/library.ts';
import { messages } from '../messages.ts';
import { routes } from '../routes.ts';

export interface Choice {
  readonly form?: string;
  readonly period?: string;
  readonly organisation?: string;
}

interface ReportsPageProps {
  readonly language: Language;
  /** The reports that the person may see. */
  readonly list: VNode;
  readonly forms: readonly Form[];
  /** The bodies for which the person may fill reports. */
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  readonly choice: Choice;
  readonly refusals: readonly string[];
}

function Begin({ language, forms, organisations, choice, refusals }: ReportsPageProps) {
  const t = (message: (typeof messages)['form']) => say(message, language);
  return (
    <section class="stack" aria-labelledby="begin-title">
      <h2 id="begin-title">{say(messages.beginTitle, language)}</h2>
      {refusals.length === 0 ? null : (
        <Notice kind="error" title={say(messages.beginRefused, language)}>
          <ul>
            {refusals.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </Notice>
      )}
      <form class="stack" method="post" action={routes.begin.to({})}>
        {organisations.length === 1 ? (
          <input type="hidden" name="organisation" value={organisations[0]?.id} />
        ) : (
          <SelectField
            name="organisation"
            label={say(messages.organisation, language)}
            options={organisations.map(({ id, name }) => ({ value: id, label: name }))}
            {...(choice.organisation === undefined ? {} : { value: choice.organisation })}
          />
        )}
        <SelectField
          name="form"
          label={t(messages.form)}
          options={forms.map(({ definition }) => ({ value: definition.code, label: definition.name[language] }))}
          {...(choice.form === undefined ? {} : { value: choice.form })}
        />
        <TextField
          name="period"
          label={say(messages.period, language)}
          hint={say(messages.periodHint, language)}
          required
          {...(choice.period === undefined ? {} : { value: choice.period })}
        />
        <div>
          <Button>{say(messages.begin, language)}</Button>
        </div>
      </form>
    </section>
  );
}

/** The reports that the person may see, and how to begin one. */
export function ReportsPage(props: ReportsPageProps) {
  const { language, list, organisations } = props;
  return (
    <div class="stack">
      <h1>{say(messages.reports, language)}</h1>
      {list}
      {organisations.length === 0 ? null : <Begin {...props} />}
    </div>
  );
}
