import { type Language, say } from '#platform/i18n';
import { Notice } from '#ui';
import type { ListRows } from './list.ts';
import { ListForm } from './list-form.tsx';
import { ListPages } from './list-pages.tsx';
import { ListTable } from './list-table.tsx';
import { messages } from './messages.ts';
import {
  isNarrowed,
  type ListFrame,
  type ListQuestion,
  type ListRefusal,
  lastPageOf,
  listAddress,
  rowsOnPage,
} from './question.ts';

type Answer<Row> = { readonly found: ListRows<Row> } | { readonly refusals: readonly ListRefusal[] };

function Refusals<Row>({ list, language, refusals }: ListFrame<Row> & { refusals: readonly ListRefusal[] }) {
  return (
    <Notice kind="error" title={say(messages.refused, language)}>
      <ul>
        {refusals.map(({ text, values }) => (
          <li key={text.en}>{say(text, language, values)}</li>
        ))}
      </ul>
      <p>
        <a href={list.path}>{say(messages.again, language)}</a>
      </p>
    </Notice>
  );
}

function countOf({ page }: ListQuestion, { rows, total, isMore }: ListRows<unknown>, language: Language): string {
  if (rows.length === 0) return say(messages.none, language);
  const from = (page - 1) * rowsOnPage + 1;
  const format = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en');
  const values = { from: format.format(from), to: format.format(from + rows.length - 1), total: format.format(total) };
  return say(isMore ? messages.countMore : messages.count, language, values);
}

/** How many there are, and the same as a file. */
function Bar<Row>({ list, question, language, found }: ListFrame<Row> & { found: ListRows<Row> }) {
  const first = { ...question, page: 1 };
  return (
    <div class="list__bar">
      <p class="list__count" role="status">
        {countOf(question, found, language)}
      </p>
      <p class="list__export no-print">
        {(['csv', 'xlsx'] as const).map((format) => (
          <a key={format} class="list__tool" download href={listAddress(list, first, { format })}>
            {say(messages[format], language)}
          </a>
        ))}
      </p>
    </div>
  );
}

function Empty<Row>({ list, question, language, found }: ListFrame<Row> & { found: ListRows<Row> }) {
  const last = lastPageOf(found.total);
  if (question.page > last) {
    const values = { page: question.page, last };
    return (
      <Notice kind="warning" title={say(messages.pastTheEnd, language, values)}>
        <p>
          <a href={listAddress(list, question, { page: last })}>{say(messages.toLastPage, language)}</a>
        </p>
      </Notice>
    );
  }
  return <p class="list__empty">{say(isNarrowed(question) ? messages.nothingFound : list.empty, language)}</p>;
}

/** A list with all that can be asked of it; complete without any script, each row a sheet of its own on a phone. */
export function ListView<Row>(props: ListFrame<Row> & Answer<Row>) {
  const { list, question, language } = props;
  const common = { list, question, language };
  if ('refusals' in props) {
    return (
      <div class="list">
        <Refusals {...common} refusals={props.refusals} />
        <ListForm {...common} />
      </div>
    );
  }
  const { found } = props;
  const hasNothing = found.total === 0 && !isNarrowed(question);
  return (
    <div class="list">
      {hasNothing ? null : <ListForm {...common} />}
      {hasNothing ? null : <Bar {...common} found={found} />}
      {found.rows.length === 0 ? <Empty {...common} found={found} /> : <ListTable {...common} rows={found.rows} />}
      <ListPages {...common} total={found.total} isMore={found.isMore ?? false} />
    </div>
  );
}
