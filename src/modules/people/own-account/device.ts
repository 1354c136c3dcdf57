const browsers: readonly (readonly [RegExp, string])[] = [
  [/CocCoc|coc_coc/i, 'Cốc Cốc'],
  [/Edg\//, 'Edge'],
  [/OPR\//, 'Opera'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const systems: readonly (readonly [RegExp, string])[] = [
  [/Windows/, 'Windows'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
];

/** A browser's name for the list of sessions, such as "Firefox, Windows"; null where nothing is recognised. */
export function deviceOf(agent: string | null): string | null {
  if (agent === null) return null;
  const found = [browsers, systems].map((list) => list.find(([sign]) => sign.test(agent))?.[1]);
  const known = found.filter((name) => name !== undefined);
  return known.length === 0 ? null : known.join(', ');
}
