const image = /<img\b[^>]*>/gi;
const alternative = /\salt="([^"]*)"/i;

/** How many pictures of a clean HTML say nothing for those who cannot see them. */
export function picturesWithoutText(html: string): number {
  return [...html.matchAll(image)].filter(([tag]) => (alternative.exec(tag)?.[1] ?? '').trim() === '').length;
}

const ownFile = /(?:src|href|poster)="\/tep\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})[/"]/gi;

/** The site's own files that a clean HTML shows or links to, each once. */
export function mediaOfHtml(html: string): readonly string[] {
  return [...new Set([...html.matchAll(ownFile)].map(([, id = '']) => id.toLowerCase()))];
}

/** Whether there is anything to read or see in a clean HTML. */
export function isBlank(html: string): boolean {
  if (/<(img|audio|video|table)\b/i.test(html)) return false;
  return html.replace(/<[^>]*>/g, '').replace(/&nbsp;|\s/g, '') === '';
}
