/** One statement of an SQL file, with the line (counted from 1) on which it begins. */
export type Statement = { readonly text: string; readonly line: number };

/**
 * What must not be cut at a semicolon: comments, strings (with `E'…'` and its backslashes), quoted names, and dollar-quoted
 * bodies. Comments of `/*` nest in PostgreSQL but nobody nests them; SQL-standard bodies (BEGIN ATOMIC) are not known here.
 */
const token =
  /--[^\n]*|\/\*[\s\S]*?\*\/|\bE'(?:\\[\s\S]|''|[^'\\])*'|'(?:''|[^'])*'|"(?:""|[^"])*"|\$([A-Za-z_]\w*)?\$[\s\S]*?\$\1\$|;/gi;

/** The statements of an SQL text in order, without what stands between them. */
export function statementsOf(text: string): Statement[] {
  const ends = [...text.matchAll(token)].filter((match) => match[0] === ';').map((match) => match.index + 1);
  const starts = [0, ...ends];
  return starts.map((start, i) => statementAt(text, start, ends[i] ?? text.length)).filter((found) => found !== null);
}

function statementAt(text: string, start: number, end: number): Statement | null {
  const part = text.slice(start, end);
  const blank = /^(?:\s|--[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*/.exec(part)?.[0].length ?? 0;
  const own = part.slice(blank).trim();
  return own === '' || own === ';' ? null : { text: own, line: lineAt(text, start + blank) };
}

/** The line, counted from 1, of a position (counted from 0) in a text. */
export function lineAt(text: string, position: number): number {
  return text.slice(0, position).split('\n').length;
}
