import type { Document, Section } from '../model.ts';
import { blocksToHtml } from './blocks.ts';
import { escapeHtml } from './escape.ts';
import { paperStylesheet } from './stylesheet.ts';

/** The paper as an article to stand in a page of ours; its look is `paperStylesheet`. */
export function toHtmlArticle(document: Document): string {
  const { language } = document.metadata;
  const section = ({ orientation, blocks }: Section) =>
    `<section class="paper-section paper-${orientation}">\n${blocksToHtml(blocks, language)}\n</section>`;
  return `<article class="paper" lang="${language}">\n${document.sections.map(section).join('\n')}\n</article>`;
}

/**
 * A whole HTML page. Without `stylesheet` it carries its style and can be sent as one file; with it, the address of a
 * stylesheet holding `paperStylesheet` is linked, as a strict content security policy demands.
 */
export function toHtml(document: Document, options: { readonly stylesheet?: string } = {}): string {
  const { title, language, author, subject } = document.metadata;
  const meta = (name: string, content: string | undefined) =>
    content === undefined ? '' : `<meta name="${name}" content="${escapeHtml(content)}">\n`;
  const style =
    options.stylesheet === undefined
      ? `<style>${paperStylesheet}</style>`
      : `<link rel="stylesheet" href="${escapeHtml(options.stylesheet)}">`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
${meta('author', author)}${meta('description', subject)}${style}
</head>
<body>
<main>
${toHtmlArticle(document)}
</main>
</body>
</html>
`;
}
