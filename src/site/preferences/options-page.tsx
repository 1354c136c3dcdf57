import type { PublicContext, PublicPage, SiteMapEntry } from '#offers';
import { assetUrl } from '#platform/http';
import { type Language, say } from '#platform/i18n';
import { Button, Notice } from '#ui';
import { messages } from './messages.ts';

export const optionsPath = '/tuy-chon';

/** What can be preferred: the code of a section, or the id of an agency's site. */
export type Choice = { readonly name: string; readonly label: string };

/** The sections of the site map, with those below them. */
export function sectionChoices(entries: readonly SiteMapEntry[]): readonly Choice[] {
  return entries.flatMap(({ label, section, below = [] }) => [
    ...(section === undefined ? [] : [{ name: section, label }]),
    ...sectionChoices(below),
  ]);
}

function Choices({ legend, choices }: { readonly legend: string; readonly choices: readonly Choice[] }) {
  if (choices.length === 0) return null;
  return (
    <fieldset class="options__group">
      <legend>{legend}</legend>
      {choices.map(({ name, label }) => (
        <label class="options__choice">
          <input type="checkbox" name="uu-tien" value={name} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

type Offered = { readonly sections: readonly Choice[]; readonly agencies: readonly Choice[] };

function Form({ language, sections, agencies }: Offered & { readonly language: Language }) {
  return (
    <form
      class="options"
      id="tuy-chon"
      data-saved={say(messages.saved, language)}
      data-not-saved={say(messages.notSaved, language)}
    >
      <Choices legend={say(messages.sections, language)} choices={sections} />
      <Choices legend={say(messages.agencies, language)} choices={agencies} />
      <div class="row">
        <Button type="reset" kind="plain">
          {say(messages.clear, language)}
        </Button>
        <p role="status" id="tuy-chon-da-luu" />
      </div>
    </form>
  );
}

/** The page on which the reader chooses what comes first. The script options.island.ts keeps it; without one the page says so. */
export function optionsPage(context: PublicContext, offered: Offered): PublicPage {
  const { language, siteId } = context;
  const title = say(messages.title, language);
  return {
    kind: 'page',
    title,
    canonical: optionsPath,
    languages: { vi: optionsPath, en: optionsPath },
    crumbs: [],
    tags: [`site:${siteId}`, 'sites'],
    scripts: [assetUrl('options.js')],
    isHiddenFromSearch: true,
    body: (
      <>
        <h1>{title}</h1>
        <p class="lead">{say(messages.introduction, language)}</p>
        <p>{say(messages.reading, language)}</p>
        <noscript>
          <Notice kind="warning" title={say(messages.needsScript, language)} />
        </noscript>
        <Form language={language} {...offered} />
      </>
    ),
  };
}
