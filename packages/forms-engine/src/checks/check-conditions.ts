/** A detail without its condition: an answer where the form says that none belongs. */

import type { Bilingual, Field, Part } from '../definition/definition.ts';
import type { FormIndex, PreparedTable, Reader, Rule } from '../evaluation/model.ts';
import { applicableOf } from '../evaluation/state.ts';
import { readsOf } from '../expressions/evaluate-reads.ts';
import type { Expression } from '../expressions/expression.ts';
import { word } from '../values/wording.ts';
import { currentFigure, finding, nameOf, someNames } from './finding.ts';
import { messages } from './messages.ts';

/** 0 and "không" agree with a condition that does not hold: "no system" and "0 points" say the same. */
function says(reader: Reader, id: string): boolean {
  const value = reader.value(id);
  return reader.reported(id) && value !== 0 && value !== false;
}

/** What a condition asks about, each with its present answer. */
function conditionOf(
  reader: Reader,
  condition: Expression,
): { readonly ids: readonly string[]; readonly told: Bilingual } {
  const reads = readsOf(condition);
  const ids = [...reads.fields, ...reads.rowFields, ...reads.columns];
  const told = ids.map((id) => {
    const figure = reads.columns.includes(id) ? messages.blank : currentFigure(reader, id);
    return word(messages.conditionItem, { name: nameOf(reader, id), figure });
  });
  return { ids, told: someNames(told, 3) };
}

export function checkCondition(field: Field, condition: Expression): Rule['check'] {
  return (reader) => {
    if (reader.applicable(field.id) !== false || !says(reader, field.id)) return [];
    if (applicableOf(reader.state, `part:${field.part}`) === false) return [];
    if (reader.row !== undefined && applicableOf(reader.state, reader.row.table) === false) return [];
    const { ids, told } = conditionOf(reader, condition);
    const message = word(messages.detailWithoutCondition, {
      name: nameOf(reader, field.id),
      figure: currentFigure(reader, field.id),
      condition: told,
    });
    const found = { severity: 'warning', code: 'detail-without-condition', class: 'condition' } as const;
    return [finding(reader, { ...found, fields: [field.id, ...ids], message })];
  };
}

export function checkTableCondition({ table }: PreparedTable, condition: Expression): Rule['check'] {
  return (reader) => {
    const rows = reader.state.tables.get(table.id)?.rows.length ?? 0;
    if (rows === 0 || reader.applicable(table.id) !== false) return [];
    if (applicableOf(reader.state, `part:${table.part}`) === false) return [];
    const { ids, told } = conditionOf(reader, condition);
    const message = word(messages.detailWithoutCondition, {
      name: nameOf(reader, table.id),
      figure: { vi: `${rows} dòng`, en: `${rows} rows` },
      condition: told,
    });
    const found = { severity: 'warning', code: 'detail-without-condition', class: 'condition' } as const;
    return [finding(reader, { ...found, fields: [table.id, ...ids], message })];
  };
}

/** A part that does not apply and yet is filled in: one finding for all of it. */
export function checkPartCondition(form: FormIndex, part: Part, condition: Expression): Rule['check'] {
  const fields = [...form.fields.values()].filter((field) => field.part === part.id);
  const tables = [...form.tables.values()].filter(({ table }) => table.part === part.id);
  return (reader) => {
    if (applicableOf(reader.state, `part:${part.id}`) !== false) return [];
    const filled = [
      ...fields.filter((field) => says(reader, field.id)).map((field) => field.id),
      ...tables
        .filter(({ table }) => (reader.state.tables.get(table.id)?.rows.length ?? 0) > 0)
        .map(({ table }) => table.id),
    ];
    if (filled.length === 0) return [];
    const message = word(messages.partNotApplicable, {
      part: partTitle(part),
      condition: conditionOf(reader, condition).told,
      count: filled.length,
      names: someNames(filled.map((id) => nameOf(reader, id))),
    });
    const found = { severity: 'warning', code: 'part-not-applicable', class: 'condition' } as const;
    return [finding(reader, { ...found, fields: filled, message, part: part.id })];
  };
}

export function partTitle(part: Part): string {
  const title = part.title
    .replace(/<[^>]*>/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return part.number === undefined ? title : `${part.number} ${title}`;
}
