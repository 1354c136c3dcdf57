import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { saveChanges } from '#modules/filling';
import { officePageFor, type Services } from '#modules/people';
import { assetUrl, Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { demandChange, withReport } from '../context.ts';
import { messages as reporting } from '../messages.ts';
import { progressOf } from '../progress.ts';
import { routes } from '../routes.ts';
import { carriedChanges, carriedRows } from './carry.ts';
import { EarlierPage } from './earlier.page.tsx';
import { earlierFor } from './earlier-reports.ts';
import { messages } from './messages.ts';

const place = z.string().max(200);
const posted = z.object({ base: z.coerce.number().int().min(0), carry: z.union([place, z.array(place)]).default([]) });

/** The list of what earlier reports offer for the blank items of a report; taken by parts. */
export function addEarlier(server: FastifyInstance, services: Services): void {
  server.get<{ Querystring: { lay?: string } }>(routes.earlier.path, async (request, reply) => {
    const { context, earlier } = await withReport(services, request, async (found, tx) => ({
      context: found,
      earlier: await earlierFor(tx, services, found),
    }));
    const { report, form, language, sheet } = context;
    const children = (
      <EarlierPage
        definition={form.definition}
        language={language}
        report={report.id}
        base={sheet.sequence}
        {...earlier}
        taken={Math.max(0, Math.trunc(Number(request.query.lay ?? 0)) || 0)}
      />
    );
    const breadcrumbs = [
      { label: say(reporting.reports, language), href: routes.reports.to({}) },
      { label: form.definition.name[language], href: routes.report.to({ report: report.id }) },
    ];
    const styles = [assetUrl('measures.css')];
    const page = { title: say(messages.earlier, language), current: 'reports', breadcrumbs, styles, children };
    return reply.type('text/html; charset=utf-8').send(officePageFor(services, request, page));
  });
  server.post(routes.earlier.path, async (request, reply) => {
    const read = posted.safeParse(request.body);
    if (!read.success) throw new Problem(400, messages.wrongForm);
    const { base, carry } = read.data;
    const { id, taken } = await withReport(services, request, async (context, tx) => {
      demandChange(context);
      const places = typeof carry === 'string' ? [carry] : carry;
      const { offers, rows } = await earlierFor(tx, services, context);
      const known = new Set(context.answers.map((answer) => answer.place));
      const position = services.now().getTime() / 1000;
      const changes = [
        ...carriedChanges(places, offers, () => base),
        ...carriedRows(places, rows, { known, position }),
      ];
      const saved = await saveChanges(tx, context, changes, progressOf(context));
      return { id: context.report.id, taken: saved?.saved.length ?? 0 };
    });
    return reply.redirect(routes.earlier.to({ report: id }, { lay: String(taken) }), 303);
  });
}
