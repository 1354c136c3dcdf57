import { type Organisation, organisationsOn } from '#modules/organisations';
import type { Site } from '#modules/sites';
import type { IsoDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import type { Language } from '#platform/i18n';
import type { Register } from '../catalogue/register.ts';
import { type Links, noLinks } from './field.ts';

/** Whether a kind of body keeps a register. */
export const isKeptBy = ({ kinds }: Register, { kind }: Pick<Organisation, 'kind'>): boolean =>
  kinds === undefined || kinds.includes(kind);

/**
 * What the entries of a body may be linked to: bodies below it, and its own sites. Read only where a column of the register is a link.
 * `sites` are all there are.
 */
export async function linksIn(
  tx: Transaction,
  register: Register,
  { id }: Pick<Organisation, 'id'>,
  { sites, today, language }: { readonly sites: readonly Site[]; readonly today: IsoDate; readonly language: Language },
): Promise<Links> {
  if (!register.columns.some(({ type }) => type === 'body' || type === 'site')) return noLinks;
  const all = await organisationsOn(tx, today);
  const own = sites.filter(({ organisationId, closedOn }) => organisationId === id && closedOn === null);
  return {
    bodies: all.filter(({ above }) => above.includes(id)).map((body) => ({ id: body.id, name: body.name })),
    sites: own.map((site) => ({ id: site.id, name: site.name[language] ?? site.name.vi ?? site.id })),
  };
}
