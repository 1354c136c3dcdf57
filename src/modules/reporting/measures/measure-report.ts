import { type Period, periodFromKey } from '#forms-engine';
import { type Organisation, organisationDuring, organisationUpTo, provinceOn, todayOf } from '#modules/organisations';
import type { Queryable } from '#platform/database';
import { notAskedIn, type Standing, standingOf } from '../campaigns/standing.ts';
import { formWithHash } from '../definitions/kept.ts';
import type { Form } from '../definitions/library.ts';
import type { Report } from '../queries.ts';
import type { MeasuredReport } from './take.ts';

/** A report as far as measuring it needs. */
export type KnownReport = {
  readonly form: Form;
  readonly organisation: Pick<Organisation, 'id' | 'name' | 'kind' | 'legalNature'>;
  readonly period: Period | undefined;
  readonly campaign: Standing | null;
};

/** What a report is measured for: the body as it was at the end of the period. Null where the period cannot be read. */
export async function measuredReport(db: Queryable, known: KnownReport, now: Date): Promise<MeasuredReport | null> {
  const { form, organisation, period, campaign } = known;
  if (period === undefined) return null;
  const then = await organisationDuring(db, organisation.id, period);
  const province = await provinceOn(db, todayOf(now));
  return {
    definition: form.definition,
    period,
    organisation: then ?? organisation,
    provinceId: province?.id ?? null,
    ...(campaign === null
      ? {}
      : { campaignDays: campaign.windows, owned: campaign.owned, notAsked: notAskedIn(campaign) }),
  };
}

/** What is known of a report by its row. Null where its form or its body cannot be read. */
export async function knownOf(db: Queryable, report: Report, now: Date): Promise<KnownReport | null> {
  const today = todayOf(now);
  const form = await formWithHash(db, report.formCode, report.definitionHash);
  const organisation = await organisationUpTo(db, report.organisationId, today);
  if (form === undefined || organisation === null) return null;
  const campaign = await standingOf(db, report.id, form.definition, today);
  return { form, organisation, campaign, period: periodFromKey(report.period) };
}
