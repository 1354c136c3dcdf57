import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileDefinition } from '../definition/compile.ts';
import type { Answers } from '../values/value.ts';
import { evaluate } from './evaluate-report.ts';
import type { Evaluation } from './evaluation.ts';
import { periodFromKey } from './period.ts';
import { prepare } from './prepare.ts';

const folder = join(import.meta.dirname, '../../../../forms/it-figures-2018');
const compiled = compileDefinition(
  Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
);
if (!compiled.ok) throw new Error('it-figures-2018 does not compile');
const { definition } = compiled;
const prepared = prepare(definition);

const sections = definition.fields.filter(({ id }) => id.startsWith('items_') && id !== 'items_total');
const consistent: Answers = {
  mail_accounts: 900,
  mail_accounts_share: 90,
  mail_accounts_provincial: 400,
  mail_accounts_provincial_share: 100,
  mail_accounts_district: 300,
  mail_accounts_district_share: 100,
  mail_accounts_commune: 200,
  mail_accounts_commune_share: 66.67,
  staff_provincial: 400,
  staff_district: 300,
  staff_commune: 300,
  attachment_limit: 'from_10_to_20',
  mailbox_limit: 'under_2',
  mail_regular_use_share: 85,
  linked_to_districts_share: 100,
  linked_to_communes_share: 60,
  electronic_documents: 3000,
  paper_documents: 2000,
  electronic_to_paper_share: 150,
  portal_visits: 120_000,
  ...Object.fromEntries(sections.map(({ id }) => [id, 2])),
  other_items: [{ criterion: 'Tin khác', count: 5 }],
  items_total: 2 * sections.length + 5,
};

function evaluated(changes: Answers = {}): Evaluation {
  const period = periodFromKey('2017');
  if (period === undefined) throw new Error('2017 is a period');
  return evaluate(prepared, { answers: { ...consistent, ...changes }, period });
}

const codesOf = (changes: Answers): string[] => evaluated(changes).findings.map(({ code }) => code);

describe('The figures of 2018', () => {
  test('have no finding when they agree, also with more electronic than paper documents', () => {
    expect(evaluated().findings.map(({ message }) => message.vi)).toEqual([]);
  });

  test('count the added rows into the total', () => {
    expect(evaluated({ items_total: null }).computed.get('items_total')).toEqual({ ok: true, value: 43 });
    expect(codesOf({ items_total: 38 })).toContain('total-differs');
  });

  test('compare electronic documents with paper alone', () => {
    const found = evaluated({ electronic_to_paper_share: 60 }).findings.find(({ code }) => code === 'ratio-differs');
    expect(found?.expected).toBe(150);
  });

  test.each([
    ['mail-regular-use-above-accounts', { mail_regular_use_share: 95 }],
    ['mail-share-outside-tiers', { mail_accounts_share: 60 }],
    ['share-given-without-its-count', { mail_accounts: 0 }],
    ['linked-to-communes-above-districts', { linked_to_districts_share: 10 }],
    ['comments-without-consultations', { items_consultations: 0 }],
    ['other-item-without-its-criterion', { other_items: [{ count: 5 }] }],
  ] satisfies [string, Answers][])('made wrong, are told %s', (code, changes) => {
    expect(codesOf({})).not.toContain(code);
    expect(codesOf(changes)).toContain(code);
  });
});
