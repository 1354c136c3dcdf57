import { z } from 'zod';
import { referencesOf } from '../expressions/dependencies.ts';
import { boolean, type Scope } from '../expressions/parse-scope.ts';
import type { Bilingual, Check, Correction } from './definition.ts';
import type { Draft } from './draft.ts';
import { type Place, within } from './faults.ts';
import { readExpression } from './formulas.ts';
import { findReference, knownReferences } from './references.ts';
import { checkSchema, correctionSchema } from './schemas.ts';
import { shape } from './shape.ts';
import { hint } from './suggest.ts';

const code = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Reads checks.yaml. A check with `table` is made for each row; its columns are named without the table. */
export function readChecks(value: unknown, file: string, scope: Scope, draft: Draft): readonly Check[] {
  const codes = new Set<string>();
  return readList(value, file, draft).flatMap((source, index) => {
    const place: Place = { file, path: [index] };
    const check = shape(checkSchema, source, place, draft.faults);
    if (check === undefined) return [];
    if (!code.test(check.code)) draft.faults.report(within(place, 'code'), 'badCode', { code: check.code });
    if (codes.has(check.code)) draft.faults.report(within(place, 'code'), 'duplicateCheck', { code: check.code });
    codes.add(check.code);
    return compileCheck(check, place, scope, draft) ?? [];
  });
}

function readList(value: unknown, file: string, draft: Draft): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return shape(z.array(z.unknown()), value, { file, path: [] }, draft.faults) ?? [];
}

type CheckSource = z.infer<typeof checkSchema>;

function compileCheck(source: CheckSource, place: Place, outer: Scope, draft: Draft): Check | undefined {
  const { table } = source;
  if (table !== undefined && !outer.tables.has(table)) {
    draft.faults.report(within(place, 'table'), 'unknownTable', { id: table, hint: hint(table, outer.tables.keys()) });
    return undefined;
  }
  const scope = table === undefined ? outer : { ...outer, row: table };
  const expect = readExpression(source.expect, scope, boolean, within(place, 'expect'), draft);
  const when =
    source.when === undefined ? undefined : readExpression(source.when, scope, boolean, within(place, 'when'), draft);
  checkMessage(source.message, within(place, 'message'), scope, draft);
  for (const [index, id] of (source.fields ?? []).entries())
    checkReference(id, within(place, 'fields', index), scope, draft);
  if (expect === undefined) return undefined;
  const fields = source.fields ?? referencesOf(expect).map((key) => bare(key, table));
  if (fields.length === 0) draft.faults.report(place, 'checkFields', { code: source.code });
  const { code: id, class: kind, severity, message } = source;
  const blank = source.blank ?? 'skipAny';
  return { code: id, class: kind, severity, expect, ...(when === undefined ? {} : { when }), fields, blank, message };
}

function bare(key: string, table: string | undefined): string {
  return table !== undefined && key.startsWith(`${table}.`) ? key.slice(table.length + 1) : key;
}

function checkReference(id: string, place: Place, scope: Scope, draft: Draft): void {
  if (findReference(id, scope) !== undefined || scope.tables.has(id)) return;
  draft.faults.report(place, 'unknownReference', { id, hint: hint(id, knownReferences(scope)) });
}

const messageSlot = /\{([^{}]*)\}/g;
const wordsOfPeriod = /^(year([+-]\d+)?|quarter|expected)$/;

function checkMessage(message: Bilingual, place: Place, scope: Scope, draft: Draft): void {
  for (const language of ['vi', 'en'] as const) {
    for (const [, inner = ''] of message[language].matchAll(messageSlot)) {
      const id = inner.replace(/^name:/, '');
      if (wordsOfPeriod.test(id) || findReference(id, scope) !== undefined) continue;
      draft.faults.report(within(place, language), 'messageSlot', { id, hint: hint(id, knownReferences(scope)) });
    }
  }
}

/** Reads corrections.yaml. */
export function readCorrections(value: unknown, file: string, draft: Draft): readonly Correction[] {
  return readList(value, file, draft).flatMap(
    (source, index) => shape(correctionSchema, source, { file, path: [index] }, draft.faults) ?? [],
  );
}
