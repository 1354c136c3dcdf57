import { ownerOf } from '#forms-engine';
import { type ListColumn, listAsCsv, listAsXlsx } from '#lists';
import { type Language, type Message, say } from '#platform/i18n';
import type { Matrix } from './matrix.ts';
import { messages } from './messages.ts';
import type { Overview } from './overview.ts';
import { ruleInWords, valueInWords } from './words.ts';

export type DataFormat = 'csv' | 'xlsx' | 'json';
export type DataFile = { readonly type: string; readonly bytes: Buffer };

const types: Readonly<Record<DataFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
};

async function* once<Row>(rows: readonly Row[]): AsyncGenerator<readonly Row[]> {
  yield rows;
}

async function tableFile<Row>(
  format: 'csv' | 'xlsx',
  { title, columns, rows }: { title: string; columns: readonly ListColumn<Row>[]; rows: readonly Row[] },
  language: Language,
): Promise<DataFile> {
  const bytes =
    format === 'csv'
      ? await listAsCsv(columns, once(rows), language)
      : await listAsXlsx(title, columns, once(rows), language);
  return { type: types[format], bytes };
}

/** An aggregate as programs read it: what was asked, on what it rests, and every field. Names no body but those that are missing. */
function overviewAsJson({ question, reports, fields, missing }: Overview) {
  const { form, period, node, tree, onlyAccepted } = question;
  const { code, version, name } = form.definition;
  return {
    form: code,
    version,
    name: name.vi,
    period,
    organisation: { code: node.identifierCode, name: node.name },
    treeOn: tree.day,
    counted: onlyAccepted ? 'accepted' : 'submitted',
    reports: reports.length,
    missing: missing.map((body) => ({ code: body.identifierCode, name: body.name })),
    fields: fields.map(({ field, rule, value, answered, counted, each, fault }) => ({
      id: field.id,
      indicator: field.indicator ?? null,
      label: field.name ?? field.label,
      unit: field.unit ?? null,
      rule: ownerOf(field, form.definition) === undefined ? rule.kind : 'owned',
      value,
      answered,
      counted,
      ...(each === undefined ? {} : { each: each.map(({ option, count }) => ({ option, count })) }),
      ...(fault === undefined ? {} : { fault }),
    })),
  };
}

const text = (label: Message) => ({ label, kind: 'text' }) as const;
const number = (label: Message) => ({ label, kind: 'number' }) as const;

/** All fields of an aggregate as a file. */
export function overviewFile(overview: Overview, format: DataFormat, language: Language): Promise<DataFile> {
  if (format === 'json') {
    const bytes = Buffer.from(JSON.stringify(overviewAsJson(overview), null, 2));
    return Promise.resolve({ type: types.json, bytes });
  }
  const { definition } = overview.question.form;
  const partTitle = new Map(definition.parts.map(({ id, title }) => [id, title]));
  const columns: readonly ListColumn<Overview['fields'][number]>[] = [
    { id: 'muc', ...text(messages.part), value: ({ field }) => partTitle.get(field.part) ?? '' },
    { id: 'tt', ...text(messages.number), value: ({ field }) => field.number ?? '' },
    { id: 'chi-tieu', ...text(messages.item), value: ({ field }) => field.name ?? field.label },
    { id: 'ma', ...text(messages.indicatorCode), value: ({ field }) => field.indicator ?? '' },
    { id: 'gia-tri', ...number(messages.value), value: (one) => one.value ?? valueInWords(one, language) },
    { id: 'don-vi', ...text(messages.unit), value: ({ field }) => field.unit ?? '' },
    { id: 'tra-loi', ...number(messages.answered), value: ({ answered }) => answered },
    { id: 'bao-cao', ...number(messages.reportsCount), value: () => overview.reports.length },
    { id: 'cach-tinh', ...text(messages.rule), value: (one) => ruleInWords(one, definition, language) },
  ];
  return tableFile(format, { title: say(messages.title, language), columns, rows: overview.fields }, language);
}

/** A cross table as a file. */
export function matrixFile(matrix: Matrix, format: DataFormat, language: Language): Promise<DataFile> {
  if (format === 'json') {
    const rows = matrix.rows.map(({ head, cells }) => ({
      head,
      values: cells.map((cell) => (cell === undefined ? null : (cell.value ?? (valueInWords(cell, language) || null)))),
    }));
    return Promise.resolve({
      type: types.json,
      bytes: Buffer.from(JSON.stringify({ columns: matrix.columns, rows }, null, 2)),
    });
  }
  const columns: readonly ListColumn<Matrix['rows'][number]>[] = [
    { id: 'hang', ...text({ vi: matrix.corner, en: matrix.corner }), value: ({ head }) => head },
    ...matrix.columns.map((label, index) => ({
      id: `cot-${index}`,
      ...number({ vi: label, en: label }),
      value: ({ cells }: Matrix['rows'][number]) => {
        const cell = cells[index];
        return cell === undefined ? null : (cell.value ?? valueInWords(cell, language));
      },
    })),
  ];
  return tableFile(format, { title: say(messages.pivot, language), columns, rows: matrix.rows }, language);
}
