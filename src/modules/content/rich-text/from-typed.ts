const inBlocks =
  'p|h[1-6]|ul|ol|li|blockquote|figure|figcaption|img|audio|video|table|caption|thead|tbody|tr|th|td|hr|div';
const inText = 'strong|b|em|i|u|s|sub|sup|a|br';
const beginsBlock = new RegExp(`^<(?:${inBlocks})\\b`, 'i');
const notOurTag = new RegExp(`<(?!/?(?:${inBlocks}|${inText})\\b[^<>]*>)`, 'gi');

/**
 * What was typed into a plain field as HTML: a blank line parts paragraphs, a line end is a line end, and simple HTML may be used.
 * Other "<" are the sign itself ("5 < 7"), so that nothing typed is lost. The result still has to go through `cleanHtml`.
 */
export function fromTyped(typed: string): string {
  return typed
    .replace(/\r\n?/g, '\n')
    .replace(notOurTag, '&lt;')
    .split(/\n[ \t]*\n/)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '')
    .map((chunk) => (beginsBlock.test(chunk) ? chunk : `<p>${chunk.replaceAll('\n', '<br>')}</p>`))
    .join('\n');
}
