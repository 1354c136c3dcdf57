import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { todayOf } from '#modules/organisations';
import { actorOf, demand, personOf, type Services } from '#modules/people';
import { inTransaction, type Transaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { Button, SelectField, TextArea } from '#ui';
import type { Edition } from '../../editions/edition.ts';
import { selectOptionalEdition } from '../../editions/queries.ts';
import { selectSitesAbove } from '../../offers/offer.ts';
import { offerItem } from '../../offers/offer-item.ts';
import { selectSections } from '../../sections/queries.ts';
import { missing, type Refusal } from '../../workflow/refusal.ts';
import { messages as deskMessages } from '../messages.ts';
import { outcomeOf, send, type Visit } from '../of-site/send.tsx';
import { formOf, lines } from '../of-site/typed.ts';
import { faultAt, nameIn } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';

const names = z.object({ edition: z.uuid() });
const query = z.object({ toi: z.string().max(60) }).catch({ toi: '' });
const offerForm = z.object({
  toi: z.string().max(60),
  section: z.string().max(60).default(''),
  note: lines.pipe(z.string().max(2000)),
});
type TypedOffer = z.infer<typeof offerForm>;

async function editionOf(tx: Transaction, visit: Visit): Promise<Edition> {
  const named = names.safeParse(visit.request.params);
  const edition = named.success ? await selectOptionalEdition(tx, named.data.edition) : undefined;
  if (edition === undefined) throw new Problem(404, deskMessages.noEdition);
  return edition;
}

async function sendForm(visit: Visit, typed: TypedOffer, refusals: readonly Refusal[] = []) {
  const { services, request } = visit;
  const language = languageOf(request);
  const { edition, site, sections } = await inTransaction(services.db, actorOf(request), async (tx) => {
    const found = await editionOf(tx, visit);
    const above = await selectSitesAbove(tx, found.siteId, todayOf(services.now()));
    const to = above.find(({ siteId }) => siteId === typed.toi);
    if (to === undefined) throw new Problem(404, messages.notAbove);
    return { edition: found, site: to, sections: await selectSections(tx, to.siteId) };
  });
  demand(request, 'content.approve', {
    id: edition.organisationId,
    above: [],
    siteId: edition.siteId,
    section: edition.sectionCode,
  });
  const title = say(messages.makeNamed, language, { site: nameIn(site.name, language) });
  const children = (
    <div class="stack">
      <h1>{title}</h1>
      <p>{edition.title}</p>
      {outcomeOf(request, refusals, false)}
      <form class="stack" method="post" action={routes.offer.to({ edition: edition.id })}>
        <input type="hidden" name="toi" value={typed.toi} />
        <SelectField
          name="section"
          label={say(messages.section, language)}
          value={typed.section}
          options={[
            { value: '', label: say(messages.fitting, language) },
            ...sections.map(({ code, name }) => ({ value: code, label: nameIn(name, language) })),
          ]}
          {...faultAt('toSection', refusals, language)}
        />
        <TextArea name="note" label={say(messages.note, language)} value={typed.note} />
        <div>
          <Button>{say(messages.make, language)}</Button>
        </div>
      </form>
    </div>
  );
  const label = edition.title === '' ? say(deskMessages.untitled, language) : edition.title;
  const breadcrumbs = [{ label, href: routes.edition.to({ edition: edition.id }) }];
  return send(visit, { title, current: 'items', breadcrumbs, children });
}

/** Offering an item to a site above, from the page of its published edition. */
export function addMaking(server: FastifyInstance, services: Services): void {
  server.get(routes.offer.path, (request, reply) => {
    const { toi } = query.parse(request.query);
    return sendForm({ services, request, reply }, { toi, section: '', note: '' });
  });
  server.post(routes.offer.path, async (request, reply) => {
    const visit = { services, request, reply };
    const typed = formOf(offerForm, request);
    const { edition, result } = await inTransaction(services.db, actorOf(request), async (tx) => {
      const found = await editionOf(tx, visit);
      const toSection = typed.section === '' ? null : typed.section;
      const wish = { articleId: found.articleId, toSiteId: typed.toi, toSection, note: typed.note };
      const isSite = z.uuid().safeParse(typed.toi).success;
      return {
        edition: found,
        result: isSite ? await offerItem(tx, personOf(request), wish, services.now()) : missing,
      };
    });
    if (result.kind === 'missing') throw new Problem(404, messages.notAbove);
    if (result.kind === 'refused') return sendForm({ ...visit, reply: reply.code(422) }, typed, result.refusals);
    return reply.redirect(routes.edition.to({ edition: edition.id }), 303);
  });
}
