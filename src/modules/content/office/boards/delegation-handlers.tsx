import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { todayOf } from '#modules/organisations';
import { actorOf, personOf, type Services } from '#modules/people';
import { inTransaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { delegate, revokeDelegation } from '../../delegations/delegate.ts';
import { selectSections } from '../../sections/queries.ts';
import { missing, type Refusal, refused } from '../../workflow/refusal.ts';
import { outcomeOf, send, type Visit } from '../of-site/send.tsx';
import { siteNamed } from '../of-site/site-at.ts';
import { formOf } from '../of-site/typed.ts';
import { nameIn } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { boardCrumb, sendBoard } from './board-handlers.tsx';
import { DelegationPage } from './delegation.page.tsx';
import { messages } from './messages.ts';
import { ownSteps } from './own-steps.ts';
import { namablePeople, offeredPeople } from './people-of-site.ts';
import { seers } from './sites-list.tsx';
import { readDelegation, type TypedDelegation, typedDelegation } from './typed.ts';

const query = z.object({ tim: z.string().max(100).catch('') }).partial();

async function sendDelegation(visit: Visit, typed: TypedDelegation | null, refusals: readonly Refusal[]) {
  const { services, request } = visit;
  const language = languageOf(request);
  const { accountId } = personOf(request);
  const words = query.parse(request.query).tim ?? '';
  const { at, people, sections } = await inTransaction(services.db, actorOf(request), async (tx) => {
    const found = await siteNamed(tx, services, request, ...seers);
    return {
      at: found,
      people: await offeredPeople(tx, found.organisationId, words),
      sections: await selectSections(tx, found.id),
    };
  });
  const steps = ownSteps(request, at);
  const [first] = steps;
  if (first === undefined) throw new Problem(403, messages.delegateNothing);
  const blank = { to: '', step: first, sections: [], documentNumber: '', documentOn: '', last: '' } as const;
  const children = (
    <DelegationPage
      language={language}
      site={{ id: at.id, name: nameIn(at.site.name, language) }}
      steps={steps}
      people={people.filter(({ id }) => id !== accountId)}
      words={words}
      sections={sections}
      typed={typed ?? { ...blank, from: todayOf(services.now()) }}
      refusals={refusals}
      notices={outcomeOf(request, refusals, false)}
    />
  );
  const title = say(messages.delegateTitle, language);
  return send(visit, { title, current: 'boards', breadcrumbs: boardCrumb(at, language), children });
}

const delegationName = z.object({ delegation: z.uuid() });

function addRevoking(server: FastifyInstance, services: Services): void {
  server.post(routes.revoke.path, async (request, reply) => {
    const named = delegationName.safeParse(request.params);
    const { at, result } = await inTransaction(services.db, actorOf(request), async (tx) => {
      const found = await siteNamed(tx, services, request, ...seers);
      const revoked = named.success
        ? await revokeDelegation(tx, personOf(request), named.data.delegation, services.now())
        : missing;
      return { at: found, result: revoked };
    });
    if (result.kind === 'missing') throw new Problem(404, messages.noDelegation);
    if (result.kind === 'refused') {
      return sendBoard({ services, request, reply: reply.code(422) }, result.refusals);
    }
    return reply.redirect(routes.board.to({ site: at.id }, { xong: 'luu' }), 303);
  });
}

/** Delegating in writing, and taking back. */
export function addDelegations(server: FastifyInstance, services: Services): void {
  server.get(routes.delegate.path, (request, reply) => sendDelegation({ services, request, reply }, null, []));
  server.post(routes.delegate.path, async (request, reply) => {
    const typed = formOf(typedDelegation, request);
    const { at, result } = await inTransaction(services.db, actorOf(request), async (tx) => {
      const found = await siteNamed(tx, services, request, ...seers);
      const read = readDelegation(typed, await namablePeople(tx, found.organisationId));
      const given = read.ok
        ? await delegate(tx, personOf(request), found, read.wish, services.now())
        : refused(read.refusals);
      return { at: found, result: given };
    });
    if (result.kind === 'missing') throw new Problem(404, messages.noDelegation);
    if (result.kind === 'refused') {
      return sendDelegation({ services, request, reply: reply.code(422) }, typed, result.refusals);
    }
    return reply.redirect(routes.board.to({ site: at.id }, { xong: 'luu' }), 303);
  });
  addRevoking(server, services);
}
