import type { Organisation } from '#modules/organisations';
import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { emptyTags } from '#platform/page-cache';
import type { ContentTables } from '../tables.ts';
import { catalogue } from './catalogue.ts';
import type { CatalogueSection, SiteKind } from './catalogue-entry.ts';
import { selectSections } from './queries.ts';
import { siteKindOf } from './site-kind.ts';

/** The sections that a new site of a kind begins with: those that it must have, and those that are usual. */
function sectionsFor(kind: SiteKind): readonly CatalogueSection[] {
  return catalogue.filter((each) => each.requiredFor.includes(kind) || each.usualFor.includes(kind));
}

type OfSite = { readonly id: string; readonly organisationId: string };

/** Adds sections of the catalogue to a site; those above come first, so that those below can name them. */
export async function insertCatalogued(
  tx: Transaction,
  site: OfSite,
  wanted: readonly CatalogueSection[],
  firstPosition: number,
): Promise<void> {
  if (wanted.length === 0) return;
  const has = new Set([...(await selectSections(tx, site.id)), ...wanted].map(({ code }) => code));
  const rows = wanted.map((each, index) => ({
    site_id: site.id,
    code: each.code,
    organisation_id: site.organisationId,
    statutory_code: each.code,
    parent_code: each.parent !== null && has.has(each.parent) ? each.parent : null,
    slug: each.slug,
    name: JSON.stringify(each.name),
    kind: each.kind,
    position: firstPosition + index * 10,
  }));
  await tx.kysely.$extendTables<ContentTables>().insertInto('section').values(rows).execute();
}

/** Gives a site the sections of its kind that it does not have. Gives how many were added; doing it again adds none. */
export async function createSections(tx: Transaction, site: OfSite, kind: Organisation['kind']): Promise<number> {
  const there = await selectSections(tx, site.id);
  const codes = new Set(there.map(({ code }) => code));
  const slugs = new Set(there.map(({ slug }) => slug));
  const wanted = sectionsFor(siteKindOf(kind)).filter(({ code, slug }) => !codes.has(code) && !slugs.has(slug));
  await insertCatalogued(tx, site, wanted, Math.max(0, ...there.map(({ position }) => position)) + 10);
  if (wanted.length === 0) return 0;
  record(tx, {
    action: 'section.create',
    subject: { kind: 'site', id: site.id },
    organisationId: site.organisationId,
    detail: { sections: wanted.map(({ code }) => code) },
  });
  emptyTags(tx, [`site:${site.id}`]);
  return wanted.length;
}
