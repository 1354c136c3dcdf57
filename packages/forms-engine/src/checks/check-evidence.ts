/** The same evidence given for two different things. */

import type { Bilingual } from '../definition/definition.ts';
import type { Finding } from '../evaluation/evaluation.ts';
import type { FormIndex, Reader, Signal } from '../evaluation/model.ts';
import { cellOf } from '../evaluation/state.ts';
import { foldText } from '../values/clean-text.ts';
import { linkKey, numberKey, parseDocument } from '../values/document-reference.ts';
import { isDocument } from '../values/kinds.ts';
import type { DocumentReference } from '../values/value.ts';
import { both, joined, word } from '../values/wording.ts';
import { finding, nameOf } from './finding.ts';
import { messages } from './messages.ts';

/** Something that is proved: a field, or a row of a table. */
interface Proved {
  readonly thing: string;
  readonly field: string;
  readonly name: Bilingual;
}

interface Used {
  readonly kind: 'link' | 'document' | 'text';
  readonly shown: string;
  readonly by: Proved[];
}

export function evidenceSignals(form: FormIndex): readonly Signal[] {
  const fields = [...form.fields.values()].filter((field) => field.type === 'document');
  const columns = [...form.tables.values()].flatMap(({ table }) =>
    table.columns
      .filter((column) => column.type === 'document')
      .flatMap((column) => [`d:${table.id}.${column.id}`, `t:${table.id}`]),
  );
  return ['about', ...fields.map((field) => `f:${field.id}`), ...columns];
}

/**
 * Compares the documents of all `document` slots and the evidence of all answers by their addresses (scheme, "www.", a last
 * slash and the case of the host aside) and by number and date. A field and its own columns (`plan`, `plan_document`) are
 * one thing; the address of a bare site proves nothing in particular and is passed over.
 */
export function checkEvidence(reader: Reader): readonly Finding[] {
  const uses = new Map<string, Used>();
  for (const { proved, reference } of documentsOf(reader)) note(uses, proved, reference);
  for (const [id, about] of reader.state.about) {
    const proved = { thing: id, field: id, name: nameOf(reader, id) };
    for (const text of about.evidence ?? []) note(uses, proved, parseDocument(text) ?? { title: text });
  }
  const told = new Set<string>();
  return [...uses.values()].flatMap((used) => {
    const things = distinct(used.by);
    const key = things.map(({ thing }) => thing).join(' ');
    if (things.length < 2 || told.has(key)) return [];
    told.add(key);
    return [evidenceFinding(reader, used, things)];
  });
}

function documentsOf(reader: Reader): { readonly proved: Proved; readonly reference: DocumentReference }[] {
  const { form, answers, tables } = reader.state;
  const found: { readonly proved: Proved; readonly reference: DocumentReference }[] = [];
  for (const field of form.fields.values()) {
    const value = field.type === 'document' ? answers.get(field.id) : undefined;
    if (isDocument(value))
      found.push({ proved: { thing: field.id, field: field.id, name: nameOf(reader, field.id) }, reference: value });
  }
  for (const { table } of form.tables.values()) {
    const columns = table.columns.filter((column) => column.type === 'document');
    for (const row of columns.length === 0 ? [] : (tables.get(table.id)?.rows ?? [])) {
      for (const column of columns) {
        const value = cellOf(row.raw, column.id);
        if (!isDocument(value)) continue;
        const name = word(messages.inRow, { row: row.index + 1, table: table.label });
        const plain = { vi: name.vi.replace(/: $/, ''), en: name.en.replace(/: $/, '') };
        found.push({ proved: { thing: `${table.id}/${row.id}`, field: table.id, name: plain }, reference: value });
      }
    }
  }
  return found;
}

function note(uses: Map<string, Used>, proved: Proved, reference: DocumentReference): void {
  const link = reference.link === undefined ? undefined : linkKey(reference.link);
  const name = named(proved, reference);
  if (link !== undefined) use(uses, `link ${link}`, { kind: 'link', shown: reference.link ?? '' }, name);
  if (reference.number !== undefined) {
    use(
      uses,
      `document ${numberKey(reference.number)} ${reference.date ?? ''}`,
      { kind: 'document', shown: reference.number },
      name,
    );
  }
  if (reference.number === undefined && reference.link === undefined && reference.title !== undefined) {
    use(uses, `text ${foldText(reference.title)}`, { kind: 'text', shown: reference.title }, name);
  }
}

function named(proved: Proved, reference: DocumentReference): Proved {
  return reference.number === undefined
    ? proved
    : { ...proved, name: joined([proved.name, both(` (${reference.number})`)], '') };
}

function use(uses: Map<string, Used>, key: string, shown: Omit<Used, 'by'>, proved: Proved): void {
  const used = uses.get(key);
  if (used === undefined) uses.set(key, { ...shown, by: [proved] });
  else used.by.push(proved);
}

/** Each thing once; what belongs to one item of the paper counts as one. */
function distinct(by: readonly Proved[]): readonly Proved[] {
  const things: Proved[] = [];
  for (const proved of by) if (!things.some(({ thing }) => isSame(thing, proved.thing))) things.push(proved);
  return things;
}

function isSame(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}_`) || b.startsWith(`${a}_`);
}

const phrases = { link: messages.sameLink, document: messages.sameDocument, text: messages.sameEvidence } as const;

function evidenceFinding(reader: Reader, used: Used, things: readonly Proved[]): Finding {
  const names = joined(
    things.map(({ name }) => name),
    '; ',
  );
  const message = word(phrases[used.kind], { key: used.shown, count: things.length, names });
  const fields = [...new Set(things.map(({ field }) => field))];
  return finding(reader, { severity: 'warning', code: 'evidence-reused', class: 'evidence', fields, message });
}
