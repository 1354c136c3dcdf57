/** A value beyond this is nothing that a page asks for. */
const longestValue = 200;

/** The named values of a query, in the order of the names; all others are ignored, so that made-up ones mean nothing. */
export function namedQuery(query: string, names: readonly string[]): Readonly<Record<string, string>> {
  if (query === '' || names.length === 0) return {};
  const given = new URLSearchParams(query);
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = given.get(name)?.trim().normalize('NFC').slice(0, longestValue);
      return value === undefined || value === '' ? [] : [[name, value]];
    }),
  );
}

/** The same query always written in the same way, with its question mark; "" where there is none. */
export function writtenQuery(query: Readonly<Record<string, string>>): string {
  const pairs = Object.entries(query);
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`;
}
