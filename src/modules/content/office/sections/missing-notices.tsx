import { say } from '#platform/i18n';
import { Button } from '#ui';
import { introductionPageNames } from '../../sections/introduction.ts';
import type { IntroductionPage } from '../../sections/introduction-pages.ts';
import { nameIn } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import type { SectionsPageProps } from './sections-props.ts';

/** The sections that the site must have and does not: why, and a button that adds each. */
export function MissingSections({ missing, site, language }: SectionsPageProps) {
  if (missing.length === 0) return null;
  return (
    <section class="missing" aria-labelledby="missing-title">
      <h2 id="missing-title">{say(messages.missingTitle, language)}</h2>
      <p>{say(messages.missingHelp, language)}</p>
      <form method="post" action={routes.addSection.to({ site: site.id })}>
        <ul class="missing__list">
          {missing.map(({ code, name, ground }) => (
            <li key={code}>
              <span>
                <strong>{nameIn(name, language)}</strong>
                <br />
                <span class="small">{ground}</span>
              </span>
              <Button
                kind="plain"
                name="code"
                value={code}
                aria-label={say(messages.addNamed, language, { name: nameIn(name, language) })}
              >
                {say(messages.add, language)}
              </Button>
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
}

type PageProps = Pick<SectionsPageProps, 'site' | 'begun' | 'mayWrite' | 'language'> & {
  readonly page: IntroductionPage;
};

function PageLink({ page, site, begun, mayWrite, language }: PageProps) {
  const name = introductionPageNames[page][language];
  const edition = begun.get(page);
  if (edition !== undefined) {
    return (
      <a
        class="button button--plain"
        href={routes.edition.to({ edition })}
        aria-label={say(messages.openPageNamed, language, { name })}
      >
        {say(messages.openPage, language)}
      </a>
    );
  }
  if (!mayWrite) return null;
  return (
    <Button
      kind="plain"
      formaction={routes.beginIntroduction.to({ site: site.id, page })}
      aria-label={say(messages.beginPageNamed, language, { name })}
    >
      {say(messages.beginPage, language)}
    </Button>
  );
}

/** The pages of the introduction that readers miss, each with the way to it. */
export function MissingPages({ pages, ...props }: SectionsPageProps) {
  const { language, mayWrite } = props;
  if (pages.length === 0) return null;
  return (
    <section class="missing" aria-labelledby="pages-title">
      <h2 id="pages-title">{say(messages.introductionTitle, language)}</h2>
      <p>
        {say(messages.introductionHelp, language)} {mayWrite ? null : say(messages.writersBegin, language)}
      </p>
      <form method="post">
        <ul class="missing__list">
          {pages.map((page) => (
            <li key={page}>
              <strong>{introductionPageNames[page][language]}</strong>
              <PageLink page={page} {...props} />
            </li>
          ))}
        </ul>
      </form>
    </section>
  );
}
