import type { ComponentChildren } from 'preact';
import { secondsUntilTomorrow } from '#modules/organisations';
import type { PublicContext, PublicPage } from '#offers';
import { assetUrl } from '#platform/http';
import { type Keepers, tagsOf } from './queries.ts';
import { listPath, type Shown } from './shown.ts';

/** The page of a register with this body, whatever view it has. `canonical`: its own address where it shows a part of the register. */
export function listPage(
  context: PublicContext,
  shown: Shown,
  keepers: Keepers,
  body: ComponentChildren,
  canonical: string = listPath(shown),
): PublicPage {
  const { language, languages } = context;
  const name = shown.register.name[language];
  return {
    kind: 'page',
    title: name,
    description: shown.register.about[language],
    canonical,
    languages: Object.fromEntries(languages.map((each) => [each, canonical])),
    crumbs: [{ label: name, path: listPath(shown) }],
    styles: [assetUrl('registers-public.css')],
    tags: tagsOf(context, shown, keepers),
    // what holds from a day on begins to show on that day
    keepSeconds: secondsUntilTomorrow(context.now),
    body,
  };
}
