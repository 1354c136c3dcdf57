import { sql } from 'kysely';
import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { holdArticle, selectPublished } from '../editions/queries.ts';
import { emptyPages, show, takeOff } from '../publishing/publication.ts';
import { selectOptionalSection } from '../sections/queries.ts';
import type { ContentTables } from '../tables.ts';
import { done, missing, type Result, refused } from '../workflow/refusal.ts';
import type { Editor } from '../workflow/step.ts';
import { lockOffer, type Offer, selectOptionalOffer } from './offer.ts';
import { mayAt, offerRefusal, receivingRight } from './refuse.ts';

const languages = ['vi', 'en'] as const;
const receiving = ({ toSiteId, toOrganisationId }: Offer) => ({ siteId: toSiteId, organisationId: toOrganisationId });

/** Who may see an offer but not change it is told why not, rather than that there is none. */
async function holdOffer(tx: Transaction, id: string): Promise<Offer | undefined> {
  const seen = await selectOptionalOffer(tx, id);
  if (seen === undefined) return undefined;
  await holdArticle(tx, seen.articleId);
  return (await lockOffer(tx, id)) ?? selectOptionalOffer(tx, id);
}

async function setOffer(
  tx: Transaction,
  offer: Offer,
  change: { readonly state: Offer['state']; readonly to_section?: string; readonly reason?: string },
  now: Date,
): Promise<void> {
  await tx.kysely
    .$extendTables<ContentTables>()
    .updateTable('offer')
    .set({ ...change, decided_at: now, decided_by: tx.actor.name })
    .where('id', '=', offer.id)
    .execute();
  record(tx, {
    action: `offer.${change.state}`,
    subject: { kind: 'offer', id: offer.id },
    organisationId: offer.toOrganisationId,
    detail: { article: offer.articleId, toSite: offer.toSiteId, toSection: change.to_section ?? offer.toSection },
  });
}

async function firstShown(tx: Transaction, offer: Offer, language: string): Promise<Date | undefined> {
  const { rows } = await sql<{ first: Date }>`
    SELECT first_published_at AS first FROM publication
    WHERE site_id = ${offer.fromSiteId} AND article_id = ${offer.articleId} AND language = ${language}`.execute(
    tx.kysely,
  );
  return rows[0]?.first;
}

/** Shows what readers see at the item's own site, in each language in which they do. */
async function showThere(tx: Transaction, offer: Offer, section: string): Promise<void> {
  const at = { siteId: offer.toSiteId, sectionCode: section, offerId: offer.id };
  for (const language of languages) {
    const edition = await selectPublished(tx, offer.articleId, language);
    const first = await firstShown(tx, offer, language);
    if (edition === undefined || first === undefined) continue;
    await show(tx, edition, at, { first, published: edition.publishedAt ?? first });
  }
  emptyPages(tx, offer.articleId, [at, { ...at, sectionCode: offer.toSection }]);
}

/** Accepts an offer into a section of the receiving site, or moves what was accepted into another. */
export async function acceptOffer(
  tx: Transaction,
  editor: Editor,
  { offerId, section }: { readonly offerId: string; readonly section: string },
  now: Date,
): Promise<Result<null>> {
  const offer = await holdOffer(tx, offerId);
  if (offer === undefined) return missing;
  const isOpen = offer.state === 'offered' || (offer.state === 'accepted' && section !== offer.toSection);
  const isThere = (await selectOptionalSection(tx, offer.toSiteId, section)) !== undefined;
  const leaves = offer.state === 'accepted' && section !== offer.toSection ? [offer.toSection] : [];
  const refusals = [
    ...[section, ...leaves].flatMap((each) => receivingRight(editor, receiving(offer), each)),
    ...(isOpen ? [] : [offerRefusal('decided')]),
    ...(isOpen && offer.title === null ? [offerRefusal('notPublished')] : []),
    ...(isThere ? [] : [offerRefusal('noSection', 'section')]),
  ];
  if (refusals.length > 0) return refused(refusals);
  await setOffer(tx, offer, { state: 'accepted', to_section: section }, now);
  await showThere(tx, offer, section);
  return done(null);
}

/** Declines an offer, with a reason that the offering site reads. */
export async function declineOffer(
  tx: Transaction,
  editor: Editor,
  { offerId, reason }: { readonly offerId: string; readonly reason: string },
  now: Date,
): Promise<Result<null>> {
  const offer = await holdOffer(tx, offerId);
  if (offer === undefined) return missing;
  const refusals = [
    ...receivingRight(editor, receiving(offer), offer.toSection),
    ...(offer.state === 'offered' ? [] : [offerRefusal('decided')]),
    ...(reason.trim() === '' ? [offerRefusal('reasonMissing', 'reason')] : []),
  ];
  if (refusals.length > 0) return refused(refusals);
  await setOffer(tx, offer, { state: 'declined', reason: reason.trim() }, now);
  return done(null);
}

/** Takes an item off the receiving site, or an offer back: either side may, with a reason. */
export async function endOffer(
  tx: Transaction,
  editor: Editor,
  { offerId, reason }: { readonly offerId: string; readonly reason: string },
  now: Date,
): Promise<Result<null>> {
  const offer = await holdOffer(tx, offerId);
  if (offer === undefined) return missing;
  const source = { siteId: offer.fromSiteId, organisationId: offer.fromOrganisationId };
  const isSide =
    mayAt(editor, 'content.approve', receiving(offer), offer.toSection) ||
    mayAt(editor, 'content.approve', source, offer.fromSection ?? undefined);
  const refusals = [
    ...(isSide ? [] : [offerRefusal('notYours')]),
    ...(offer.state === 'offered' || offer.state === 'accepted' ? [] : [offerRefusal('notOpen')]),
    ...(reason.trim() === '' ? [offerRefusal('reasonMissing', 'reason')] : []),
  ];
  if (refusals.length > 0) return refused(refusals);
  await setOffer(tx, offer, { state: 'ended', reason: reason.trim() }, now);
  for (const language of languages) await takeOff(tx, { articleId: offer.articleId, language }, offer.toSiteId);
  emptyPages(tx, offer.articleId, [{ siteId: offer.toSiteId, sectionCode: offer.toSection, offerId: offer.id }]);
  return done(null);
}
