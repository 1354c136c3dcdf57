import type { PublicContext } from '#offers';
import { type Language, type Message, say } from '#platform/i18n';
import { Button, SelectField } from '#ui';
import { messages } from './messages.ts';
import { type Asked, searchPath, type Time } from './question.ts';

export type SectionName = { readonly code: string; readonly label: string };

export type SearchFormProps = {
  readonly context: PublicContext;
  readonly asked: Asked;
  readonly sections: readonly SectionName[];
  /** The site has others below it. */
  readonly hasOthers: boolean;
};

const times: readonly { readonly value: Time; readonly label: Message }[] = [
  { value: 'tuan', label: messages.week },
  { value: 'thang', label: messages.month },
  { value: 'nam', label: messages.year },
];

function Text({ asked, language }: { readonly asked: Asked; readonly language: Language }) {
  return (
    <div class="search-form__text field">
      <label class="field__label" for="tu-can-tim">
        {say(messages.text, language)}
      </label>
      <span class="field__hint" id="tu-can-tim-hint">
        {say(messages.textHint, language)}
      </span>
      <input
        class="input"
        id="tu-can-tim"
        name="q"
        type="search"
        maxLength={200}
        value={asked.text}
        aria-describedby="tu-can-tim-hint"
      />
    </div>
  );
}

function Conditions({ asked, sections, hasOthers, context: { language } }: SearchFormProps) {
  const sectionOptions = sections.map(({ code, label }) => ({ value: code, label }));
  const timeOptions = times.map(({ value, label }) => ({ value, label: say(label, language) }));
  return (
    <div class="search-form__conditions">
      <SelectField
        name="chuyen-muc"
        label={say(messages.section, language)}
        value={asked.section ?? ''}
        options={[{ value: '', label: say(messages.anySection, language) }, ...sectionOptions]}
      />
      <SelectField
        name="thoi-gian"
        label={say(messages.time, language)}
        value={asked.time ?? ''}
        options={[{ value: '', label: say(messages.anyTime, language) }, ...timeOptions]}
      />
      {hasOthers ? (
        <SelectField
          name="noi"
          label={say(messages.where, language)}
          value={asked.isEverywhere ? 'tat-ca' : ''}
          options={[
            { value: '', label: say(messages.here, language) },
            { value: 'tat-ca', label: say(messages.everywhere, language) },
          ]}
        />
      ) : null}
    </div>
  );
}

/** What to look for, where and when. A plain form: the answer is an address. */
export function SearchForm(props: SearchFormProps) {
  const { asked, context } = props;
  return (
    <search class="search-form no-print">
      <form action={context.href(searchPath)} method="get">
        <Text asked={asked} language={context.language} />
        <Conditions {...props} />
        <Button>{say(messages.go, context.language)}</Button>
      </form>
    </search>
  );
}
