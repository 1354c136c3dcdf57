import { type RawBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Person } from '#modules/people';
import type { Site } from '#modules/sites';
import type { Queryable, Transaction } from '#platform/database';
import type { Edition } from '../editions/edition.ts';
import { factsOf } from '../editions/facts.ts';
import { selectEditionsOf, selectOptionalEdition } from '../editions/queries.ts';
import { type Present, touchPresence } from '../presence/presence.ts';
import { type PreviewLink, selectPreviewLinks } from '../preview/preview.ts';
import { type Section, selectSections } from '../sections/queries.ts';
import { type ChecklistItem, selectChecklist } from '../workflow/checklist.ts';
import { refusalsOf } from '../workflow/refusals.ts';
import { isOpen, states } from '../workflow/states.ts';
import { type OpenStep, openSteps } from './steps.ts';

const stepRow = z.object({
  at: z.date(),
  actor: z.string(),
  action: z.string(),
  toState: z.enum(states),
  reason: z.string().nullable(),
  authority: z.string().nullable(),
});
/** One step of an edition's book. */
export type PastStep = z.infer<typeof stepRow>;

/** What was done with an edition, the newest first. */
async function selectSteps(db: Queryable, editionId: string): Promise<readonly PastStep[]> {
  const { rows } = await sql`
    SELECT at, actor, action, to_state AS "toState", reason, detail -> 'delegation' ->> 'authority' AS authority
    FROM edition_step WHERE edition_id = ${editionId} ORDER BY id DESC`.execute(db.kysely);
  return rows.map((row) => stepRow.parse(row));
}

const fileRow = z.object({
  id: z.string(),
  kind: z.enum(['image', 'audio', 'video', 'document']),
  name: z.string(),
  alt: z.string(),
});
/** A file of the site that the form offers. */
export type OfferedFile = z.infer<typeof fileRow>;

/** The newest files of a site, and those that the edition names already. */
async function selectFiles(db: Queryable, siteId: string, named: readonly string[]): Promise<readonly OfferedFile[]> {
  const one = (where: RawBuilder<unknown>) =>
    sql`SELECT id, kind, name, alt, created_at FROM media WHERE site_id = ${siteId} AND ${where}`;
  const { rows } = await sql`
    SELECT id, kind, name, alt FROM (
      (${one(sql`kind <> 'document'`)} ORDER BY created_at DESC LIMIT 80)
      UNION (${one(sql`id = ANY (${[...named]}::uuid[])`)})) files ORDER BY created_at DESC`.execute(db.kysely);
  return rows.map((row) => fileRow.parse(row));
}

/** Everything that the page of an edition shows. */
export type Desk = {
  readonly edition: Edition;
  readonly site: Site;
  readonly sections: readonly Section[];
  readonly files: readonly OfferedFile[];
  readonly steps: readonly OpenStep[];
  readonly checklist: readonly ChecklistItem[];
  readonly past: readonly PastStep[];
  /** All editions of the article in both languages. */
  readonly editions: readonly Edition[];
  readonly canWrite: boolean;
  readonly canBeginAnew: boolean;
  readonly previews: readonly PreviewLink[];
  /** Who else has it open for writing. */
  readonly others: readonly Present[];
};

function namedFiles({ details: { cover, attachments = [], audio, video } }: Edition): readonly string[] {
  return [cover, audio, video, ...attachments].flatMap((each) => (each === undefined ? [] : [each.media]));
}

/** The desk of an edition for a person; undefined where the person may see no such edition. */
export async function openDesk(
  tx: Transaction,
  siteOf: (id: string) => Site | undefined,
  person: Person,
  editionId: string,
  now: Date,
): Promise<Desk | undefined> {
  const edition = await selectOptionalEdition(tx, editionId);
  const site = edition === undefined ? undefined : siteOf(edition.siteId);
  if (edition === undefined || site === undefined) return undefined;
  const seen = await sql`SELECT FROM congso_sites_where('content.see') AS seen (id) WHERE seen.id = ${site.id}`.execute(
    tx.kysely,
  );
  if (seen.rows.length === 0) return undefined;
  const facts = await factsOf(tx, edition);
  const checklist = await selectChecklist(tx);
  const may = (name: 'save' | 'edit' | 'correct' | 'restore') =>
    refusalsOf(name, facts, person, now, { revision: edition.revision }, { checklist }).length === 0;
  const canWrite = may('save') || may('edit');
  return {
    edition,
    site,
    sections: await selectSections(tx, site.id),
    files: await selectFiles(tx, site.id, namedFiles(edition)),
    steps: openSteps(facts, person, now, checklist),
    checklist,
    past: await selectSteps(tx, edition.id),
    editions: await selectEditionsOf(tx, edition.articleId),
    canWrite,
    canBeginAnew: may('correct') || may('restore'),
    previews: isOpen(edition.state) ? await selectPreviewLinks(tx, edition.id, now) : [],
    others: canWrite ? await touchPresence(tx, person, edition.id, now) : [],
  };
}
