import type { LocalText, Site } from '#modules/sites';
import type { SiteMapEntry } from '#offers';
import type { Language } from '#platform/i18n';
import { type SiteLook, siteLook } from '../look/site-look.ts';

export type FaceLink = { readonly label: string; readonly href: string };
export type FaceMenuEntry = FaceLink & { readonly below: readonly FaceLink[] };

type Contact = {
  readonly address?: string;
  readonly phone?: string;
  readonly fax?: string;
  readonly email?: string;
  readonly responsible?: string;
  readonly licence?: string;
};

/** What the frame shows of a site, in the language of the page. */
export type SiteFace = {
  readonly name: string;
  readonly slogan: string | null;
  /** The site under which this one stands. */
  readonly above: FaceLink | null;
  readonly look: SiteLook;
  readonly menu: readonly FaceMenuEntry[];
  readonly links: readonly FaceLink[];
  readonly contact: Contact;
};

export type FaceParts = {
  readonly site: Site;
  readonly above: FaceLink | null;
  /** What the modules offer for the site map; the navigation of a site that has no menu of its own. */
  readonly sections: readonly SiteMapEntry[];
  readonly language: Language;
  /** A link on this site, from a path. */
  readonly href: (path: string) => string;
};

/** A text in the language of the page, else in Vietnamese, which there always is. */
export const inLanguage = (text: LocalText, language: Language): string =>
  language === 'en' && text.en !== undefined && text.en !== '' ? text.en : text.vi;

const optional = (text: LocalText | undefined, language: Language): string | undefined => {
  const said = text === undefined ? '' : inLanguage(text, language);
  return said === '' ? undefined : said;
};

/** A menu's target as a link: a path is one of this site, everything else stays as it is. */
const targetHref = (to: string, href: FaceParts['href']): string => (to.startsWith('/') ? href(to) : to);

function menuOf({ site, sections, language, href }: FaceParts): readonly FaceMenuEntry[] {
  const own = site.settings.menu ?? [];
  if (own.length === 0) {
    return sections.map(({ label, path, below = [] }) => ({
      label,
      href: href(path),
      below: below.map((entry) => ({ label: entry.label, href: href(entry.path) })),
    }));
  }
  const linkOf = ({ label, to }: { label: LocalText; to: string }): FaceLink => ({
    label: inLanguage(label, language),
    href: targetHref(to, href),
  });
  return own.map((entry) => ({ ...linkOf(entry), below: (entry.below ?? []).map(linkOf) }));
}

function contactOf(contact: NonNullable<Site['settings']['contact']>, language: Language): Contact {
  const said = {
    address: optional(contact.address, language),
    phone: contact.phone,
    fax: contact.fax,
    email: contact.email,
    responsible: optional(contact.responsible, language),
    licence: optional(contact.licence, language),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined && value !== ''));
}

/** The face of a site for the frame of its pages. */
export function faceOf(parts: FaceParts): SiteFace {
  const { site, above, language, href } = parts;
  const { settings } = site;
  return {
    name: inLanguage(site.name, language),
    slogan: optional(settings.slogan, language) ?? null,
    above,
    look: siteLook(site),
    menu: menuOf(parts),
    links: (settings.links ?? []).map(({ label, to }) => ({
      label: inLanguage(label, language),
      href: targetHref(to, href),
    })),
    contact: contactOf(settings.contact ?? {}, language),
  };
}
