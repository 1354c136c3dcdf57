import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { periodFromKey } from '#forms-engine';
import { type Answer, type Sheet, selectAnswers, selectOptionalSheet } from '#modules/filling';
import { type Organisation, organisationUpTo, todayOf } from '#modules/organisations';
import { type Action, actorOf, may, personOf, type Services } from '#modules/people';
import { codeOf, inTransaction, type Transaction } from '#platform/database';
import { languageOf, Problem } from '#platform/http';
import type { Language } from '#platform/i18n';
import { demandFill } from './campaigns/demand-fill.ts';
import { type Standing, standingOf } from './campaigns/standing.ts';
import { formWithHash } from './definitions/kept.ts';
import type { Form } from './definitions/library.ts';
import { messages } from './messages.ts';
import { type Report, selectOptionalReport } from './queries.ts';
import { holdReport } from './submissions/take-step.ts';
import { isLocked } from './submissions/transitions.ts';

/** A report as a request meets it, with what the person may do with it. */
export interface ReportContext {
  readonly report: Report;
  readonly sheet: Sheet;
  readonly form: Form;
  readonly organisation: Organisation;
  /** The body in whose hands the report is, where it was handed over: it alone fills, signs and submits it, in the other one's name. */
  readonly heir: Organisation | null;
  readonly answers: readonly Answer[];
  readonly language: Language;
  readonly period: ReturnType<typeof periodFromKey>;
  /** The campaign that asks for it, if one does: it says when answers are taken, and what another body answers for all. */
  readonly campaign: Standing | null;
  readonly may: {
    /** Type answers now; `prepare`: is one of those who fill, whatever the campaign takes today. */
    readonly fill: boolean;
    readonly prepare: boolean;
    readonly export: boolean;
    readonly import: boolean;
    readonly certify: boolean;
    readonly sign: boolean;
    readonly review: boolean;
  };
}

const names = z.object({ report: z.uuid() });

/** The report that the address names, or a refusal (404) that does not tell whether there is one. */
async function reportContext(tx: Transaction, services: Services, request: FastifyRequest): Promise<ReportContext> {
  const named = names.safeParse(request.params);
  const report = named.success ? await selectOptionalReport(tx, named.data.report) : undefined;
  const sheet = report === undefined ? undefined : await selectOptionalSheet(tx, report.sheetId);
  const form = report === undefined ? undefined : await formWithHash(tx, report.formCode, report.definitionHash);
  const organisation =
    // a body that was dissolved leaves its reports behind: shown with what it was last
    report === undefined ? null : await organisationUpTo(tx, report.organisationId, todayOf(services.now()));
  if (report === undefined || sheet === undefined || form === undefined || organisation === null) {
    throw new Problem(404, messages.noSuchReport);
  }
  const today = todayOf(services.now());
  const campaign = await standingOf(tx, report.id, form.definition, today);
  const heir =
    campaign === null || campaign.handedTo === null ? null : await organisationUpTo(tx, campaign.handedTo, today);
  const { grants } = personOf(request);
  const mayHere = (action: Action) => may(grants, action, heir ?? organisation);
  const mayAtEither = (action: Action) => may(grants, action, organisation) || mayHere(action);
  if (!mayAtEither('report.see')) throw new Problem(404, messages.noSuchReport);
  return {
    report,
    sheet,
    form,
    organisation,
    heir,
    answers: await selectAnswers(tx, sheet),
    language: languageOf(request),
    period: periodFromKey(report.period),
    campaign,
    may: {
      fill: mayHere('report.fill') && (campaign === null || campaign.lock === null),
      prepare: mayHere('report.fill'),
      export: mayAtEither('report.export'),
      import: mayHere('report.import'),
      certify: mayHere('report.certify'),
      sign: mayHere('report.sign'),
      review: mayAtEither('report.review'),
    },
  };
}

/** A save of a report that lies with the reviewer or was accepted: refused by the database, whichever way it came. */
const lockedReport = 'CS001';

/** Does `work` with the report that the address names, in one transaction of the person who asks. */
export async function withReport<T>(
  services: Services,
  request: FastifyRequest,
  work: (context: ReportContext, tx: Transaction) => Promise<T>,
): Promise<T> {
  try {
    return await inTransaction(services.db, actorOf(request), async (tx) =>
      work(await reportContext(tx, services, request), tx),
    );
  } catch (error) {
    throw codeOf(error) === lockedReport ? new Problem(409, messages.locked) : error;
  }
}

/** Like {@link withReport}, holding the report until the commit: nobody saves or signs meanwhile, and what is read is what stands. */
export function withHeldReport<T>(
  services: Services,
  request: FastifyRequest,
  work: (context: ReportContext, tx: Transaction) => Promise<T>,
): Promise<T> {
  return withReport(services, request, async ({ report }, tx) => {
    if (!(await holdReport(tx, report.id))) throw new Problem(403, messages.mayNotAct);
    return work(await reportContext(tx, services, request), tx);
  });
}

/** Refuses (403, 409) who may not change the answers now, and a report that is out of its body's hands. */
export function demandChange(context: ReportContext): void {
  demandFill(context);
  if (isLocked(context.report.state)) throw new Problem(409, messages.locked);
}
