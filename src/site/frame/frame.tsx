import { assetUrl } from '#platform/http';
import { say } from '#platform/i18n';
import { Breadcrumb, renderPage, SkipLink } from '#ui';
import { Foot } from './foot.tsx';
import { Masthead } from './masthead.tsx';
import { messages } from './messages.ts';
import { Metadata } from './metadata.tsx';
import { Navigation } from './navigation.tsx';
import type { FrameProps } from './props.ts';

function Crumbs({ page, context }: FrameProps) {
  const { language, href } = context;
  if (page.crumbs === undefined) return null;
  const home = { label: say(messages.home, language), href: href('/') };
  const items = [home, ...page.crumbs.map(({ label, path }) => ({ label, href: href(path) }))];
  return <Breadcrumb label={say(messages.breadcrumb, language)} items={items} />;
}

/** The whole HTML of a public page: head, main and foot (Art. 6), the same for everybody who asks for it. */
export function framedPage(props: FrameProps): string {
  const { face, context, page, beacon } = props;
  const { language } = context;
  const styles = [assetUrl('site.css'), ...(face.look.styles === null ? [] : [face.look.styles])];
  return renderPage({
    title: page.canonical === '/' ? face.name : `${page.title} – ${face.name}`,
    language,
    site: context.siteId,
    // the reader's text size and contrast
    early: assetUrl('early.js'),
    styles: [...styles, ...(page.styles ?? [])],
    scripts: [
      assetUrl('site.js'),
      ...(page.article === undefined ? [] : [assetUrl('speech.js')]),
      ...(page.scripts ?? []),
    ],
    head: <Metadata {...props} />,
    children: (
      <>
        <SkipLink to="#noi-dung">{say(messages.skip, language)}</SkipLink>
        <header class="masthead">
          <Masthead {...props} />
          <Navigation menu={face.menu} language={language} current={context.href(page.canonical)} />
        </header>
        <main class="main" id="noi-dung" tabIndex={-1}>
          <Crumbs {...props} />
          {page.body}
        </main>
        <Foot {...props} />
        {beacon === undefined ? null : <img class="beacon" src={beacon} alt="" width={1} height={1} />}
      </>
    ),
  });
}
