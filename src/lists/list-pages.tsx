import { say } from '#platform/i18n';
import { messages } from './messages.ts';
import { type ListFrame, lastPage, lastPageOf, listAddress } from './question.ts';

/** The pages to which links stand: the first, the last known, and those around the present one; 0 stands for a gap. */
export function pagesAround(page: number, last: number, isMore = false): readonly number[] {
  const near = [1, page - 1, page, page + 1, last].filter((each) => each >= 1 && each <= last);
  const pages = [...new Set(near)].sort((a, b) => a - b);
  const shown = pages.flatMap((each, index) => {
    const before = pages[index - 1] ?? 0;
    if (each - before === 2) return [each - 1, each];
    return each - before > 2 ? [0, each] : [each];
  });
  return isMore ? [...shown, 0] : shown;
}

type Counted = { readonly total: number; readonly isMore: boolean };

/** The links to the other pages of a list. */
export function ListPages<Row>({ list, question, language, total, isMore }: ListFrame<Row> & Counted) {
  const last = Math.min(lastPageOf(total), lastPage);
  const { page } = question;
  if (last === 1 || page > last) return null;
  const to = (wanted: number) => listAddress(list, question, { page: wanted });
  return (
    <nav class="list__pages no-print" aria-label={say(messages.pages, language)}>
      {page > 1 ? (
        <a class="list__page" rel="prev" href={to(page - 1)}>
          {say(messages.previous, language)}
        </a>
      ) : null}
      <ol>
        {pagesAround(page, last, isMore).map((each, index) => (
          <li key={each === 0 ? `gap-${index}` : each}>
            {each === 0 ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                class="list__page"
                href={to(each)}
                aria-current={each === page ? 'page' : undefined}
                aria-label={say(messages.page, language, { page: each })}
              >
                {each}
              </a>
            )}
          </li>
        ))}
      </ol>
      {page < last ? (
        <a class="list__page" rel="next" href={to(page + 1)}>
          {say(messages.next, language)}
        </a>
      ) : null}
    </nav>
  );
}
