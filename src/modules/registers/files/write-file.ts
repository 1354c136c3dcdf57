import { stringify } from 'csv-stringify/sync';
import { vietnameseDate } from '#platform/calendar';
import type { Column, Register } from '../catalogue/register.ts';
import type { Version } from '../entries/entry.ts';
import { told } from '../entries/entry.ts';
import { type Links, written } from '../entries/field.ts';
import { lastDayOf } from '../office/moment.ts';
import { type FileColumn, fileColumns } from './columns.ts';
import { messages } from './messages.ts';

/** What a spreadsheet would take for a formula, also in its wide forms. */
const likeFormula = /^[=+\-@\t\r＝＋－＠]/;
const harmless = (text: string): string => (likeFormula.test(text) ? `'${text}` : text);

function textIn({ id, column }: FileColumn, version: Version, links: Links): string {
  if (column !== null) return written(column, version.values[column.id], 'vi', links);
  const last = lastDayOf(version);
  if (id === 'from') return vietnameseDate(version.from);
  return last === null ? '' : vietnameseDate(last);
}

/** What stands in a register as CSV (RFC 4180), UTF-8 with the mark by which Excel knows it; it can be brought in again. */
export function registerCsv(register: Register, versions: readonly Version[], links: Links): Buffer {
  const columns = fileColumns(register);
  const lines = versions.map((version) => columns.map((column) => harmless(textIn(column, version, links))));
  return Buffer.from(
    stringify([columns.map(({ label }) => label.vi), ...lines], { bom: true, record_delimiter: '\r\n' }),
  );
}

/** The same as data. */
export function registerJson(register: Register, versions: readonly Version[]): string {
  const entries = versions.map((version) => ({
    from: version.from,
    until: lastDayOf(version),
    values: version.values,
  }));
  return `${JSON.stringify({ register: register.code, entries }, null, 2)}\n`;
}

/** OOXML reads "_x0041_" as "A": what looks like it is written so that it stays as it is. Control characters have no place in XML. */
const cellText = (text: string): string =>
  text.replace(/[^\P{Cc}\n\t]/gu, ' ').replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');

function cellIn(file: FileColumn, version: Version, links: Links): string | number | null {
  const value = file.column === null ? undefined : version.values[file.column.id];
  if (typeof value === 'number') return value;
  const text = textIn(file, version, links);
  return text === '' ? null : cellText(text);
}

function howToWrite({ type, choices = [] }: Column): string {
  const names = choices.map(({ label }) => label.vi).join('; ');
  switch (type) {
    case 'integer':
    case 'decimal':
    case 'money':
    case 'percent':
    case 'hours':
      return messages.typeNumber.vi;
    case 'date':
      return messages.typeDay.vi;
    case 'dateTime':
      return messages.typeMoment.vi;
    case 'year':
      return messages.typeYear.vi;
    case 'yesNo':
      return messages.typeYesNo.vi;
    case 'choice':
      return told(messages.typeOne, { choices: names }).vi;
    case 'several':
      return told(messages.typeSeveral, { choices: names }).vi;
    case 'document':
      return messages.typeDocument.vi;
    case 'body':
    case 'site':
      return messages.typeLink.vi;
    default:
      return messages.typeText.vi;
  }
}

function guideRows(register: Register): string[][] {
  const lines = fileColumns(register).map(({ id, label, column }) => {
    const isNeeded = column === null ? id === 'from' || register.dated.kind === 'period' : column.isRequired === true;
    const unit = column?.unit === undefined ? '' : ` (${column.unit.vi})`;
    const how = column === null ? messages.typeDay.vi : `${howToWrite(column)}${unit}`;
    return [label.vi, how, isNeeded ? messages.yes.vi : '', column?.hint?.vi ?? ''].map(cellText);
  });
  return [[messages.column.vi, messages.kind.vi, messages.needed.vi, ''], ...lines];
}

/** A workbook of what stands, or, without anything, the blank template; with a sheet that says how each column is written. */
export async function registerXlsx(
  register: Register,
  versions: readonly Version[],
  links: Links,
): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx');
  const columns = fileColumns(register);
  return writeXlsx({
    sheets: [
      {
        // what Excel refuses in the name of a sheet
        name: register.name.vi.replace(/[[\]:*?/\\']/g, ' ').slice(0, 31),
        columns: columns.map(({ label }) => ({ width: Math.min(40, Math.max(14, label.vi.length)) })),
        rows: [
          columns.map(({ label }) => cellText(label.vi)),
          ...versions.map((version) => columns.map((column) => cellIn(column, version, links))),
        ],
        freezePane: { rows: 1 },
      },
      { name: messages.guide.vi, rows: guideRows(register), columns: [40, 60, 12, 60].map((width) => ({ width })) },
    ],
  });
}
