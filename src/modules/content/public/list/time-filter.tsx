import { type Language, say } from '#platform/i18n';
import { Button, SelectField } from '#ui';
import { messages } from '../messages.ts';
import type { ListQuestion } from './paging.ts';

type TimeFilterProps = {
  readonly language: Language;
  readonly action: string;
  readonly question: ListQuestion;
  readonly years: readonly number[];
};

const months = Array.from({ length: 12 }, (_, index) => index + 1);

/** Narrows a section to a year or a month: a form whose answer is an address. */
export function TimeFilter({ language, action, question, years }: TimeFilterProps) {
  const yearOptions = years.map((year) => ({ value: String(year), label: String(year) }));
  const monthOptions = months.map((month) => ({
    value: String(month),
    label: say(messages.monthNumbered, language, { month }),
  }));
  return (
    <form class="reading-time no-print" method="get" action={action}>
      <h2 class="reading-time__title">{say(messages.byTime, language)}</h2>
      <SelectField
        name="nam"
        label={say(messages.year, language)}
        options={[{ value: '', label: say(messages.allYears, language) }, ...yearOptions]}
        value={question.year === null ? '' : String(question.year)}
      />
      <SelectField
        name="thang"
        label={say(messages.month, language)}
        options={[{ value: '', label: say(messages.allMonths, language) }, ...monthOptions]}
        value={question.month === null ? '' : String(question.month)}
      />
      <Button kind="plain">{say(messages.show, language)}</Button>
    </form>
  );
}
