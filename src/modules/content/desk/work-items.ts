import { sql } from 'kysely';
import { z } from 'zod';
import { organisationsOn, todayOf } from '#modules/organisations';
import { may, type Services } from '#modules/people';
import type { WorkItem } from '#offers';
import { inTransaction, type Queryable } from '#platform/database';
import { type Message, say } from '#platform/i18n';
import { routes } from '../office/routes.ts';
import type { Editor } from '../workflow/step.ts';
import { type DeskEdition, selectWaiting } from './desk.ts';
import { deskMessages, workWords } from './messages.ts';
import { type Waiting, waitingFor } from './waiting.ts';

const most = 200;

const withTitle = (message: Message, title: string): Message => ({
  vi: say(message, 'vi', { title: title === '' ? deskMessages.untitled.vi : title }),
  en: say(message, 'en', { title: title === '' ? deskMessages.untitled.en : title }),
});

function itemOf(edition: DeskEdition, waiting: Waiting, organisation: string): WorkItem {
  const { title, label, kind } = workWords[waiting];
  return {
    title: withTitle(title, edition.title),
    href: routes.edition.to({ edition: edition.id }),
    organisation,
    due: edition.publishAt === null ? null : todayOf(edition.publishAt),
    ...(waiting === 'cameBack' ? { group: 'returned' as const } : {}),
    ...(waiting === 'scheduled' ? { group: 'scheduled' as const } : {}),
    state: { label, kind },
  };
}

const offerRow = z.object({
  title: z.string(),
  organisationId: z.string(),
  siteId: z.string(),
  section: z.string(),
});

/** Offers to the sites at which the person approves that wait for a decision. */
async function offersWaiting(db: Queryable): Promise<readonly z.infer<typeof offerRow>[]> {
  const { rows } = await sql`
    SELECT p.title, t.organisation_id AS "organisationId", o.to_site_id AS "siteId", o.to_section AS section
    FROM offer o JOIN site t ON t.id = o.to_site_id
    JOIN LATERAL (SELECT title FROM publication p WHERE p.article_id = o.article_id AND p.site_id = o.from_site_id
      ORDER BY p.language DESC LIMIT 1) p ON true
    WHERE o.state = 'offered' AND o.to_site_id IN (SELECT congso_sites_where('content.approve'))
    ORDER BY o.offered_at LIMIT ${most}`.execute(db.kysely);
  return rows.map((each) => offerRow.parse(each));
}

/** What waits for a person: by step and section, what came back, what is scheduled, urgent items, offers of the sites below. */
export async function contentWork(
  { db, now }: Pick<Services, 'db' | 'now'>,
  person: Editor,
): Promise<readonly WorkItem[]> {
  if (!may(person.grants, 'content.contribute')) return [];
  return inTransaction(db, { accountId: person.accountId, name: person.name }, async (tx) => {
    const names = new Map((await organisationsOn(tx, todayOf(now()))).map(({ id, name }) => [id, name]));
    const editions = (await selectWaiting(tx, most)).flatMap((edition) => {
      const waiting = waitingFor(edition, edition.organisationId, person);
      return waiting === null ? [] : [itemOf(edition, waiting, names.get(edition.organisationId) ?? '')];
    });
    const offers = (await offersWaiting(tx))
      .filter(({ organisationId, siteId, section }) =>
        may(person.grants, 'content.approve', { id: organisationId, above: [], siteId, section }),
      )
      .map(({ title, organisationId }) => ({
        title: withTitle(deskMessages.offer, title),
        href: routes.offers.to({}),
        organisation: names.get(organisationId) ?? '',
        due: null,
        state: { label: deskMessages.offered, kind: 'info' as const },
      }));
    return [...editions, ...offers];
  });
}
