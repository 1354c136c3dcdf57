import { type Period, periodFromKey } from '#forms-engine';
import { insertSheet } from '#modules/filling';
import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import type { Message } from '#platform/i18n';
import type { Form } from './definitions/library.ts';
import { messages } from './messages.ts';
import { insertReport, keepDefinition, type Report, selectReportOf } from './queries.ts';

export interface Refusal {
  readonly text: Message;
  readonly values?: Readonly<Record<string, string>>;
}

const kinds = { quarter: /^\d{4}Q[1-4]$/, year: /^\d{4}$/, dates: /^\d{4}-\d\d-\d\d\/\d{4}-\d\d-\d\d$/ } as const;

/** Every reason why a form cannot be answered for this period; none if it can. */
export function periodRefusals({ definition }: Form, key: string): readonly Refusal[] {
  const period: Period | undefined = kinds[definition.period.kind].test(key) ? periodFromKey(key) : undefined;
  if (period === undefined) return [{ text: messages.wrongPeriod[definition.period.kind] }];
  const { from, to } = definition.validity;
  if (period.to < from) return [{ text: messages.periodTooEarly, values: { from } }];
  return to !== undefined && period.from > to ? [{ text: messages.periodTooLate, values: { to } }] : [];
}

/**
 * The report of a body on a form for a period: the one that there is, else a new empty one. Two people who begin at once
 * get the same.
 */
export async function beginReport(
  tx: Transaction,
  form: Form,
  organisationId: string,
  period: string,
): Promise<Report> {
  const { code, version } = form.definition;
  const key = { organisationId, formCode: code, period };
  const there = await selectReportOf(tx, key);
  if (there !== undefined) return there;
  await keepDefinition(tx, form);
  const sheet = await insertSheet(tx, {
    organisationId,
    definitionCode: code,
    definitionVersion: version,
    definitionHash: form.hash,
    period,
  });
  const begun = await insertReport(tx, { ...key, sheetId: sheet.id, definitionHash: form.hash });
  if (begun === undefined) throw new BegunMeanwhile();
  record(tx, {
    action: 'report.begin',
    subject: { kind: 'report', id: begun.id },
    organisationId,
    detail: { form: code, period },
  });
  return begun;
}

/** Somebody else began the same report in the same moment: the transaction is given up, and theirs is taken. */
export class BegunMeanwhile extends Error {}
