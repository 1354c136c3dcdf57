import type { FastifyInstance } from 'fastify';
import { actorOf, type Services } from '#modules/people';
import { withReport } from '../context.ts';
import { measureBegun } from '../measures/measure-begun.ts';
import { routes as reporting } from '../routes.ts';
import { demandFill } from './demand-fill.ts';
import { routes } from './routes.ts';

/** Beginning a report that a campaign has made: what the system measures is put into it, as where a body begins one by itself. */
export function addStart(server: FastifyInstance, services: Services): void {
  server.post(routes.start.path, async (request, reply) => {
    const report = await withReport(services, request, async (context) => {
      demandFill(context);
      return context.report;
    });
    if (report.state === 'open') await measureBegun(services, actorOf(request), report);
    return reply.redirect(reporting.report.to({ report: report.id }), 303);
  });
}
