const own = /^\/tep\/([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\/([a-z0-9][a-z0-9._-]{0,120})$/;

/** The file of ours that an address names; null for every other address. */
export function ownMedia(address: string): { readonly media: string; readonly name: string } | null {
  const [, media, name] = own.exec(address) ?? [];
  return media === undefined || name === undefined ? null : { media, name };
}

/** Where a file of a site is found; the same on every site, so that an item shown by another keeps its pictures. */
export const mediaAddress = (media: string, name: string): string => `/tep/${media}/${name}`;

const isForeign = (href: string): boolean => /^https?:\/\//i.test(href);

/** `rel` of a link: who follows one to elsewhere takes nothing of ours along. */
export const relOf = (href: string): string | null => (isForeign(href) ? 'external noopener' : null);

/**
 * A link as it may be stored: http and https with a host, mail, telephone, or a path of our own; null for every other.
 * What browsers overlook in an address (blanks, line ends, control characters) is taken out before looking.
 */
export function cleanHref(href: string): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const address = href.replace(/[\u0000-\u0020\u007F-\u00A0\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/g, '');
  if (address.length > 2000) return null;
  if (/^\/(?![/\\])/.test(address)) return address.includes('\\') ? null : address.normalize('NFC');
  if (isForeign(address)) return foreign(address);
  if (/^mailto:[^\s<>"']+@[^\s<>"']+$/i.test(address)) return address.replace(/^mailto:/i, 'mailto:');
  return /^tel:\+?[0-9().-]{3,30}$/i.test(address) ? address.toLowerCase() : null;
}

/** Addresses with a name and password in them lead people astray, and are never meant. */
function foreign(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url === null || url.hostname === '' || url.username !== '' || url.password !== '') return null;
  return url.href;
}
