import type { Person, Services } from '#modules/people';
import type { Found } from '#offers';
import { inTransaction } from '#platform/database';
import { findForm } from './definitions/library.ts';
import { listReports } from './reports-list.tsx';
import { routes } from './routes.ts';
import { periodInWords } from './words.ts';

const most = 5;

/** The person's reports by form, period and body, the newest first, for the palette. */
export async function findReports(
  { db }: Services,
  { accountId, name }: Person,
  words: string,
): Promise<readonly Found[]> {
  const order = { column: 'ngay-lap', isDescending: true };
  const part = { words, filters: {}, order, extra: [], page: 1, offset: 0, limit: most };
  const { rows } = await inTransaction(db, { accountId, name }, (tx) => listReports(tx, part, 'vi'));
  return rows.map(({ id, formCode, form, period, organisation }) => {
    const title = findForm(formCode)?.definition.name ?? { vi: form, en: form };
    return {
      kind: 'report',
      title,
      detail: {
        vi: `${periodInWords(period, 'vi')} · ${organisation}`,
        en: `${periodInWords(period, 'en')} · ${organisation}`,
      },
      href: routes.report.to({ report: id }),
    };
  });
}
