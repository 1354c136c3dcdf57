import type { ComponentChildren } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Language } from '#platform/i18n';

export interface PageFrame {
  readonly title: string;
  readonly language: Language;
  /** Address of a plain script that runs before anything is drawn. */
  readonly early?: string;
  /** Addresses of style sheets and of module scripts. */
  readonly styles: readonly string[];
  readonly scripts?: readonly string[];
  /** Whose page it is, for the scripts: they keep what a reader prefers for each site by itself. */
  readonly site?: string;
  /** Further elements of the head: what machines are told of the page, icons, fonts to be fetched first. */
  readonly head?: ComponentChildren;
  readonly children: ComponentChildren;
}

function Frame({ title, language, early, styles, scripts = [], site, head, children }: PageFrame) {
  return (
    <html lang={language} data-site={site}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        {/* first what the page cannot be drawn without: a browser asks for things in the order in which they stand here */}
        {early === undefined ? null : <script src={early} />}
        {styles.map((href) => (
          <link rel="stylesheet" href={href} />
        ))}
        {head ?? <link rel="icon" href="/tai-nguyen/bieu-tuong.svg" type="image/svg+xml" />}
        {scripts.map((src) => (
          <script type="module" src={src} />
        ))}
      </head>
      <body>{children}</body>
    </html>
  );
}

/** The whole HTML of a page. */
export function renderPage(frame: PageFrame): string {
  return `<!doctype html>${renderToString(<Frame {...frame} />)}`;
}

const dangerous = /[<>&\u2028\u2029]/g;
const escapes: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** Data as JSON that nothing in it can close, for the inside of a script element. */
const enclosed = (data: unknown): string =>
  JSON.stringify(data).replace(dangerous, (character) => escapes[character] ?? '');

/** Data for an island: a script element of type application/json. */
export function IslandData({ id, data }: { readonly id: string; readonly data: unknown }) {
  return <script type="application/json" id={id} dangerouslySetInnerHTML={{ __html: enclosed(data) }} />;
}

/** What search engines are told of the page, in the words of schema.org. The browser runs nothing of it. */
export function LinkedData({ data }: { readonly data: object }) {
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: enclosed(data) }} />;
}
