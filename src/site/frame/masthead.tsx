import { say } from '#platform/i18n';
import { Icon } from '#ui';
import { DisplayTools } from './display-tools.tsx';
import { LanguageLink } from './language-link.tsx';
import { messages } from './messages.ts';
import type { FrameProps } from './props.ts';

/** The site's own mark: its logo, else the letters of its name. The name stands beside it. */
function Mark({ face }: Pick<FrameProps, 'face'>) {
  const { logo, monogram } = face.look;
  if (logo !== null) return <img class="masthead__logo" src={logo} alt="" width={64} height={64} />;
  return (
    <svg class="masthead__logo monogram" viewBox="0 0 64 64" width="64" height="64" aria-hidden="true">
      <rect class="monogram__ground" width="64" height="64" rx="14" />
      <path class="monogram__wave" d="M0 50c10-7 20-7 32 0s22 7 32 0v0a14 14 0 0 1-14 14H14A14 14 0 0 1 0 50z" />
      <text class="monogram__letters" x="32" y="41" text-anchor="middle">
        {monogram}
      </text>
    </svg>
  );
}

function Identity({ face, context, page }: FrameProps) {
  const { language, href } = context;
  // on the home page the name is what the page is about
  const Name = page.canonical === '/' ? 'h1' : 'p';
  const over = face.above?.label ?? say(messages.portal, language);
  return (
    <div class="masthead__identity">
      <Mark face={face} />
      <div class="masthead__names">
        {face.above === null ? (
          <p class="masthead__over">{face.name.startsWith(over) ? say(messages.official, language) : over}</p>
        ) : (
          <p class="masthead__over">
            <a href={face.above.href}>{face.above.label}</a>
          </p>
        )}
        <Name class="masthead__name">
          <a href={href('/')}>{face.name}</a>
        </Name>
      </div>
    </div>
  );
}

function Search({ context }: FrameProps) {
  const { language, href } = context;
  return (
    <search class="masthead__search no-print">
      <form action={href('/tim-kiem')} method="get">
        <label class="visually-hidden" for="tim">
          {say(messages.searchLabel, language)}
        </label>
        <input id="tim" name="q" type="search" maxLength={200} placeholder={say(messages.searchHint, language)} />
        <button type="submit">
          <Icon name="search" />
          <span>{say(messages.search, language)}</span>
        </button>
      </form>
    </search>
  );
}

/** The head of every page: whose it is, the search, and the reader's tools. */
export function Masthead(props: FrameProps) {
  return (
    <>
      <div class="masthead__tools no-print">
        <div class="masthead__inner">
          <DisplayTools language={props.context.language} />
          <LanguageLink {...props} />
        </div>
      </div>
      <div class="masthead__inner masthead__main">
        <Identity {...props} />
        <Search {...props} />
      </div>
    </>
  );
}
