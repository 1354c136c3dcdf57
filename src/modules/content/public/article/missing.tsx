import type { PublicContext, PublicPage } from '#offers';
import { assetUrl } from '#platform/http';
import { type Message, say } from '#platform/i18n';
import { itemPath, sectionPath } from '../paths.ts';
import { linkIn, type Reading, siteTag } from '../reading.ts';
import type { Section } from '../sections.ts';
import { GonePage } from './gone-page.tsx';
import { messages } from './messages.ts';
import { OtherLanguagePage } from './other-language-page.tsx';
import { selectOptionalInOther, selectOptionalWithdrawn } from './queries.ts';

/**
 * What stands at the number of an item that the site does not show in this language: that it was withdrawn, and why (410), or that
 * it is there in the other language (404); null where the number never meant anything here.
 */
export async function respondMissing(
  reading: Reading,
  context: PublicContext,
  number: string,
  section: Section | undefined,
): Promise<PublicPage | null> {
  const [withdrawn, other] = await Promise.all([
    selectOptionalWithdrawn(reading.db, context, number),
    selectOptionalInOther(reading.db, context, number),
  ]);
  const t = (message: Message) => say(message, context.language);
  const frame = {
    kind: 'page',
    isHiddenFromSearch: true,
    styles: [assetUrl('reading.css')],
    // whatever is published at this number later is published on the site's home too
    tags: [siteTag(context.siteId), `home:${context.siteId}`],
    crumbs: section === undefined ? [] : [{ label: section.name, path: sectionPath(section.slug) }],
    canonical: section === undefined ? `/${number}` : itemPath(section.slug, { slug: '', number }),
  } as const;
  if (withdrawn !== undefined) {
    const title = `${t(messages.goneTitle)}: ${withdrawn.title}`;
    return { ...frame, status: 410, title, body: <GonePage {...{ context, withdrawn, section }} /> };
  }
  if (other === undefined || !context.languages.includes(other.language)) return null;
  const path = itemPath(other.sectionSlug, other);
  const address = linkIn(reading, context, other.language, path);
  return {
    ...frame,
    status: 404,
    title: t(messages.onlyElsewhere),
    languages: { [other.language]: path },
    body: <OtherLanguagePage context={context} title={other.title} there={other.language} address={address} />,
  };
}
