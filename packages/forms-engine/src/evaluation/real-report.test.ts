import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileDefinition } from '../definition/compile.ts';
import type { FormDefinition } from '../definition/definition.ts';
import { readAnswersFile } from '../values/answers-file.ts';
import type { Answers, AnswersFile } from '../values/value.ts';
import { evaluate } from './evaluate-report.ts';
import type { Finding } from './evaluation.ts';
import { periodFromKey } from './period.ts';
import { prepare } from './prepare.ts';

const root = join(import.meta.dirname, '../../../..');
const definition = definitionOf('it-quarterly-2019');
const prepared = prepare(definition);

function definitionOf(code: string): FormDefinition {
  const folder = join(root, 'forms', code);
  const compiled = compileDefinition(
    Object.fromEntries(readdirSync(folder).map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
  );
  if (!compiled.ok) throw new Error(`${code} does not compile`);
  return compiled.definition;
}

function exampleOf(name: string): AnswersFile {
  const read = readAnswersFile(JSON.parse(readFileSync(join(root, 'examples', name), 'utf8')), definition);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.file;
}

const real = exampleOf('it-quarterly-2019-real.json');
const consistent = exampleOf('it-quarterly-2019-consistent.json');

function findingsOf(file: AnswersFile, changes: Answers = {}): readonly Finding[] {
  const period = periodFromKey(file.period ?? '');
  if (period === undefined) throw new Error('the example names its period');
  const about = file.about === undefined ? {} : { about: file.about };
  return evaluate(prepared, { answers: { ...file.answers, ...changes }, ...about, period }).findings;
}

/** What examples/README.md lists: the code, the fields it must point at, and the figures it must tell. */
const contradictions: readonly [code: string, fields: readonly string[], figures: readonly string[]][] = [
  ['part-above-whole', ['staff_with_computer', 'civil_servants'], ['159', '43']],
  ['equipped-staff-equal-computers-above-staff', ['staff_with_computer', 'computers_total'], ['159', '43']],
  ['ratio-differs', ['computers_per_staff', 'computers_total', 'civil_servants'], ['100', '159', '43', '369,77']],
  ['ratio-differs', ['antivirus_share', 'computers_with_antivirus', 'computers_total'], ['100', '116', '159', '72,96']],
  ['network-applications-without-connection', ['government_network'], ['TDOffice']],
  ['network-applications-not-in-part-3', ['document_system_any'], ['TDOffice']],
  ['document-exchange-system-not-answered', ['document_system_exchange', 'document_system_shared'], ['85']],
  ['website-not-by-office', ['items_news', 'body_name'], ['Sở Tài nguyên và Môi trường', '20', '32', '1']],
  ['comments-without-consultations', ['items_comments', 'items_consultations'], ['1']],
  [
    'evidence-reused',
    ['security_regulation_document', 'portal_regulation_document'],
    ['rand=0.411474784466316', '126/QĐ-STNMT', '208/QĐ-STNMT'],
  ],
];

describe('The real report of the second quarter of 2019', () => {
  const findings = findingsOf(real);

  test.each(contradictions)('names %s of %j with its figures', (code, fields, figures) => {
    const found = findings.find((one) => one.code === code && fields.every((id) => one.fields.includes(id)));
    expect(found).toBeDefined();
    for (const figure of figures) expect(found?.message.vi).toContain(figure);
  });

  test('names nothing else that contradicts itself', () => {
    const others = findings.filter((one) => one.class !== 'missing').map((one) => one.code);
    expect(others.toSorted()).toEqual(contradictions.map(([code]) => code).toSorted());
  });

  test('names blanks once per part', () => {
    const parts = findings.filter((one) => one.class === 'missing').map((one) => one.part);
    expect(parts).toEqual([...new Set(parts)]);
  });

  test('keeps its figures as they stand: IT staff 9 = 2 + 7, exchange 85 %, 94 services', () => {
    expect(real.answers).toMatchObject({
      it_staff: 9,
      it_staff_bachelors: 2,
      it_staff_other: 7,
      documents_electronic_and_paper_share: 85,
      level1_2_services: 94,
    });
    expect(findings.some((one) => one.fields.includes('it_staff') && one.class !== 'missing')).toBe(false);
  });
});

/** One answer or two of the consistent report made wrong; the check that must name it. */
const violations: readonly [code: string, changes: Answers][] = [
  ['reported-quarter-not-the-period', { reported_quarter: '2019Q1' }],
  ['state-bodies-not-by-home-affairs', { state_bodies_province: 20 }],
  ['state-bodies-lacking', { body_name: 'Sở Nội vụ', state_bodies_province: 20 }],
  ['website-not-by-office', { items_news: 20 }],
  ['office-documents-not-by-office', { electronic_documents: 100 }],
  ['comments-without-consultations', { items_comments: 2, items_consultations: 0 }],
  ['more-equipped-staff-than-computers', { computers_total: 46 }],
  ['equipped-staff-equal-computers-above-staff', { computers_total: 60, staff_with_computer: 60 }],
  ['network-applications-without-connection', { government_network: null }],
  ['network-applications-not-in-part-3', { document_system_shared: null, document_system_any: null }],
  ['mail-regular-use-above-accounts', { mail_regular_use_share: 100, mail_accounts_share: 96 }],
  ['document-system-shared-but-none', { document_system_any: false }],
  ['document-exchange-without-system', { document_system_any: false }],
  ['document-exchange-system-not-answered', { document_system_shared: null, document_system_any: null }],
  ['document-shares-above-hundred', { documents_fully_electronic_share: 50 }],
  ['document-system-for-direction-without-system', { document_system_any: false }],
  ['document-system-replaces-exchange-without-system', { document_system_any: false }],
  ['document-system-to-districts-without-system', { document_system_any: false }],
  ['document-system-to-communes-without-system', { document_system_any: false, document_system_to_communes: true }],
  ['certificates-above-staff', { leaders_with_certificate: 10, staff_with_certificate: 45 }],
  ['one-stop-cases-exclusive', { one_stop_separate: true }],
  ['one-stop-dossiers-without-case', { one_stop_central: false }],
  ['one-stop-use-exclusive', { one_stop_reception_only: true }],
  ['one-stop-network-share-above-share', { one_stop_network_share: 80 }],
  ['one-stop-dossiers-without-procedures', { one_stop_procedures: 0 }],
  ['video-conference-without-points', { video_conference_points: 0 }],
  ['services-above-procedures', { level1_2_services: 116 }],
  ['portal-services-above-services', { services_on_provincial_portal: 101 }],
  ['level3-declared-shares-not-hundred', { level3_declared_by_officials: 20 }],
  ['level3-dossiers-without-services', { level3_services: 0 }],
  ['level3-active-services-above-dossiers', { level3_online_dossiers: 1 }],
  ['level3-dossiers-without-active-services', { level3_services_with_dossiers: 0 }],
  ['level3-list-count', { level3_services: 4 }],
  ['level3-list-online-dossiers', { level3_online_dossiers: 61 }],
  ['level3-list-direct-dossiers', { level3_direct_dossiers: 31 }],
  ['level4-declared-shares-not-hundred', { level4_declared_by_citizens: 90 }],
  ['level4-dossiers-without-services', { level4_services: 0 }],
  ['level4-active-services-above-dossiers', { level4_online_dossiers: 1 }],
  ['level4-dossiers-without-active-services', { level4_services_with_dossiers: 0 }],
  ['level4-list-count', { level4_services: 3 }],
  ['level4-list-online-dossiers', { level4_online_dossiers: 16 }],
  ['level4-list-direct-dossiers', { level4_direct_dossiers: 6 }],
  ['business-register-use-without-need', { procedures_needing_business_register: 0 }],
  ['plan-report-without-plan', { it_plan_report: true, it_plan_year: false }],
  ['certificate-kinds-below-total', { certified_it_staff: 3, network_certified_staff: 1 }],
  ['it-skills-share-not-of-staff', { it_skilled_staff_share: 90 }],
  [
    'computer-use-outside-tiers',
    { computer_use_province: 99, computer_use_provincial: 98, computer_use_district: 90, computer_use_commune: 70 },
  ],
  ['trained-above-staff', { civil_servants_trained: 49, civil_servants_trained_share: 98 }],
];

describe('A consistent report', () => {
  test('has no error and no warning', () => {
    const told = findingsOf(consistent).filter((one) => one.severity !== 'info');
    expect(told.map((one) => one.message.vi)).toEqual([]);
  });

  test.each(violations)('made wrong, is told %s', (code, changes) => {
    expect(findingsOf(consistent).map((one) => one.code)).not.toContain(code);
    expect(findingsOf(consistent, changes).map((one) => one.code)).toContain(code);
  });

  test('of another year names the quarter of that year, and no other', () => {
    const codesOf = (reported: string) =>
      findingsOf({ ...consistent, period: '2026Q3' }, { reported_quarter: reported }).map(({ code }) => code);
    expect(codesOf('2026Q3')).not.toContain('reported-quarter-not-the-period');
    for (const wrong of ['2026Q2', '2019Q3']) expect(codesOf(wrong)).toContain('reported-quarter-not-the-period');
  });

  test('tries every check that the form writes by hand', () => {
    const codes = definition.checks.map((check) => check.code);
    expect(violations.map(([code]) => code).toSorted()).toEqual(codes.toSorted());
  });

  test('signed for by the Office of the People’s Committee, may fill part 4', () => {
    const codes = findingsOf(consistent, { body_name: 'Văn phòng UBND tỉnh', items_news: 20 }).map((one) => one.code);
    expect(codes).not.toContain('website-not-by-office');
  });
});
