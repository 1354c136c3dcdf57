import type { ComponentChildren } from 'preact';
import { type Language, say } from '#platform/i18n';
import { Button, SelectField, TextField } from '#ui';
import { periodInWords } from '../../words.ts';
import { messages } from '../messages.ts';
import type { Asked, Question } from '../question.ts';
import { queryOf } from '../question.ts';

type QuestionFormProps = {
  readonly asked: Asked;
  readonly question: Question;
  readonly action: string;
  readonly language: Language;
  /** Further choices of a page. */
  readonly children?: ComponentChildren;
};

/** What is added up, as a form whose address says everything. */
export function QuestionForm({ asked, question, action, language, children }: QuestionFormProps) {
  const query = queryOf(question);
  // a body that is named in the address need not be among those that are offered
  const nodes = asked.nodes.some(({ id }) => id === question.node.id) ? asked.nodes : [question.node, ...asked.nodes];
  return (
    <form class="figures-form no-print" method="get" action={action} aria-label={say(messages.choose, language)}>
      <SelectField
        name="bieu"
        label={say(messages.form, language)}
        value={query.bieu ?? ''}
        options={asked.forms.map(({ definition: { code, name } }) => ({ value: code, label: name[language] }))}
      />
      <SelectField
        name="ky"
        label={say(messages.period, language)}
        value={question.period}
        options={asked.periods.map((period) => ({ value: period, label: periodInWords(period, language) }))}
      />
      <SelectField
        name="nut"
        label={say(messages.node, language)}
        value={question.node.id}
        options={nodes.map(({ id, name, above }) => ({ value: id, label: `${'– '.repeat(above.length)}${name}` }))}
      />
      <TextField
        name="ngay"
        type="date"
        label={say(messages.day, language)}
        value={question.tree.day}
        hint={say(messages.dayHint, language)}
      />
      <SelectField
        name="muc"
        label={say(messages.level, language)}
        value={query.muc ?? 'da-nop'}
        options={[
          { value: 'da-nop', label: say(messages.submitted, language) },
          { value: 'chap-nhan', label: say(messages.accepted, language) },
        ]}
      />
      {children}
      <div>
        <Button>{say(messages.show, language)}</Button>
      </div>
    </form>
  );
}
