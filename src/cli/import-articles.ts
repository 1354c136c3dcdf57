import { readFile } from 'node:fs/promises';
import { Command } from 'commander';
import { type ImportResult, importArticles, readArticleFile, sayRefusal } from '#modules/content';
import { type Language, say } from '#platform/i18n';
import { requireConfig } from './configuration.ts';
import { messages } from './import.messages.ts';
import { withDatabase } from './open-database.ts';
import { Refusal } from './refusal.ts';

/** `import articles FILE`: published items from another system, once each. */
export function articlesCommand(language: Language): Command {
  return new Command('articles')
    .description(say(messages.articles, language))
    .argument('<file>', say(messages.file, language))
    .option('--json', say(messages.json, language))
    .action(async (file: string, { json }: { readonly json?: true }) => {
      const rows = await rowsOf(file, language);
      const result = await withDatabase(requireConfig(language), language, 'import', ({ db }) =>
        importArticles(db, rows, new Date()),
      );
      console.log(json ? jsonOf(result, language) : textOf(result, language));
      if (result.refused.length > 0) process.exitCode = 1;
    });
}

async function rowsOf(file: string, language: Language): Promise<ReturnType<typeof readArticleFile>> {
  const text = await readFile(file, 'utf8').catch(() => {
    throw new Refusal('wrongUse', say(messages.unreadable, language, { file }));
  });
  try {
    return readArticleFile(text);
  } catch (error) {
    const reasons = error instanceof Error ? error.message : String(error);
    throw new Refusal('no', say(messages.refusedFile, language, { file, reasons }));
  }
}

function linesOf({ refused }: ImportResult, language: Language) {
  return refused.map(({ line, key, refusals }) => ({
    line,
    key,
    reasons: refusals.map((each) => sayRefusal(each, language)),
  }));
}

function jsonOf(result: ImportResult, language: Language): string {
  return JSON.stringify({ ...result, refused: linesOf(result, language) }, null, 2);
}

function textOf(result: ImportResult, language: Language): string {
  const { read, created, changed, unchanged, refused } = result;
  const counts = { read, created, changed, unchanged, refused: refused.length };
  const lines = linesOf(result, language).map(({ line, key, reasons }) =>
    say(messages.line, language, { line, key: key ?? '?', reasons: reasons.join(' ') }),
  );
  return [...lines, say(messages.articleCounts, language, counts)].join('\n');
}
