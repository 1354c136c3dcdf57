import { sql } from 'kysely';
import { may } from '#modules/people';
import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { emptyTags } from '#platform/page-cache';
import type { ContentTables } from '../tables.ts';
import { done, missing, type Refusal, type Result, refused } from '../workflow/refusal.ts';
import type { Editor } from '../workflow/step.ts';
import { catalogued } from './catalogue.ts';
import { type SectionChange, sectionRefusals } from './change-rules.ts';
import { insertCatalogued } from './create.ts';
import { sectionMessages as messages } from './messages.ts';
import { type Section, selectSections } from './queries.ts';

/** A site as it is managed: with the bodies above its own, since administrators manage from there. */
export type ManagedSite = { readonly id: string; readonly organisationId: string; readonly above: readonly string[] };

const refusal = (key: keyof typeof messages, place?: string): Refusal => ({
  code: key,
  text: messages[key],
  ...(place === undefined ? {} : { place }),
});

/** Sections of one site are changed one after the other. */
async function sectionsHeld(tx: Transaction, site: ManagedSite): Promise<readonly Section[]> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended('sections', hashtextextended(${site.id}, 0)))`.execute(
    tx.kysely,
  );
  return selectSections(tx, site.id);
}

const mayManage = (editor: Editor, site: ManagedSite): boolean =>
  may(editor.grants, 'site.manage', { id: site.organisationId, above: site.above, siteId: site.id });

async function hasItems(tx: Transaction, siteId: string, code: string): Promise<boolean> {
  const { rows } = await sql`
    SELECT FROM publication WHERE site_id = ${siteId} AND section_code = ${code} LIMIT 1`.execute(tx.kysely);
  return rows.length > 0;
}

function changed(tx: Transaction, site: ManagedSite, action: string, detail: Readonly<Record<string, string>>): void {
  const subject = { kind: 'site', id: site.id };
  record(tx, { action: `section.${action}`, subject, organisationId: site.organisationId, detail });
  emptyTags(tx, [`site:${site.id}`, `home:${site.id}`]);
}

const columnsOf = ({ name, slug, parentCode, isShown }: SectionChange) => ({
  name: JSON.stringify(name),
  slug,
  parent_code: parentCode,
  is_shown: isShown,
});

/** Renames, moves, shows or hides a section. Its statutory code stays: it is counted as what it is. */
export async function changeSection(
  tx: Transaction,
  editor: Editor,
  site: ManagedSite,
  { code, change }: { readonly code: string; readonly change: SectionChange },
): Promise<Result<null>> {
  const sections = await sectionsHeld(tx, site);
  if (!sections.some((each) => each.code === code)) return missing;
  const others = sections.filter((each) => each.code !== code);
  const refusals = [
    ...(mayManage(editor, site) ? [] : [refusal('notYours')]),
    ...sectionRefusals(code, change, others, await hasItems(tx, site.id, code)),
  ];
  if (refusals.length > 0) return refused(refusals);
  await tx.kysely
    .$extendTables<ContentTables>()
    .updateTable('section')
    .set(columnsOf(change))
    .where('site_id', '=', site.id)
    .where('code', '=', code)
    .execute();
  changed(tx, site, 'change', { code, name: change.name.vi, slug: change.slug });
  emptyTags(tx, [`section:${site.id}:${code}`]);
  return done(null);
}

/** Adds a section of the catalogue that the site does not have. */
export async function addCatalogued(
  tx: Transaction,
  editor: Editor,
  site: ManagedSite,
  code: string,
): Promise<Result<null>> {
  const sections = await sectionsHeld(tx, site);
  const entry = catalogued(code);
  const refusals = [
    ...(mayManage(editor, site) ? [] : [refusal('notYours')]),
    ...(entry === null ? [refusal('unknownCode', 'code')] : []),
    ...(sections.some((each) => each.code === code) ? [refusal('codeThere', 'code')] : []),
    ...(sections.some((each) => each.slug === entry?.slug) ? [refusal('slugThere', 'slug')] : []),
  ];
  if (refusals.length > 0 || entry === null) return refused(refusals);
  await insertCatalogued(tx, site, [entry], nextPosition(sections));
  changed(tx, site, 'add', { code });
  return done(null);
}

const nextPosition = (sections: readonly Section[]): number =>
  Math.max(0, ...sections.map(({ position }) => position)) + 10;

/** Adds a section of the site's own; its code is its address with "x-" before it. */
export async function addOwnSection(
  tx: Transaction,
  editor: Editor,
  site: ManagedSite,
  wanted: SectionChange,
): Promise<Result<{ readonly code: string }>> {
  const sections = await sectionsHeld(tx, site);
  const code = `x-${wanted.slug}`.slice(0, 60);
  const refusals = [
    ...(mayManage(editor, site) ? [] : [refusal('notYours')]),
    ...(sections.some((each) => each.code === code) ? [refusal('codeThere', 'slug')] : []),
    ...sectionRefusals(code, wanted, sections, false),
  ];
  if (refusals.length > 0) return refused(refusals);
  const fixed = { site_id: site.id, code, organisation_id: site.organisationId, statutory_code: null };
  await tx.kysely
    .$extendTables<ContentTables>()
    .insertInto('section')
    .values({ ...fixed, ...columnsOf(wanted), kind: 'news', position: nextPosition(sections) })
    .execute();
  changed(tx, site, 'add', { code, name: wanted.name.vi });
  return done({ code });
}

/** Puts the sections of a site in an order; all of them must be named, so that none is lost that came meanwhile. */
export async function orderSections(
  tx: Transaction,
  editor: Editor,
  site: ManagedSite,
  codes: readonly string[],
): Promise<Result<null>> {
  const there = new Set((await sectionsHeld(tx, site)).map(({ code }) => code));
  const isWhole =
    codes.length === there.size && new Set(codes).size === codes.length && codes.every((each) => there.has(each));
  const refusals = [
    ...(mayManage(editor, site) ? [] : [refusal('notYours')]),
    ...(isWhole ? [] : [refusal('orderStale')]),
  ];
  if (refusals.length > 0) return refused(refusals);
  await sql`
    UPDATE section SET position = wanted.place * 10
    FROM unnest(${[...codes]}::text[]) WITH ORDINALITY AS wanted (code, place)
    WHERE section.site_id = ${site.id} AND section.code = wanted.code`.execute(tx.kysely);
  changed(tx, site, 'order', { order: codes.join(' ') });
  return done(null);
}
