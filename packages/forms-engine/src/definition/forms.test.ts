import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compileDefinition } from './compile.ts';
import { formatFault } from './faults.ts';
import { definitionToJson } from './json.ts';
import { slotFaults } from './slots.ts';

/** For authors: `vitest run packages/forms-engine/src/definition/forms.test.ts` lists every fault of every form. */
const folder = join(import.meta.dirname, '../../../../forms');
const codes = readdirSync(folder).filter((code) => existsSync(join(folder, code, 'form.yaml')));

function readForm(code: string): Record<string, string> {
  const names = readdirSync(join(folder, code)).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, code, name), 'utf8')]));
}

function idsIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(idsIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = 'id' in value && 'label' in value && typeof value.id === 'string' ? [value.id] : [];
  return [...own, ...Object.values(value).flatMap(idsIn)];
}

describe.each(codes)('%s', (code) => {
  test('compiles without a fault', () => {
    const compiled = compileDefinition(readForm(code));
    const faults = compiled.ok ? [] : compiled.faults.map((fault) => formatFault(fault));
    expect(faults.join('\n')).toBe('');
  });

  test('is named as its folder', () => {
    const compiled = compileDefinition(readForm(code));
    if (!compiled.ok) return expect.fail('the definition has faults');
    expect(compiled.definition.code).toBe(code);
  });

  test('shows every field in its public JSON', () => {
    const compiled = compileDefinition(readForm(code));
    if (!compiled.ok) return expect.fail('the definition has faults');
    const shown = new Set(idsIn(definitionToJson(compiled.definition).parts));
    const { fields, tables } = compiled.definition;
    const all = [...fields, ...tables, ...tables.flatMap((table) => table.columns)].map(({ id }) => id);
    expect(all.filter((id) => !shown.has(id))).toEqual([]);
  });

  test('counts over days, and tells no state, where the wording of a number says "trong năm"', () => {
    const compiled = compileDefinition(readForm(code));
    if (!compiled.ok) return expect.fail('the definition has faults');
    const { definition } = compiled;
    const columns = definition.tables.flatMap((table) => table.columns);
    const states = [...definition.fields, ...columns].filter((field) => {
      const part = definition.parts.find(({ id }) => id === field.part);
      const { kind } = field.window ?? part?.window ?? definition.period.window;
      return field.type === 'integer' && /trong năm(?! báo cáo)/.test(field.label) && kind === 'state';
    });
    expect(states.map(({ id }) => id)).toEqual([]);
  });

  test('has a field for every answer slot that was counted in the source', () => {
    const files = readForm(code);
    const compiled = compileDefinition(files);
    if (!compiled.ok) return expect.fail('the definition has faults');
    const faults = slotFaults(compiled.definition, files['slots.yaml'] ?? '');
    expect(faults.map((fault) => formatFault(fault)).join('\n')).toBe('');
  });
});
