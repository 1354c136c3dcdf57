import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { allForms, checkAnswers, findForm, readAnswersOf } from '#modules/reporting';
import { variables } from '#platform/config';
import { rootDirectory } from '#platform/paths';
import { commands } from '../src/cli/commands.ts';

const readmes = [
  { file: 'README.md', language: 'en' },
  { file: 'README.vi.md', language: 'vi' },
] as const;
const decisions = readdirSync(join(rootDirectory, 'docs/decisions')).map((name) => `docs/decisions/${name}`);
const documents = [
  ...['README.md', 'README.vi.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'docs/forms.md'],
  ...['examples/README.md', 'packages/forms-engine/README.md', 'packages/document/README.md'],
  ...readdirSync(join(rootDirectory, 'src/modules')).map((name) => `src/modules/${name}/README.md`),
  ...decisions,
];
const textOf = (file: string) => readFileSync(join(rootDirectory, file), 'utf8');

/** The words after `npx congso` of every call in a document. */
function callsIn(file: string): readonly (readonly string[])[] {
  const calls = textOf(file).matchAll(/npx congso ([^`\n]*)/g);
  return [...calls].map(([, words = '']) => words.trim().split(/\s+/)).filter(([first]) => /^[a-z]/.test(first ?? ''));
}

/** What is wrong about a call: a command or an option that there is not. Null if nothing is. */
async function faultOf([name = '', ...words]: readonly string[]): Promise<string | null> {
  const entry = commands.find((command) => command.name === name);
  if (entry === undefined) return `no command ${name}`;
  const loaded = await entry.load('en');
  const child = loaded.commands.find((command: Command) => command.name() === words[0]);
  if (loaded.commands.length > 0 && child === undefined && words.length > 0) return `no command ${name} ${words[0]}`;
  const known = (child ?? loaded).options.map((option) => option.long);
  const unknown = words.find((word) => word.startsWith('--') && !known.includes(word));
  return unknown === undefined ? null : `no option ${unknown} of ${name}`;
}

describe('the documents say what is', () => {
  test.each(readmes)('$file lists every environment variable with its default, and no other', ({ file, language }) => {
    const rows = textOf(file).match(/^\| `[A-Z_]+` \|.*$/gm);
    const expected = variables.map(({ name, default: usual, meaning, expected: right }) =>
      [`| \`${name}\``, usual === null ? '' : `\`${usual}\``, meaning[language], `${right[language]} |`].join(' | '),
    );
    expect(rows).toEqual(expected.map((row) => row.replaceAll('<', '&lt;')));
  });

  test.each(readmes)('$file lists every form with its name and number of fields', ({ file, language }) => {
    const rows = textOf(file).match(/^\|[^|]*\| `[a-z0-9-]+` \| \d+ \|$/gm);
    const expected = allForms().map(
      ({ definition }) => `| ${definition.name[language]} | \`${definition.code}\` | ${definition.fields.length} |`,
    );
    expect(rows?.toSorted()).toEqual(expected.toSorted());
  });

  test.each(documents)('every command that %s names exists, with its options', async (file) => {
    const faults = await Promise.all(callsIn(file).map(faultOf));
    expect(faults.filter((fault) => fault !== null)).toEqual([]);
  });

  test.each(readmes)('$file quotes what checking the real report says', async ({ file, language }) => {
    const form = findForm('it-quarterly-2019');
    const read = form && (await readAnswersOf(form, join(rootDirectory, 'examples/it-quarterly-2019-real.json')));
    if (form === undefined || !read?.ok) throw new Error('the example cannot be read');
    const messages = checkAnswers(form, read.filling, language).findings.map(({ message }) => message);
    const quoted = [...textOf(file).matchAll(/^ +(?:ERROR|WARNING|LỖI|CẢNH BÁO) +(.*)$/gm)].map(([, text]) => text);
    expect(quoted).toHaveLength(3);
    expect(messages).toEqual(expect.arrayContaining(quoted));
  });

  test('the first quarter of an hour is the same in both languages', () => {
    const [english, vietnamese] = readmes.map(({ file }) => callsIn(file).map(([name]) => name));
    expect(english).toEqual(vietnamese);
  });

  test.each(documents)('every file that %s links to or reads is there', (file) => {
    const text = textOf(file);
    const links = [...text.matchAll(/(?:\]\(|src=")([^)"#\s]+)/g)].map(([, link = '']) => link);
    const local = links.filter((link) => !/^[a-z]+:/.test(link)).map((link) => join(dirname(file), link));
    const read = [...text.matchAll(/examples\/[a-z0-9-]+\.json/g)].map(([path]) => path);
    expect([...local, ...read].filter((path) => !existsSync(join(rootDirectory, path)))).toEqual([]);
  });
});
