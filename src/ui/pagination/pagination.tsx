import { type Language, type Message, say } from '#platform/i18n';
import { Icon } from '../icon/icon.tsx';
import { pagesAround } from './pages.ts';

const messages = {
  pages: { vi: 'Các trang', en: 'Pages' },
  page: { vi: 'Trang {page}', en: 'Page {page}' },
  previous: { vi: 'Trước', en: 'Previous' },
  next: { vi: 'Sau', en: 'Next' },
} as const satisfies Record<string, Message>;

interface PaginationProps {
  readonly language: Language;
  readonly current: number;
  readonly last: number;
  readonly hrefOf: (page: number) => string;
}

type StepProps = PaginationProps & { readonly to: number; readonly way: 'previous' | 'next' };

function Step({ language, to, last, hrefOf, way }: StepProps) {
  if (to < 1 || to > last) return null;
  return (
    <li>
      <a href={hrefOf(to)} rel={way === 'next' ? 'next' : 'prev'}>
        {way === 'previous' ? <Icon name="previous" /> : null}
        {say(messages[way], language)}
        {way === 'next' ? <Icon name="next" /> : null}
      </a>
    </li>
  );
}

/** The way through a long list. Every page has an address of its own. */
export function Pagination(props: PaginationProps) {
  const { language, current, last, hrefOf } = props;
  if (last <= 1) return null;
  return (
    <nav class="pagination no-print" aria-label={say(messages.pages, language)}>
      <ul>
        <Step {...props} to={current - 1} way="previous" />
        {pagesAround(current, last).map((page) => (
          <li>
            {page === null ? (
              <span aria-hidden="true">…</span>
            ) : (
              <a
                href={hrefOf(page)}
                aria-label={say(messages.page, language, { page })}
                aria-current={page === current ? 'page' : undefined}
              >
                {page}
              </a>
            )}
          </li>
        ))}
        <Step {...props} to={current + 1} way="next" />
      </ul>
    </nav>
  );
}
