import { boolean } from '../expressions/parse-scope.ts';
import { readBlocks } from './blocks.ts';
import { readChecks, readCorrections } from './checks.ts';
import type { Block, FormDefinition, Part } from './definition.ts';
import { createDraft, type Draft } from './draft.ts';
import { createFaultList, type DefinitionFault, type FaultList, type Place, within } from './faults.ts';
import { finishField, finishTable, readExpression } from './formulas.ts';
import { checkId } from './ids.ts';
import { findCycles } from './order.ts';
import { checkPlacements, checkWhole } from './placement.ts';
import { type FormSource, formSchema } from './schemas.ts';
import { scopeOf } from './scope.ts';
import { shape } from './shape.ts';
import { readSource, type SourceFile } from './source.ts';

export type Compiled =
  | { readonly ok: true; readonly definition: FormDefinition }
  | { readonly ok: false; readonly faults: readonly DefinitionFault[] };

const besideBody: ReadonlySet<string> = new Set(['form.yaml', 'checks.yaml', 'corrections.yaml', 'slots.yaml']);

/**
 * Compiles a form's YAML files (docs/forms.md) into its definition, or gives every fault with file, line, path and
 * mend. Never throws, whatever the files hold.
 * @param files the text of each YAML file in the form's folder, by file name
 */
export function compileDefinition(files: Readonly<Record<string, string>>): Compiled {
  const sources = new Map<string, SourceFile>();
  for (const [name, text] of Object.entries(files))
    if (/\.ya?ml$/.test(name)) sources.set(name, readSource(name, text));
  const faults = createFaultList(({ file, path }) => sources.get(file)?.lineOf(path));
  try {
    const definition = compile(sources, faults);
    if (definition !== undefined && faults.all.length === 0) return { ok: true, definition };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    faults.report({ file: 'form.yaml', path: [] }, 'internal', { reason });
  }
  return { ok: false, faults: faults.all };
}

function compile(sources: ReadonlyMap<string, SourceFile>, faults: FaultList): FormDefinition | undefined {
  for (const source of sources.values()) reportSource(source, faults);
  const root = sources.get('form.yaml');
  const place: Place = { file: 'form.yaml', path: [] };
  if (root === undefined) faults.report(place, 'missingFile', { name: 'form.yaml' });
  if (root?.value === undefined) return undefined;
  const form = shape(formSchema, root.value, place, faults);
  if (form === undefined) return undefined;
  checkIdentity(form, place, faults);
  const draft = createDraft(faults, readParts(form, place, faults));
  const layout = readBody(form, sources, draft);
  // With a file unread every reference to its fields would be a fault; the cause is named already.
  if ([...sources.values()].some((source) => source.value === undefined)) return undefined;
  return finish(form, layout, sources, draft, place);
}

function reportSource({ name, faults: found }: SourceFile, faults: FaultList): void {
  for (const { path, line, kind, words } of found)
    faults.report({ file: name, path, ...(line === undefined ? {} : { line }) }, kind, words);
}

function checkIdentity(form: FormSource, place: Place, faults: FaultList): void {
  const { code, validity } = form;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(code)) faults.report(within(place, 'code'), 'badCode', { code });
  if (validity.to !== undefined && validity.to < validity.from) {
    faults.report(within(place, 'validity'), 'datesReversed', { from: validity.from, to: validity.to });
  }
}

function readParts(form: FormSource, place: Place, faults: FaultList): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>();
  for (const [index, { applicable: _, ...part }] of form.parts.entries()) {
    const at = within(place, 'parts', index, 'id');
    checkId(part.id, at, faults);
    if (parts.has(part.id)) faults.report(at, 'duplicatePart', { id: part.id });
    parts.set(part.id, part);
  }
  return parts;
}

function readBody(form: FormSource, sources: ReadonlyMap<string, SourceFile>, draft: Draft): readonly Block[] {
  const layout: Block[] = [];
  const used = new Set<string>();
  for (const [index, name] of form.body.entries()) {
    const place: Place = { file: 'form.yaml', path: ['body', index] };
    const source = sources.get(name);
    if (used.has(name)) draft.faults.report(place, 'repeatedFile', { name });
    else if (source === undefined) draft.faults.report(place, 'missingFile', { name });
    else if (source.value === null) draft.faults.report({ file: name, path: [] }, 'empty');
    else if (source.value !== undefined) layout.push(...readBlocks(source.value, { file: name, path: [] }, { draft }));
    used.add(name);
  }
  for (const name of sources.keys()) {
    if (!used.has(name) && !besideBody.has(name)) draft.faults.report({ file: name, path: [] }, 'unusedFile', { name });
  }
  return layout;
}

function finish(
  form: FormSource,
  layout: readonly Block[],
  sources: ReadonlyMap<string, SourceFile>,
  draft: Draft,
  place: Place,
): FormDefinition {
  const scope = scopeOf(draft);
  const isSigned = form.signatures.some((signature) => signature.printed !== false);
  checkPlacements(draft);
  checkWhole(draft, place, isSigned);
  const all = [...draft.declared.values()].map((declared) => finishField(declared, scope, draft));
  const tables = [...draft.tables.values()].map((table) => finishTable(table, all, scope, draft));
  const fields = all.filter((field) => field.table === undefined);
  for (const cycle of findCycles({ fields, tables })) {
    const at = draft.declared.get(cycle[0] ?? '')?.place ?? place;
    draft.faults.report(at, 'cycle', { cycle: cycle.join(' → ') });
  }
  const parts = form.parts.map(({ applicable, ...part }, index): Part => {
    if (applicable === undefined) return part;
    const expression = readExpression(applicable, scope, boolean, within(place, 'parts', index, 'applicable'), draft);
    return expression === undefined ? part : { ...part, applicable: expression };
  });
  const { body, signatures, parts: _, ...identity } = form;
  return {
    ...identity,
    parts,
    fields,
    tables,
    layout,
    checks: readChecks(sources.get('checks.yaml')?.value, 'checks.yaml', scope, draft),
    signatures: signatures.map((signature) => ({ ...signature, printed: signature.printed ?? true })),
    corrections: readCorrections(sources.get('corrections.yaml')?.value, 'corrections.yaml', draft),
  };
}
