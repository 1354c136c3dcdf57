import type { ComponentChildren } from 'preact';
import { type Language, say } from '#platform/i18n';
import { Button, ButtonLink, Tag } from '#ui';
import { catalogued } from '../../sections/catalogue.ts';
import type { Limit } from '../../sections/catalogue-entry.ts';
import { eventNames } from '../../sections/messages.ts';
import type { Section } from '../../sections/queries.ts';
import { SiteLine } from '../of-site/section-ticks.tsx';
import { nameIn } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import { MissingPages, MissingSections } from './missing-notices.tsx';
import { branchesOf } from './order.ts';
import type { SectionsPageProps } from './sections-props.ts';

/** A time limit in words: within how many working days, from which event. */
function limitInWords({ workingDays, workingDaysInScope, events }: Limit, language: Language): string {
  const names = events.map((event) => eventNames[event][language]).join('; ');
  const scope =
    workingDaysInScope === undefined ? '' : say(messages.limitScope, language, { days: workingDaysInScope });
  return say(messages.limitWords, language, { days: workingDays, events: names }) + scope;
}

type RowProps = Pick<SectionsPageProps, 'language' | 'site' | 'kind'> & {
  readonly section: Section;
  readonly isFirst: boolean;
  readonly isLast: boolean;
};

function Facts({ section, language }: RowProps) {
  const entry = catalogued(section.code);
  return (
    <dl class="section-facts small">
      <div>
        <dt>{say(messages.address, language)}</dt>
        <dd>/{section.slug}</dd>
      </div>
      <div>
        <dt>{say(messages.code, language)}</dt>
        <dd>{section.code}</dd>
      </div>
      <div>
        <dt>{say(messages.ground, language)}</dt>
        <dd>{entry === null ? say(messages.ownSection, language) : entry.ground}</dd>
      </div>
      {entry === null || entry.limit === null ? null : (
        <div>
          <dt>{say(messages.limit, language)}</dt>
          <dd>{limitInWords(entry.limit, language)}</dd>
        </div>
      )}
    </dl>
  );
}

function Moves({ section, isFirst, isLast, language }: RowProps) {
  const name = nameIn(section.name, language);
  return (
    <>
      <Button
        kind="quiet"
        name="move"
        value={`${section.code} up`}
        disabled={isFirst}
        aria-label={say(messages.upNamed, language, { name })}
      >
        {say(messages.up, language)}
      </Button>
      <Button
        kind="quiet"
        name="move"
        value={`${section.code} down`}
        disabled={isLast}
        aria-label={say(messages.downNamed, language, { name })}
      >
        {say(messages.down, language)}
      </Button>
    </>
  );
}

function Row(props: RowProps) {
  const { section, site, kind, language } = props;
  const name = nameIn(section.name, language);
  const isRequired = catalogued(section.code)?.requiredFor.includes(kind) === true;
  return (
    <div class="section-row">
      <div class="section-row__head">
        <strong>{name}</strong>
        {isRequired ? <Tag>{say(messages.required, language)}</Tag> : null}
        {section.isShown ? null : <Tag kind="warning">{say(messages.hidden, language)}</Tag>}
      </div>
      <Facts {...props} />
      <div class="section-row__tools">
        <a
          class="button button--quiet"
          href={routes.changeSection.to({ site: site.id, section: section.code })}
          aria-label={say(messages.changeNamed, language, { name })}
        >
          {say(messages.change, language)}
        </a>
        <Moves {...props} />
      </div>
    </div>
  );
}

/** The sections with those under them; one form whose buttons say what moves where. */
function Tree({ sections, site, kind, language }: SectionsPageProps) {
  const branches = branchesOf(sections);
  const item = (section: Section, index: number, beside: number, below: ComponentChildren = null) => (
    <li key={section.code} id={`muc-${section.code}`}>
      <Row
        section={section}
        site={site}
        kind={kind}
        language={language}
        isFirst={index === 0}
        isLast={index === beside - 1}
      />
      {below}
    </li>
  );
  return (
    <form method="post" action={routes.orderSections.to({ site: site.id })}>
      <ol class="section-tree">
        {branches.map(({ section, below }, index) =>
          item(
            section,
            index,
            branches.length,
            below.length === 0 ? null : (
              <ol class="section-tree">{below.map((each, place) => item(each, place, below.length))}</ol>
            ),
          ),
        )}
      </ol>
    </form>
  );
}

/** The sections of a site in their order, with what the law says of each; what is missing stands first. */
export function SectionsPage(props: SectionsPageProps) {
  const { site, language, notices } = props;
  return (
    <div class="stack">
      <header>
        <SiteLine name={site.name} />
        <div class="row">
          <h1>{say(messages.title, language)}</h1>
          <ButtonLink href={routes.addSection.to({ site: site.id })}>{say(messages.addSection, language)}</ButtonLink>
        </div>
      </header>
      {notices}
      <MissingSections {...props} />
      <MissingPages {...props} />
      <p class="soft">{say(messages.help, language)}</p>
      <Tree {...props} />
    </div>
  );
}
