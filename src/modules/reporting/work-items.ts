import { organisationsUpTo, todayOf } from '#modules/organisations';
import { may, type Person, type Services } from '#modules/people';
import type { WorkItem } from '#offers';
import { inTransaction } from '#platform/database';
import { say } from '#platform/i18n';
import { findForm } from './definitions/library.ts';
import { messages } from './messages.ts';
import { type Report, selectReports } from './queries.ts';
import { routes } from './routes.ts';
import { periodInWords } from './words.ts';

function itemOf(report: Report, organisation: string): WorkItem {
  const name = findForm(report.formCode)?.definition.name;
  const title = (language: 'vi' | 'en') =>
    say(messages.fill, language, {
      form: name?.[language] ?? report.formCode,
      period: periodInWords(report.period, language),
    });
  return {
    title: { vi: title('vi'), en: title('en') },
    href: routes.report.to({ report: report.id }),
    organisation,
    due: null,
    state: { label: messages.inProgress, kind: 'info' },
  };
}

/** The reports that wait for a person to go on filling them. */
export async function reportsToFill(
  { db, now }: Services,
  { accountId, name, grants }: Person,
): Promise<readonly WorkItem[]> {
  return inTransaction(db, { accountId, name }, async (tx) => {
    const organisations = await organisationsUpTo(tx, todayOf(now()));
    const own = new Map(
      organisations.filter((each) => may(grants, 'report.fill', each)).map((each) => [each.id, each.name]),
    );
    if (own.size === 0) return [];
    return (await selectReports(tx)).flatMap((report) => {
      const organisation = own.get(report.organisationId);
      return organisation === undefined ? [] : [itemOf(report, organisation)];
    });
  });
}
