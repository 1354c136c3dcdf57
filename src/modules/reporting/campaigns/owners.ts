import type { FormDefinition } from '#forms-engine';
import type { Organisation } from '#modules/organisations';

/** Who knows the figures, as the form names it, with the fields and growing tables that it knows. */
export type OwnedFigures = { readonly owner: string; readonly places: readonly string[] };

/** The figures of a form that one body keeps for all ("Sở Nội vụ thống kê"), by that body, in the order of the form. */
export function ownedFigures({ fields, tables, parts }: FormDefinition): readonly OwnedFigures[] {
  const ofPart = new Map(parts.map(({ id, owner }) => [id, owner]));
  const owned = [
    ...fields
      .filter(({ table }) => table === undefined)
      .map(({ id, part, owner }) => ({ id, owner: owner ?? ofPart.get(part) })),
    ...tables.map(({ id, part }) => ({ id, owner: ofPart.get(part) })),
  ].flatMap(({ id, owner }) => (owner === undefined ? [] : [{ id, owner }]));
  return [...Map.groupBy(owned, ({ owner }) => owner)].map(([owner, each]) => ({
    owner,
    places: each.map(({ id }) => id),
  }));
}

const simple = (name: string): string =>
  name
    .normalize('NFC')
    .toLocaleLowerCase('vi')
    .replaceAll('uỷ', 'ủy')
    .replace(/\bubnd\b/g, 'ủy ban nhân dân')
    .trim();

/** The body that a form means by a name: of that name, or whose name goes on after it ("… tỉnh Sơn Hải"); undefined where none or several are. */
export function bodyNamed<Body extends Pick<Organisation, 'name'>>(
  owner: string,
  bodies: readonly Body[],
): Body | undefined {
  const wanted = simple(owner);
  const same = bodies.filter(({ name }) => simple(name) === wanted);
  const longer = bodies.filter(({ name }) => simple(name).startsWith(`${wanted} `));
  return same.length > 0 ? onlyOf(same) : onlyOf(longer);
}

const onlyOf = <T>(found: readonly T[]): T | undefined => (found.length === 1 ? found[0] : undefined);

/** Which body answers each owned field and table of a form, where the campaign says who the owners are. */
export function ownedBy(definition: FormDefinition, owners: Readonly<Record<string, string>>): Record<string, string> {
  const pairs = ownedFigures(definition).flatMap(({ owner, places }) => {
    const body = owners[owner];
    return body === undefined ? [] : places.map((place) => [place, body] as const);
  });
  return Object.fromEntries(pairs);
}
