import { say } from '#platform/i18n';
import { Button } from '#ui';
import type { ListFilter } from './list.ts';
import { messages } from './messages.ts';
import { isNarrowed, type ListFrame, listAddress } from './question.ts';

/** Ids of fields, apart from those of other forms on the page. */
const idOf = (name: string): string => `loc-${name}`;

function Search<Row>({ list, question, language }: ListFrame<Row>) {
  if (list.search === undefined) return null;
  return (
    <div class="list__field list__field--search">
      <label for={idOf('q')}>{say(messages.search, language)}</label>
      <input
        class="input"
        type="search"
        id={idOf('q')}
        name="q"
        value={question.words}
        maxLength={200}
        placeholder={say(list.search, language)}
      />
    </div>
  );
}

function Filter<Row>({ filter, question, language }: ListFrame<Row> & { readonly filter: ListFilter }) {
  const { name } = filter;
  const value = question.filters[name] ?? '';
  return (
    <div class="list__field">
      <label for={idOf(name)}>{say(filter.label, language)}</label>
      {filter.kind === 'day' ? (
        <input class="input" type="date" id={idOf(name)} name={name} value={value} />
      ) : (
        <select class="input" id={idOf(name)} name={name}>
          <option value="">{say(messages.any, language)}</option>
          {filter.options.map((option) => (
            <option key={option.value} value={option.value} selected={option.value === value}>
              {typeof option.label === 'string' ? option.label : say(option.label, language)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

/** The order as a field: on a phone the rows have no headings to press; at a desk it is hidden, and still keeps the order. */
function Order<Row>({ list, question, language }: ListFrame<Row>) {
  const columns = list.columns.filter(({ isSortable }) => isSortable);
  if (columns.length === 0) return null;
  const chosen = `${question.order.isDescending ? '-' : ''}${question.order.column}`;
  return (
    <div class="list__field list__field--order">
      <label for={idOf('sap')}>{say(messages.order, language)}</label>
      <select class="input" id={idOf('sap')} name="sap">
        {columns.flatMap(({ id, label }) =>
          [id, `-${id}`].map((value) => (
            <option key={value} value={value} selected={value === chosen}>
              {say(value === id ? messages.ascending : messages.descending, language, {
                column: say(label, language),
              })}
            </option>
          )),
        )}
      </select>
    </div>
  );
}

function ExtraColumns<Row>({ list, question, language }: ListFrame<Row>) {
  const columns = list.columns.filter(({ isExtra }) => isExtra);
  if (columns.length === 0) return null;
  return (
    <details class="list__columns" open={question.extra.length > 0}>
      <summary>{say(messages.columns, language)}</summary>
      <div class="row">
        {columns.map(({ id, label }) => (
          <label key={id} class="list__column">
            <input type="checkbox" name="cot" value={id} checked={question.extra.includes(id)} />
            {say(label, language)}
          </label>
        ))}
      </div>
    </details>
  );
}

/** Search, filters, order and columns, as a form whose answers are addresses. */
export function ListForm<Row>(props: ListFrame<Row>) {
  const { list, question, language } = props;
  const { filters = [] } = list;
  const hasExtra = list.columns.some(({ isExtra }) => isExtra);
  if (list.search === undefined && filters.length === 0 && !hasExtra) return null;
  return (
    <search class="list__search" aria-label={say(list.caption, language)}>
      <form class="list__form no-print" method="get" action={list.path}>
        <Search {...props} />
        {filters.map((filter) => (
          <Filter key={filter.name} {...props} filter={filter} />
        ))}
        <Order {...props} />
        <div class="list__actions">
          <Button kind="plain">{say(messages.apply, language)}</Button>
          {isNarrowed(question) ? (
            <a class="list__tool" href={listAddress(list, question, { words: '', filters: {}, page: 1 })}>
              {say(messages.clear, language)}
            </a>
          ) : null}
        </div>
        <ExtraColumns {...props} />
      </form>
    </search>
  );
}
