import type { FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { elementId } from '#modules/filling';
import { personOf, type Services } from '#modules/people';
import type { Transaction } from '#platform/database';
import type { ReportContext } from '../context.ts';
import { type Decision, selectDecisions } from '../review/decisions.ts';
import { routes } from '../routes.ts';
import { itemInWords } from '../trace/trace.ts';
import { type Standing, standingOf } from './standing.ts';
import { StateBar } from './state-bar.tsx';

/** The reviewers' last word, as long as it is what the body works on. */
function decisionShown({ report, form }: ReportContext, decisions: readonly Decision[]) {
  const [last] = decisions;
  if (last === undefined || last.decision === 'accepted' || last.version !== report.version - 1) return null;
  const named = last.notes.map(({ place, note }) => ({
    item: itemInWords(form.definition, place),
    note,
    href: `${routes.report.to({ report: report.id })}#${elementId(place)}`,
  }));
  return { ...last, named };
}

type Said = { readonly standing?: Standing; readonly refusals?: readonly string[]; readonly reason?: string };

/** The bar of a report for the person who asks. */
export async function stateBar(
  tx: Transaction,
  services: Services,
  request: FastifyRequest,
  context: ReportContext,
  said: Said = {},
): Promise<VNode> {
  const standing = said.standing ?? (await standingOf(tx, context, personOf(request), services.now()));
  const decision = decisionShown(context, await selectDecisions(tx, context.report.id));
  return (
    <StateBar
      language={context.language}
      report={context.report.id}
      standing={standing}
      decision={decision}
      refusals={said.refusals ?? []}
      reason={said.reason ?? ''}
    />
  );
}
