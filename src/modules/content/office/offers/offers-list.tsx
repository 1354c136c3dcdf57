import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { byAlphabet, hasWords, type List, type ListPart, type ListRows, orderAndPart, serveList } from '#lists';
import { actorOf, demand, type Services } from '#modules/people';
import type { Queryable } from '#platform/database';
import { languageOf } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { ButtonLink } from '#ui';
import { offerStates } from '../../offers/offer.ts';
import { send } from '../of-site/send.tsx';
import { routes } from '../routes.ts';
import { messages, offerStateNames } from './messages.ts';
import { OfferTag } from './state-tag.tsx';

const listed = z.object({
  id: z.string(),
  title: z.string().nullable(),
  number: z.number(),
  fromSite: z.string(),
  toSite: z.string(),
  section: z.string(),
  state: z.enum(offerStates),
  offeredAt: z.date(),
  offeredBy: z.string(),
});
type Row = z.infer<typeof listed>;

const titleOf = ({ title, number }: Row, language: Language): string =>
  title ?? say(messages.notShown, language, { number });

const offersList: List<Row> = {
  path: routes.offers.to({}),
  caption: messages.caption,
  fileName: 'tin-de-nghi',
  search: messages.search,
  order: { column: 'luc', isDescending: true },
  empty: messages.empty,
  filters: [
    {
      kind: 'choice',
      name: 'tinh-trang',
      label: messages.state,
      options: offerStates.map((value) => ({ value, label: offerStateNames[value] })),
    },
    {
      kind: 'choice',
      name: 'chieu',
      label: messages.side,
      options: [
        { value: 'den', label: messages.received },
        { value: 'di', label: messages.made },
      ],
    },
  ],
  columns: [
    {
      id: 'tieu-de',
      label: messages.item,
      isSortable: true,
      value: titleOf,
      cell: (row, language) => <a href={routes.oneOffer.to({ offer: row.id })}>{titleOf(row, language)}</a>,
    },
    {
      id: 'tinh-trang',
      label: messages.state,
      value: ({ state }, language) => say(offerStateNames[state], language),
      cell: ({ state }, language) => <OfferTag state={state} language={language} />,
    },
    { id: 'tu-trang', label: messages.fromSite, isSortable: true, value: ({ fromSite }) => fromSite },
    { id: 'den-trang', label: messages.toSite, isSortable: true, value: ({ toSite }) => toSite },
    { id: 'muc', label: messages.section, value: ({ section }) => section },
    { id: 'luc', label: messages.offeredAt, kind: 'moment', isSortable: true, value: ({ offeredAt }) => offeredAt },
    { id: 'nguoi', label: messages.offeredBy, isExtra: true, value: ({ offeredBy }) => offeredBy },
  ],
};

/** A part of the offers to and from the sites whose content the actor sees. */
async function listOffers(db: Queryable, part: ListPart, language: Language): Promise<ListRows<Row>> {
  const { 'tinh-trang': state, chieu: side } = part.filters;
  const own = sql`(SELECT congso_sites_where('content.see'))`;
  const sides = {
    den: sql`o.to_site_id IN ${own}`,
    di: sql`o.from_site_id IN ${own}`,
  };
  const isOn = side === 'den' || side === 'di' ? sides[side] : sql`(${sides.den} OR ${sides.di})`;
  const local = (name: ReturnType<typeof sql>) => sql`coalesce(${name} ->> ${language}, ${name} ->> 'vi')`;
  const found = sql`
    FROM offer o JOIN article a ON a.id = o.article_id JOIN site f ON f.id = o.from_site_id JOIN site t ON t.id = o.to_site_id
    JOIN section s ON s.site_id = o.to_site_id AND s.code = o.to_section
    LEFT JOIN LATERAL (SELECT title FROM publication p WHERE p.article_id = o.article_id AND p.site_id = o.from_site_id
      ORDER BY p.language DESC LIMIT 1) p ON true
    WHERE ${isOn} AND ${state === undefined ? sql`true` : sql`o.state = ${state}`} AND ${hasWords(part.words, [sql`p.title`])}`;
  const from = local(sql`f.name`);
  const to = local(sql`t.name`);
  const order = orderAndPart(
    part,
    {
      'tieu-de': byAlphabet(sql`p.title`),
      'tu-trang': byAlphabet(from),
      'den-trang': byAlphabet(to),
      luc: sql`o.offered_at`,
    },
    sql`o.id`,
  );
  const { rows } = await sql`
    SELECT o.id, p.title, a.number::integer AS number, ${from} AS "fromSite", ${to} AS "toSite", ${local(sql`s.name`)} AS section,
      o.state, o.offered_at AS "offeredAt", o.offered_by AS "offeredBy" ${found} ${order}`.execute(db.kysely);
  const counted = await sql<{ total: string }>`SELECT count(*) AS total ${found}`.execute(db.kysely);
  return { rows: rows.map((row) => listed.parse(row)), total: Number(counted.rows[0]?.total ?? 0) };
}

/** Offers to and from a person's sites. */
export function addOffersList(server: FastifyInstance, services: Services): void {
  server.get(routes.offers.path, async (request, reply) => {
    demand(request, 'content.see');
    const language = languageOf(request);
    return serveList(offersList, {
      request,
      reply,
      db: services.db,
      actor: actorOf(request),
      read: (tx, part) => listOffers(tx, part, language),
      page: (view) => {
        const title = say(messages.title, language);
        const children = (
          <div class="stack">
            <div class="row">
              <h1>{title}</h1>
              <ButtonLink kind="plain" href={routes.standing.to({})}>
                {say(messages.standing, language)}
              </ButtonLink>
            </div>
            <p class="soft">{say(messages.help, language)}</p>
            {view}
          </div>
        );
        return send({ services, request, reply }, { title, current: 'offers', children });
      },
    });
  });
}
