import { fillSlots, type Names } from './slots.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replace(/[&<>"]/g, (character) => escapes[character] ?? '');
const inline = (text: string): string => escaped(text).replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>');

type Kind = 'heading' | 'item' | 'row' | 'paragraph';

function kindOf(line: string): Kind {
  if (line.startsWith('## ')) return 'heading';
  if (line.startsWith('- ')) return 'item';
  return line.startsWith('| ') ? 'row' : 'paragraph';
}

function tableOf(lines: readonly string[]): string {
  const [head = [], ...rows] = lines.map((line) => line.slice(2).split(' | '));
  const cells = (tag: string, scope: string) => (cell: string) => `<${tag}${scope}>${inline(cell)}</${tag}>`;
  const body = rows.map((row) => `<tr>${row.map(cells('td', '')).join('')}</tr>`).join('');
  return `<table><thead><tr>${head.map(cells('th', ' scope="col"')).join('')}</tr></thead><tbody>${body}</tbody></table>`;
}

function blockOf(kind: Kind, lines: readonly string[]): string {
  switch (kind) {
    case 'heading':
      return lines.map((line) => `<h2>${inline(line.slice(3))}</h2>`).join('');
    case 'item':
      return `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join('')}</ul>`;
    case 'row':
      return tableOf(lines);
    case 'paragraph':
      return lines.map((line) => `<p>${inline(line)}</p>`).join('');
  }
}

/** The lines of a text as HTML, with their slots filled. A slot in a table is drawn anew for each row. */
export function composeHtml(lines: readonly string[], names: Names, seed: string): string {
  const filled = lines.map((line, index) =>
    fillSlots(line, names, kindOf(line) === 'row' ? `${seed} row ${index}` : seed),
  );
  const groups: { kind: Kind; lines: string[] }[] = [];
  for (const line of filled) {
    const kind = kindOf(line);
    const last = groups.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else groups.push({ kind, lines: [line] });
  }
  return groups.map((group) => blockOf(group.kind, group.lines)).join('\n');
}
