import { type Language, say } from '#platform/i18n';
import { Button, DataTable, Notice, SelectField, TextField } from '#ui';
import { routes } from '../../routes.ts';
import { dayInWords } from '../when.ts';
import { faultWords, messages } from './messages.ts';
import type { Authority } from './queries.ts';
import type { AuthorityFault, AuthorityForm, PossibleDeputy } from './record.ts';

export type Body = { readonly id: string; readonly name: string; readonly deputies: readonly PossibleDeputy[] };

export type AuthoritiesPageProps = {
  readonly language: Language;
  readonly today: string;
  readonly bodies: readonly Body[];
  readonly authorities: readonly Authority[];
  /** What was typed, where it was refused. */
  readonly typed: Partial<AuthorityForm>;
  readonly faults: readonly AuthorityFault[];
  readonly notice?: string;
};

function daysText({ from, to }: Authority, language: Language): string {
  const first = dayInWords(from, language);
  return to === null
    ? say(messages.openDays, language, { from: first })
    : say(messages.daysText, language, { from: first, to: dayInWords(to, language) });
}

function End({ authority, language, today }: { authority: Authority; language: Language; today: string }) {
  if (authority.endedBy !== null || (authority.to !== null && authority.to < today)) return null;
  return (
    <form method="post" action={routes.endAuthority.to({ authority: authority.id })}>
      <Button kind="plain" aria-label={say(messages.endOf, language, { name: authority.deputy })}>
        {say(messages.end, language)}
      </Button>
    </form>
  );
}

function List({ language, authorities, today, bodies }: AuthoritiesPageProps) {
  const nameOf = (id: string) => bodies.find((body) => body.id === id)?.name ?? '';
  const several = {
    label: say(messages.organisation, language),
    cell: ({ organisationId }: Authority) => nameOf(organisationId),
  };
  return (
    <DataTable
      caption={say(messages.caption, language)}
      empty={say(messages.none, language)}
      items={authorities}
      columns={[
        { label: say(messages.deputy, language), cell: ({ deputy }) => deputy },
        { label: say(messages.post, language), cell: ({ post }) => post },
        ...(bodies.length > 1 ? [several] : []),
        { label: say(messages.days, language), cell: (each) => daysText(each, language) },
        {
          label: say(messages.document, language),
          cell: ({ documentNumber: number, documentOn }) =>
            say(messages.documentText, language, { number, on: dayInWords(documentOn, language) }),
        },
        {
          label: say(messages.recordedBy, language),
          cell: ({ recordedBy: name, endedBy }) =>
            endedBy === null ? name : say(messages.endedBy, language, { name, by: endedBy }),
        },
        {
          label: say(messages.end, language),
          cell: (authority) => <End authority={authority} language={language} today={today} />,
        },
      ]}
    />
  );
}

function Faults({ language, faults }: Pick<AuthoritiesPageProps, 'language' | 'faults'>) {
  if (faults.length === 0) return null;
  return (
    <Notice kind="error" title={say(messages.refused, language)}>
      <ul>
        {faults.map((fault) => (
          <li key={fault}>{say(faultWords[fault], language)}</li>
        ))}
      </ul>
    </Notice>
  );
}

function Record({ language, body, typed }: { language: Language; body: Body; typed: Partial<AuthorityForm> }) {
  const value = (key: keyof AuthorityForm) => (typed[key] === undefined ? {} : { value: typed[key] });
  if (body.deputies.length === 0) return <p class="soft">{say(messages.nobody, language)}</p>;
  return (
    <form class="stack" method="post" action={routes.authorities.to({})}>
      <input type="hidden" name="organisation" value={body.id} />
      <SelectField
        name="deputy"
        label={say(messages.deputy, language)}
        options={body.deputies.map(({ id, name }) => ({ value: id, label: name }))}
        {...value('deputy')}
      />
      <TextField
        name="post"
        label={say(messages.post, language)}
        hint={say(messages.postHint, language)}
        {...value('post')}
      />
      <TextField name="number" label={say(messages.number, language)} {...value('number')} />
      <TextField name="on" type="date" label={say(messages.on, language)} {...value('on')} />
      <TextField name="from" type="date" label={say(messages.from, language)} {...value('from')} />
      <TextField
        name="to"
        type="date"
        label={say(messages.to, language)}
        hint={say(messages.toHint, language)}
        {...value('to')}
      />
      <div>
        <Button>{say(messages.record, language)}</Button>
      </div>
    </form>
  );
}

/** Who signs for the head, and on which ground; recorded by the head. One form at a time: who heads several bodies chooses one. */
export function AuthoritiesPage(props: AuthoritiesPageProps) {
  const { language, bodies, typed, notice } = props;
  const chosen = bodies.find(({ id }) => id === typed.organisation) ?? bodies[0];
  return (
    <div class="stack settle-page">
      <h1>{say(messages.title, language)}</h1>
      {notice === undefined ? null : <Notice kind="done" title={notice} />}
      <p>{say(messages.help, language)}</p>
      <List {...props} />
      <section class="stack" aria-labelledby="new-title">
        <h2 id="new-title">{say(messages.newTitle, language)}</h2>
        <Faults {...props} />
        {bodies.length < 2 ? null : (
          <ul class="row">
            {bodies.map(({ id, name }) => (
              <li key={id}>
                <a
                  href={routes.authorities.to({}, { 'co-quan': id })}
                  aria-current={id === chosen?.id ? 'true' : undefined}
                >
                  {name}
                </a>
              </li>
            ))}
          </ul>
        )}
        {chosen === undefined ? null : <Record language={language} body={chosen} typed={typed} />}
      </section>
    </div>
  );
}
