import type { Organisation } from '#modules/organisations';

const fold = (name: string): string => name.normalize('NFC').toLocaleLowerCase('vi');

/** The lines of a text that say something. */
export function linesOf(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((each) => each.normalize('NFC').trim())
    .filter((each) => each !== '');
}

/** Bodies that were named one a line, by whole name, identifier code or number here; and the lines that name none. */
export function namedBodies(text: string, bodies: readonly Organisation[]) {
  const byName = new Map(
    bodies.flatMap((body) =>
      [body.id, body.identifierCode ?? body.id, fold(body.name)].map((key) => [key, body] as const),
    ),
  );
  const found = linesOf(text).map((named) => ({ named, body: byName.get(named) ?? byName.get(fold(named)) }));
  const unique = new Map(found.flatMap(({ body }) => (body === undefined ? [] : [[body.id, body] as const])));
  return {
    bodies: [...unique.values()],
    unknown: found.filter(({ body }) => body === undefined).map(({ named }) => named),
  };
}
