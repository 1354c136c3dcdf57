import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Document, type Inline, type Block as Printed, toText } from '#document';
import { compileDefinition } from '../definition/compile.ts';
import type { Block, Field, FormDefinition, Inline as FormInline } from '../definition/definition.ts';
import type { Computed } from '../evaluation/evaluation.ts';
import { formToDocument, type PaperOptions } from './index.ts';
import { fillTemplate, printedPeriod } from './templates.ts';

const field = (id: string, type: Field['type'], more: Partial<Field> = {}): Field => ({
  id,
  label: `Nhãn ${id}`,
  part: 'general',
  type,
  presence: 'required',
  printed: true,
  ...more,
});
const text = (value: string): FormInline => ({ kind: 'text', text: value });
const slot = (id: string): FormInline => ({ kind: 'slot', field: id });
const line = (...content: FormInline[]): Block => ({ kind: 'line', level: 0, style: 'plain', content });

function form(layout: readonly Block[], more: Partial<FormDefinition> = {}): FormDefinition {
  return {
    code: 'sample',
    version: 1,
    title: 'BÁO CÁO\nQUÝ {quarter} NĂM {year}',
    name: { vi: 'Báo cáo', en: 'Report' },
    source: { document: 'Công văn số 1', date: '2019-01-01', issuer: 'Sở' },
    validity: { from: '2019-01-01' },
    scope: { natures: [] },
    period: { kind: 'quarter', window: { kind: 'flow' } },
    printedYear: 2019,
    orientation: 'portrait',
    parts: [{ id: 'general', number: 'MỤC 1.', title: 'THÔNG TIN CHUNG' }],
    fields: [],
    tables: [],
    layout,
    checks: [],
    signatures: [],
    corrections: [],
    ...more,
  };
}

const blocksOf = (document: Document): readonly Printed[] => document.sections.flatMap(({ blocks }) => blocks);
const inlinesOf = (document: Document): Inline[] =>
  blocksOf(document).flatMap((block) => {
    if (block.kind === 'table') return block.rows.flatMap(({ cells }) => cells.flatMap(({ content }) => content));
    return 'content' in block ? block.content : [];
  });
const print = (definition: FormDefinition, options: PaperOptions = {}) => toText(formToDocument(definition, options));

describe('A blank form', () => {
  test('shows dots for slots and empty boxes for choices, with the printed words', () => {
    const definition = form(
      [line(text('Có mạng LAN: '), slot('lan'), text(' Số lượng: '), slot('count'), text(' mạng'))],
      {
        fields: [field('lan', 'yesNo'), field('count', 'integer')],
      },
    );
    expect(print(definition)).toContain('Có mạng LAN: □ Có \u2003 □ Không \u2003  Số lượng: …… mạng');
  });

  test('answers a yes/no in a table by a word where the unit column says so', () => {
    const definition = form(
      [
        {
          kind: 'table',
          id: 't',
          columns: [{ id: 'a', width: 1 }],
          header: [],
          rows: [{ kind: 'row', style: 'plain', cells: [{ content: [slot('lan')] }] }],
        },
      ],
      { fields: [field('lan', 'yesNo', { unit: 'có/không' })] },
    );
    expect(inlinesOf(formToDocument(definition)).at(-1)).toMatchObject({ kind: 'slot', value: null });
    expect(print(definition, { answers: { lan: false } })).toContain('Không');
  });

  test('prints the years of its source, and those of the period when there is one', () => {
    const definition = form([line(text('Năm {year-1} và {year}'))]);
    expect(print(definition)).toContain('Năm 2018 và 2019');
    const period = { key: '2024Q3', from: '2024-07-01', to: '2024-09-30', year: 2024, quarter: 3 };
    expect(print(definition, { period })).toContain('BÁO CÁO\nQUÝ III NĂM 2024');
    expect(print(definition, { period })).toContain('Năm 2023 và 2024');
  });

  test('keeps workings off the paper', () => {
    const definition = form(
      [line(text('x')), { kind: 'workings', fields: ['leased'], title: { vi: 'Số liệu tính', en: 'Figures' } }],
      {
        fields: [field('leased', 'decimal', { printed: false })],
      },
    );
    expect(print(definition)).not.toContain('Số liệu tính');
  });
});

describe('A filled form', () => {
  const definition = form([line(text('Tổng số: '), slot('total'), text(' người'))], {
    fields: [field('total', 'integer')],
  });
  const computed = new Map<string, Computed>([['total', { ok: true, value: 1116 }]]);

  test('shows a computed value in a slot that was left blank', () => {
    expect(print(definition, { computed })).toContain('Tổng số: 1.116 người');
  });

  test('never puts a computed value over a reported one', () => {
    expect(print(definition, { answers: { total: 0 }, computed })).toContain('Tổng số: 0 người');
  });

  test('tells writers the field, type, options and raw value of each slot', () => {
    const [slotInline] = inlinesOf(formToDocument(definition, { answers: { total: 43 } })).filter(
      ({ kind }) => kind === 'slot',
    );
    expect(slotInline).toMatchObject({ field: 'total', type: 'integer', value: '43', raw: 43 });
  });

  test('ticks the boxes of the chosen options only', () => {
    const options = [
      { id: 'dedicated', label: 'chuyên dùng' },
      { id: 'public', label: 'công cộng' },
    ];
    const several = form([line(slot('kinds'))], { fields: [field('kinds', 'several', { options })] });
    expect(print(several, { answers: { kinds: ['public'] } })).toContain('□ chuyên dùng \u2003 ☑ công cộng');
  });

  test('prints more rows than the blank paper has, each with its number and its place for writers', () => {
    const columns = [field('name', 'text', { table: 'apps' })];
    const growing = form(
      [
        {
          kind: 'table',
          id: 'apps',
          columns: [
            { id: 'no', width: 1 },
            { id: 'name', width: 9 },
          ],
          header: [],
          rows: [
            { kind: 'growing', table: 'apps', cells: [{ content: [], rowNumber: true }, { content: [slot('name')] }] },
          ],
        },
      ],
      { tables: [{ id: 'apps', label: 'Ứng dụng', part: 'general', columns, presence: 'optional', blankRows: 2 }] },
    );
    const rows = ['A', 'B', 'C'].map((name) => ({ _id: `row-${name}`, name }));
    const [table] = blocksOf(formToDocument(growing, { answers: { apps: rows } })).filter(
      ({ kind }) => kind === 'table',
    );
    expect(table).toMatchObject({
      rows: [
        {},
        {},
        {
          growing: { table: 'apps', index: 2 },
          cells: [
            { content: [{ text: '3' }] },
            { content: [{ value: 'C', row: { table: 'apps', index: 2, id: 'row-C' } }] },
          ],
        },
      ],
    });
    expect(inlinesOf(formToDocument(growing)).filter(({ kind }) => kind === 'slot')).toHaveLength(2);
  });

  test('names the body in the letterhead, and signers with a date written as the decree wants', () => {
    const signed = form(
      [
        { kind: 'letterhead', left: ['UBND TỈNH …', 'TÊN CƠ QUAN'], right: ['CỘNG HÒA'] },
        line(text('x')),
        { kind: 'signatures' },
      ],
      {
        signatures: [
          { signer: 'filler', title: ['Người khai'], printed: false },
          {
            signer: 'head',
            title: ['Thủ trưởng'],
            dateLine: '…, ngày … tháng … năm …',
            instruction: '(Ký tên)',
            printed: true,
          },
        ],
      },
    );
    const document = formToDocument(signed, {
      organisation: { name: 'Sở Nội vụ', parent: 'UBND tỉnh Điện Biên' },
      signers: {
        head: { name: 'Trần Thị B', title: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], place: 'Điện Biên', date: '2019-02-05' },
      },
    });
    const blocks = blocksOf(document);
    expect(blocks.find(({ kind }) => kind === 'letterhead')).toMatchObject({
      left: ['UBND TỈNH ĐIỆN BIÊN', 'SỞ NỘI VỤ'],
    });
    expect(blocks.find(({ kind }) => kind === 'signatures')).toEqual({
      kind: 'signatures',
      columns: [
        {
          dateLine: 'Điện Biên, ngày 05 tháng 02 năm 2019',
          title: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'],
          name: 'Trần Thị B',
        },
      ],
    });
  });

  test('tells in the annex where each figure comes from, with notes and evidence', () => {
    const about = {
      total: {
        provenance: { kind: 'measured', measure: 'headcount', window: '2019-01-01/2019-06-30', asOf: '2019-06-30' },
        note: 'Không tính lái xe',
        evidence: ['QĐ 12/QĐ-SNV'],
      },
    } as const;
    const document = formToDocument(definition, { answers: { total: 43 }, about, annex: true });
    expect(document.sections.at(-1)).toMatchObject({ annex: true, orientation: 'landscape' });
    const output = toText(document);
    expect(output).toContain('PHỤ LỤC NGUỒN SỐ LIỆU');
    expect(output).toMatch(
      /1 +\| Nhãn total +\| 43 +\| Hệ thống đo: headcount +\| 01\/01\/2019 – 30\/06\/2019 +\| 30\/06\/2019 +\| Không tính lái xe Minh chứng: QĐ 12\/QĐ-SNV/,
    );
    expect(toText(formToDocument(definition, { computed, annex: true }))).toContain(
      'Hệ thống tính từ các số liệu khác',
    );
  });

  test('opens a new section where the orientation changes, and only a page elsewhere', () => {
    const turned = form([
      line(text('a')),
      { kind: 'pageBreak' },
      line(text('b')),
      { kind: 'pageBreak', orientation: 'landscape' },
      line(text('c')),
    ]);
    const { sections } = formToDocument(turned);
    expect(sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape']);
    expect(sections[0]?.blocks.map(({ kind }) => kind)).toContain('pageBreak');
  });
});

const folder = join(import.meta.dirname, '../../../../forms');

function readForm(code: string): FormDefinition {
  const names = readdirSync(join(folder, code)).filter((name) => name.endsWith('.yaml'));
  const compiled = compileDefinition(
    Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, code, name), 'utf8')])),
  );
  if (!compiled.ok) throw new Error(`${code} does not compile`);
  return compiled.definition;
}

/** Every piece of wording that the layout prints. */
function wordings(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(wordings);
  if (typeof node !== 'object' || node === null) return [];
  if ('kind' in node && node.kind === 'workings') return [];
  const own = Object.entries(node).flatMap(([key, value]) =>
    typeof value === 'string' && ['text', 'number', 'caption', 'numerator', 'denominator', 'label'].includes(key)
      ? [value]
      : [],
  );
  return [...own, ...Object.values(node).flatMap(wordings)];
}

describe.each(readdirSync(folder))('The form %s', (code) => {
  const squeeze = (value: string) => value.replace(/\s+/g, ' ').trim();

  test('has every wording of its layout on the paper, unbroken', () => {
    const definition = readForm(code);
    const output = squeeze(print(definition));
    const period = printedPeriod(definition);
    const printed = wordings(definition.layout).map((wording) => squeeze(fillTemplate(wording, period)));
    expect(printed.filter((wording) => !output.includes(wording))).toEqual([]);
  });

  test('has a slot or box on the paper for every printed field', () => {
    const definition = readForm(code);
    const targets = new Set(JSON.stringify(formToDocument(definition)).match(/"field":"[^"]+"/g));
    const all = [...definition.fields, ...definition.tables.flatMap(({ columns }) => columns)];
    const lacking = all.filter(({ id, printed }) => printed && !targets.has(`"field":"${id}"`));
    expect(lacking.map(({ id }) => id)).toEqual([]);
  });
});
