import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { expect, test } from 'vitest';

/** Every file that a module imports at run time, and the names of packages among the imports. */
function graphOf(entry: string): { readonly files: ReadonlySet<string>; readonly packages: ReadonlySet<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const waiting = [entry];
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    if (files.has(file)) continue;
    files.add(file);
    const statements = readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s+(?!type\b)[^;]*?from '([^']+)'/gms);
    for (const [, target = ''] of statements) {
      if (target.startsWith('.')) waiting.push(resolve(dirname(file), target));
      else packages.add(target);
    }
  }
  return { files, packages };
}

test('what the browser loads of the engine needs no package at all: no YAML, no expression parser, no zod', () => {
  const { files, packages } = graphOf(resolve(import.meta.dirname, 'browser.ts'));
  expect([...packages]).toEqual([]);
  expect(files.size).toBeGreaterThan(30);
  expect([...files].filter((file) => file.includes('parse.ts') || file.includes('compile'))).toEqual([]);
});
