import { Fragment, h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Site } from '#modules/sites';
import type { HomeBlock, HomeBlockSettings, PublicContext } from '#offers';
import type { Language } from '#platform/i18n';
import type { PageCache, Fragment as Part } from '#platform/page-cache';
import { inLanguage } from '../frame/face.ts';
import { usualHome } from './usual.ts';

/** A block of the home page with what its site's manager chose for it; `key` names both. */
export type ChosenBlock = { readonly block: HomeBlock; readonly settings: HomeBlockSettings; readonly key: string };

type Wished = Omit<NonNullable<Site['settings']['home']>[number], 'block'>;

/** The blocks of a site's home page in their order: those that its manager chose, else the usual ones. What nobody offers is left out. */
export function chosenBlocks(
  { settings }: Pick<Site, 'settings'>,
  offered: readonly HomeBlock[],
  { language }: Pick<PublicContext, 'language'>,
): readonly ChosenBlock[] {
  return (settings.home ?? usualHome).flatMap(({ block: id, ...wished }) => {
    const block = offered.find((each) => each.id === id);
    if (block === undefined) return [];
    const chosen = settingsOf(wished, language);
    return [{ block, settings: chosen, key: `${language} ${block.id} ${JSON.stringify(chosen)}` }];
  });
}

function settingsOf({ title, section, count, style }: Wished, language: Language): HomeBlockSettings {
  return {
    ...(title === undefined ? {} : { title: inLanguage(title, language) }),
    ...(section === undefined ? {} : { section }),
    ...(count === undefined ? {} : { count }),
    ...(style === undefined ? {} : { style }),
  };
}

/** A block as ready bytes; empty where it has nothing to show. */
export function blockPart(
  cache: PageCache,
  context: PublicContext,
  { block, settings, key }: ChosenBlock,
): Promise<Part> {
  return cache.fragment(`${context.siteId} ${key}`, context.now, async () => {
    const content = await block.render(context, settings);
    const tags = [`home:${context.siteId}`, `site:${context.siteId}`, ...(content?.tags ?? [])];
    const until = content?.keepSeconds === undefined ? null : context.now.getTime() + content.keepSeconds * 1000;
    const html = content === null ? '' : renderToString(h(Fragment, null, content.body));
    return { bytes: Buffer.from(html), tags, until };
  });
}
