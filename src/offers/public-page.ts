import type { ComponentChildren } from 'preact';
import type { Language, Message } from '#platform/i18n';

/** What a cached page showed, as an opaque text built by its owner: "site:<id>", "article:<id>". A change names it, and every page with it goes. */
export type CacheTag = string;

/** The site and the language in which a public page is asked. */
export type PublicContext = {
  readonly siteId: string;
  readonly organisationId: string;
  readonly siteName: string;
  readonly language: Language;
  /** The languages in which the site has pages. */
  readonly languages: readonly Language[];
  /** The day that it is in Vietnam, YYYY-MM-DD, and the moment. */
  readonly today: string;
  readonly now: Date;
  /** A link to a page of this site in this language, from its path on the site: "/tin-tuc" → "/phuong-x/en/tin-tuc". */
  readonly href: (path: string) => string;
  /** The same with the site's public origin before it, for feeds, canonical links and sharing. */
  readonly absolute: (path: string) => string;
};

/** One line of the way down to a page; the home page is added by the site. `path` is the path on the site. */
export type Crumb = { readonly label: string; readonly path: string };

/** A public page as its module says it; the site draws head, navigation and foot around it. Paths are paths on the site. */
export type PublicPage = {
  readonly kind: 'page';
  readonly status?: 200 | 404 | 410;
  readonly title: string;
  readonly description?: string;
  readonly body: ComponentChildren;
  readonly crumbs?: readonly Crumb[];
  /** The page's own path; where the page belongs to another site, its absolute address. */
  readonly canonical: string;
  /** Paths of the same page in the languages in which there is one. */
  readonly languages?: Partial<Readonly<Record<Language, string>>>;
  readonly feeds?: readonly { readonly title: string; readonly path: string }[];
  readonly article?: {
    readonly publishedAt: Date;
    readonly modifiedAt: Date;
    readonly section: string;
    readonly author?: string;
  };
  /** Root-relative address of the picture that stands for the page elsewhere. */
  readonly picture?: { readonly href: string; readonly alt: string };
  /** Objects of schema.org. */
  readonly data?: readonly object[];
  readonly styles?: readonly string[];
  readonly scripts?: readonly string[];
  /** What the page is about, for counting its visits: "article:<number>". */
  readonly counted?: string;
  readonly isHiddenFromSearch?: boolean;
  /** For those who have its secret address: kept nowhere, and its address is told to no other site. */
  readonly isPrivate?: boolean;
  readonly tags: readonly CacheTag[];
  /** How long it may be kept although nothing it names changes; for ever unless told. */
  readonly keepSeconds?: number;
};

/** Anything else than a page: a feed, a calendar, a file of data. */
export type PublicFile = {
  readonly kind: 'file';
  readonly type: string;
  readonly body: string | Buffer;
  /** Offered for saving under this name. */
  readonly saveAs?: string;
  readonly tags: readonly CacheTag[];
  readonly keepSeconds?: number;
};

/** Elsewhere: a path on the site, or an absolute address. */
export type PublicRedirect = { readonly kind: 'redirect'; readonly to: string; readonly isPermanent: boolean };

export type PublicAnswer = PublicPage | PublicFile | PublicRedirect;

/** What a reader asks: the names in the path, and the query. */
export type PublicQuestion = {
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
};

/** A public address on every site. Pages are read with a visitor's rights and are the same for everybody. Null: there is none (404). */
export type PublicRoute = {
  readonly path: string;
  /** The names in the query that change the answer; all others are ignored, so that they cannot fill the cache. */
  readonly query?: readonly string[];
  readonly respond: (context: PublicContext, question: PublicQuestion) => Promise<PublicAnswer | null>;
};

/** A part of the home page that a site may show. `settings` is what the site's manager chose for it, checked by its owner. */
export type HomeBlock = {
  readonly id: string;
  readonly label: Message;
  readonly render: (context: PublicContext, settings: HomeBlockSettings) => Promise<HomeBlockContent | null>;
};
export type HomeBlockSettings = {
  readonly section?: string;
  readonly title?: string;
  readonly count?: number;
  readonly style?: 'lead' | 'list' | 'cards' | 'table';
};
export type HomeBlockContent = {
  readonly body: ComponentChildren;
  readonly tags: readonly CacheTag[];
  readonly keepSeconds?: number;
};

/** A line of the site map with what stands under it. */
export type SiteMapEntry = {
  readonly label: string;
  readonly path: string;
  /** Code of the section, if it is one: readers prefer sections by it, and search narrows by it. */
  readonly section?: string;
  /** Path of its feed. */
  readonly feed?: string;
  readonly below?: readonly SiteMapEntry[];
};

/** An address for sitemap.xml. */
export type SiteMapAddress = { readonly path: string; readonly changedAt: Date };

/** What a module brings to the public site; `app.ts` collects them. */
export type PublicOffer = {
  readonly routes: readonly PublicRoute[];
  readonly homeBlocks?: readonly HomeBlock[];
  /** Addresses of the style sheets of its blocks. */
  readonly homeStyles?: readonly string[];
  /** The site's main navigation and site map, as far as they are this module's. */
  readonly siteMap?: (context: PublicContext) => Promise<readonly SiteMapEntry[]>;
  /** How many addresses the module has for sitemap.xml, and a part of them in a fixed order. */
  readonly addresses?: {
    readonly count: (context: PublicContext) => Promise<number>;
    /** In pieces: each goes on behind the last address of the one before, whatever was published or withdrawn in between. */
    readonly list: (context: PublicContext, offset: number, limit: number) => AsyncIterable<readonly SiteMapAddress[]>;
    /** What empties the file at once; without any, a change is told within the hour. */
    readonly tags?: (context: PublicContext) => Promise<readonly CacheTag[]>;
  };
};
