import type { ComponentChildren } from 'preact';
import { type Language, say } from '#platform/i18n';
import { Button, DataTable, SelectField, TextField } from '#ui';
import type { StandingPermission } from '../../offers/standing.ts';
import type { Section } from '../../sections/queries.ts';
import type { Refusal } from '../../workflow/refusal.ts';
import { daysInWords, faultAt, nameIn } from '../of-site/words.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';

type Choice = { readonly value: string; readonly label: string };
export type TypedStanding = {
  readonly toSite: string;
  readonly fromSite: string;
  readonly fromSection: string;
  readonly toSection: string;
  readonly from: string;
  readonly last: string;
};

/** A permission with the names that its row says. */
export type NamedStanding = StandingPermission & {
  readonly names: {
    readonly from: string;
    readonly to: string;
    readonly fromSection: string;
    readonly toSection: string;
  };
  readonly isOver: boolean;
  readonly mayEnd: boolean;
};

type StandingPageProps = {
  readonly language: Language;
  readonly standings: readonly NamedStanding[];
  /** The sites whose boards the person directs; none: only the list is shown. */
  readonly toSites: readonly Choice[];
  /** The sites below the chosen one. */
  readonly fromSites: readonly Choice[];
  /** The sections of both sites, once both are chosen. */
  readonly sections: { readonly from: readonly Section[]; readonly to: readonly Section[] } | null;
  readonly typed: TypedStanding;
  readonly refusals: readonly Refusal[];
  readonly notices: ComponentChildren;
};

const formId = 'ending';

function Standings({ standings, language }: StandingPageProps) {
  const stop = ({ id, names, isOver, mayEnd }: NamedStanding) => {
    if (isOver) return say(messages.ended, language);
    if (!mayEnd) return null;
    return (
      <Button
        kind="danger"
        form={formId}
        formaction={routes.endStanding.to({ standing: id })}
        aria-label={say(messages.stopNamed, language, { site: names.from })}
      >
        {say(messages.stop, language)}
      </Button>
    );
  };
  const columns = [
    {
      label: say(messages.sourceSite, language),
      cell: ({ names }: NamedStanding) => `${names.from}: ${names.fromSection}`,
    },
    { label: say(messages.toSite, language), cell: ({ names }: NamedStanding) => `${names.to}: ${names.toSection}` },
    {
      label: say(messages.days, language),
      cell: ({ from, until }: NamedStanding) => daysInWords(from, until, language),
    },
    { label: say(messages.grantedBy, language), cell: ({ grantedBy }: NamedStanding) => grantedBy },
    { label: say(messages.stop, language), cell: stop },
  ];
  return (
    <>
      <form id={formId} method="post" />
      <DataTable
        caption={say(messages.standing, language)}
        hideCaption
        columns={columns}
        items={standings}
        empty={say(messages.noStandings, language)}
      />
    </>
  );
}

/** The sites are chosen first, by an address: which sections there are follows from them. */
function SitesForm({ toSites, fromSites, typed, language }: StandingPageProps) {
  return (
    <form class="stack" method="get" action={routes.standing.to({})}>
      <SelectField name="trang" label={say(messages.toSite, language)} value={typed.toSite} options={toSites} />
      {fromSites.length === 0 ? (
        <p class="soft">{say(messages.noSitesBelow, language)}</p>
      ) : (
        <SelectField
          name="nguon"
          label={say(messages.sourceSite, language)}
          value={typed.fromSite}
          options={fromSites}
        />
      )}
      <div>
        <Button kind="plain">{say(messages.go, language)}</Button>
      </div>
    </form>
  );
}

const optionsOf = (sections: readonly Section[], language: Language) =>
  sections.map(({ code, name }) => ({ value: code, label: nameIn(name, language) }));

function GrantForm({ sections, typed, refusals, toSites, fromSites, language }: StandingPageProps) {
  if (sections === null) return null;
  const at = (place: string) => faultAt(place, refusals, language);
  const labelOf = (choices: readonly Choice[], id: string) => choices.find(({ value }) => value === id)?.label ?? '';
  const names = { from: labelOf(fromSites, typed.fromSite), to: labelOf(toSites, typed.toSite) };
  return (
    <form class="stack" method="post" action={routes.standing.to({})}>
      <h3>{say(messages.grantTitle, language, names)}</h3>
      <input type="hidden" name="toSite" value={typed.toSite} />
      <input type="hidden" name="fromSite" value={typed.fromSite} />
      <SelectField
        name="fromSection"
        label={say(messages.fromSection, language)}
        value={typed.fromSection}
        options={optionsOf(sections.from, language)}
        {...at('fromSection')}
      />
      <SelectField
        name="toSection"
        label={say(messages.section, language)}
        value={typed.toSection}
        options={optionsOf(sections.to, language)}
        {...at('toSection')}
      />
      <TextField
        name="from"
        type="date"
        label={say(messages.first, language)}
        value={typed.from}
        required
        {...at('from')}
      />
      <TextField name="last" type="date" label={say(messages.last, language)} value={typed.last} {...at('until')} />
      <div>
        <Button>{say(messages.grant, language)}</Button>
      </div>
    </form>
  );
}

/** The standing permissions of a person's sites, and giving one. */
export function StandingPage(props: StandingPageProps) {
  const { toSites, language, notices } = props;
  return (
    <div class="stack sections">
      <h1>{say(messages.standing, language)}</h1>
      {notices}
      <p class="soft">{say(messages.standingHelp, language)}</p>
      <Standings {...props} />
      {toSites.length === 0 ? null : (
        <section class="stack" aria-labelledby="grant-title">
          <h2 id="grant-title">{say(messages.chooseSites, language)}</h2>
          <SitesForm {...props} />
          <GrantForm {...props} />
        </section>
      )}
    </div>
  );
}
