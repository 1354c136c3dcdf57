import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { may, personOf, type Services } from '#modules/people';
import { languageOf, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { sendPage, withQuestion } from '../desk.tsx';
import { messages as words } from '../messages.ts';
import { reportsOf } from '../overview.ts';
import { pageOf } from '../page-of.ts';
import { routes } from '../routes.ts';
import { numberOf } from './legend.ts';
import { MapPage } from './map.page.tsx';
import { messages } from './messages.ts';
import { answeredLevels, figureMap, levels, type MapUnit, mappedFields } from './units.ts';

const asked = z.object({ chi: z.string().max(200).optional(), cap: z.enum(levels).optional().catch(undefined) });

/** The largest first, those without a figure last. */
const byValue = (a: MapUnit, b: MapUnit): number =>
  (numberOf(b) ?? Number.NEGATIVE_INFINITY) - (numberOf(a) ?? Number.NEGATIVE_INFINITY) || b.reports - a.reports || 0;

/** Maps of aggregated figures. */
export function addMaps(server: FastifyInstance, services: Services): void {
  server.get(routes.map.path, async (request, reply) => {
    const language = languageOf(request);
    const { chi, cap } = asked.parse(request.query);
    const page = await withQuestion(services, request, async (tx, question, choices) => {
      const fields = mappedFields(question);
      const field = fields.find(({ id }) => id === chi) ?? fields[0];
      if (field === undefined) throw new Problem(404, words.noItem);
      const reports = await reportsOf(tx, question);
      const map = await figureMap(tx, question, reports, { field: field.id, level: cap });
      const props = {
        asked: choices,
        question,
        fields,
        field,
        map,
        isAnswered: answeredLevels(question, reports).length > 0,
        page: pageOf(request, (map?.units ?? []).toSorted(byValue)),
        mayImport: may(personOf(request).grants, 'organisation.manage', question.node),
        language,
      };
      return { title: say(messages.title, language), question, children: <MapPage {...props} /> };
    });
    return sendPage(services, request, reply, page);
  });
}
