/** What bodies do with the reports of a campaign, over HTTP: the same in one process and with a program that runs. */
import { z } from 'zod';
import { ownerOf, periodFromKey, type Value } from '#forms-engine';
import { sampleAnswers } from '../src/modules/reporting/campaigns/demonstration/sample-answers.ts';
import { bodyNamed } from '../src/modules/reporting/campaigns/owners.ts';
import { type Form, findForm } from '../src/modules/reporting/definitions/library.ts';
import { save } from '../src/modules/reporting/reports.testing.ts';
import { submitted } from '../src/modules/reporting/submissions/submissions.testing.ts';
import type { Sender } from './app.ts';

export type Asked = { readonly form: string; readonly period: string };
export type Body = { readonly id: string; readonly name: string };
/** The filler and the head of a body; the head has a second factor. */
export type Hands = { readonly filler: Sender; readonly head: Sender; readonly code: () => string };

export function formOf({ form }: Pick<Asked, 'form'>): Form {
  const found = findForm(form);
  if (found === undefined) throw new Error(`there is no form ${form}`);
  return found;
}

const stateSchema = z.object({
  sequence: z.number(),
  changed: z.array(z.object({ place: z.string(), value: z.unknown() })),
});

export type Standing = { readonly sequence: number; readonly values: Readonly<Record<string, Value>> };

const isValue = (value: unknown): value is Value =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value) || typeof value === 'object';

/** What stands in a report and the number of its last save, as the page's script is told. */
async function standingIn(filler: Sender, report: string): Promise<Standing> {
  const { body } = await save(filler, report, []);
  const { sequence, changed } = stateSchema.parse(JSON.parse(body));
  return {
    sequence,
    values: Object.fromEntries(changed.flatMap(({ place, value }) => (isValue(value) ? [[place, value]] : []))),
  };
}

/** The fields that another body knows, and fills once for everybody. */
function elsewhereFor({ definition }: Form, body: Body): ReadonlySet<string> {
  const others = definition.fields.filter((field) => {
    const owner = ownerOf(field, definition);
    return owner !== undefined && bodyNamed(owner, [body]) === undefined;
  });
  return new Set(others.map(({ id }) => id));
}

/** Saves changes on what stands; fails where they are not all taken. */
async function filled(filler: Sender, report: string, answers: Readonly<Record<string, Value>>): Promise<void> {
  const { sequence: base } = await standingIn(filler, report);
  const changes = Object.entries(answers).map(([place, value]) => ({ place, value, base }));
  const { statusCode, body } = await save(filler, report, changes);
  if (statusCode !== 200) throw new Error(`${statusCode} ${body}`);
}

/** Answers everything that is blank with figures of the body's own that contradict nothing. */
export async function answered(asked: Asked, body: Body, filler: Sender, report: string): Promise<void> {
  const form = formOf(asked);
  const period = periodFromKey(asked.period);
  if (period === undefined) throw new Error(`no period ${asked.period}`);
  const { values: standing } = await standingIn(filler, report);
  const elsewhere = elsewhereFor(form, body);
  const answers = sampleAnswers({ form, period, seed: body.id, share: 1, elsewhere, standing });
  await filled(filler, report, Object.fromEntries(answers));
}

/** A body answers, certifies, signs and submits. */
export async function sent(asked: Asked, body: Body, { filler, head, code }: Hands, report: string): Promise<void> {
  await answered(asked, body, filler, report);
  await submitted(filler, head, report, code);
}

/** Every count that at least two reports answered, with the sum of their answers, as a table shows it. */
export function sumsOf(
  { definition }: Form,
  reports: readonly Readonly<Record<string, Value>>[],
): ReadonlyMap<string, number> {
  const sums = definition.fields.flatMap(({ id, type, table, owner }) => {
    if (type !== 'integer' || table !== undefined || owner !== undefined) return [];
    const numbers = reports.map((each) => each[id]).filter((value) => typeof value === 'number');
    return numbers.length < 2 ? [] : [[id, numbers.reduce((sum, each) => sum + each, 0)] as const];
  });
  return new Map(sums);
}

export const textOf = (html: string): string => html.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

/** The sums that do not stand in a page of figures. */
export function sumsMissing(html: string, sums: ReadonlyMap<string, number>): readonly string[] {
  const rows = html.split('<tr').map((row) => [/chi-tieu\/(\w+)\?/.exec(row)?.[1] ?? '', textOf(row)] as const);
  const shown = new Map(rows);
  const wrong = [...sums].filter(([id, sum]) => !(shown.get(id) ?? '').includes(` ${sum.toLocaleString('vi-VN')} `));
  return wrong.map(([id, sum]) => `${id}: ${sum}, shown: ${shown.get(id) ?? 'nothing'}`);
}
