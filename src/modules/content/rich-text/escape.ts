const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\u00A0': '&nbsp;',
};

/** Text as it may stand between tags and in quoted attributes. */
export const escapeHtml = (content: string): string =>
  content.replace(/[&<>"\u00A0]/g, (character) => escapes[character] ?? '');
