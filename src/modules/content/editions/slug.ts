import slugify from '@sindresorhus/slugify';

const longest = 80;

/** The readable part of an address, from a title; cut between words. "tin" where the title has no letters. */
export function slugOf(title: string): string {
  const whole = slugify(title.slice(0, 300), { customReplacements: [['&', ' va ']] });
  if (whole.length <= longest) return whole === '' ? 'tin' : whole;
  const cut = whole.slice(0, longest + 1);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 1)).slice(0, longest);
}
