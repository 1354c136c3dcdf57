import { assetUrl } from '#platform/http';
import { languages } from '#platform/i18n';
import { LinkedData } from '#ui';
import { linkedDataOf } from './linked-data.ts';
import type { FrameProps } from './props.ts';

const fonts = ['latin-400', 'vietnamese-400', 'latin-600', 'vietnamese-600'].map((part) =>
  assetUrl(`be-vietnam-pro-${part}-normal.woff2`),
);

/** Open Graph's names of languages. */
const locales = { vi: 'vi_VN', en: 'en_US' } as const;

/** The page's own address: on this site, or the absolute one of the site to which it belongs. */
const canonicalOf = ({ page, context }: FrameProps): string =>
  page.canonical.startsWith('/') ? context.absolute(page.canonical) : page.canonical;

function Sharing(props: FrameProps) {
  const { page, face, context } = props;
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['og:type', page.article === undefined ? 'website' : 'article'],
    ['og:title', page.title],
    ['og:description', page.description],
    ['og:url', canonicalOf(props)],
    ['og:site_name', face.name],
    ['og:locale', locales[context.language]],
    ['og:image', page.picture === undefined ? undefined : new URL(page.picture.href, context.absolute('/')).href],
    ['og:image:alt', page.picture?.alt],
    ['article:published_time', page.article?.publishedAt.toISOString()],
    ['article:modified_time', page.article?.modifiedAt.toISOString()],
    ['article:section', page.article?.section],
    ['article:author', page.article?.author],
  ];
  return facts.map(([property, content]) =>
    content === undefined || content === '' ? null : <meta property={property} content={content} key={property} />,
  );
}

function Languages({ page, absoluteIn }: FrameProps) {
  const given = languages.flatMap((language) => {
    const path = page.languages?.[language];
    return path === undefined ? [] : [{ language, href: absoluteIn(language, path) }];
  });
  if (given.length < 2) return null;
  return given.map(({ language, href }) => <link rel="alternate" hreflang={language} href={href} key={language} />);
}

/** What machines are told of a page: where it belongs, how it is shared, its languages and feeds; and what the browser fetches first. */
export function Metadata(props: FrameProps) {
  const { page, face, context } = props;
  const isHidden = page.isHiddenFromSearch === true || (page.status !== undefined && page.status !== 200);
  return (
    <>
      {fonts.map((href) => (
        <link
          rel="preload"
          as="font"
          type="font/woff2"
          href={href}
          crossorigin="anonymous"
          fetchpriority="low"
          key={href}
        />
      ))}
      {page.description === undefined ? null : <meta name="description" content={page.description} />}
      {isHidden ? <meta name="robots" content="noindex" /> : <link rel="canonical" href={canonicalOf(props)} />}
      <meta name="theme-color" content={face.look.theme.light} media="(prefers-color-scheme: light)" />
      <meta name="theme-color" content={face.look.theme.dark} media="(prefers-color-scheme: dark)" />
      <link rel="icon" href={face.look.icon} type="image/svg+xml" />
      <Languages {...props} />
      {(page.feeds ?? []).map(({ title, path }) => (
        <link rel="alternate" type="application/rss+xml" title={title} href={context.href(path)} key={path} />
      ))}
      <Sharing {...props} />
      {linkedDataOf(props).map((data) => (
        <LinkedData data={data} />
      ))}
    </>
  );
}
