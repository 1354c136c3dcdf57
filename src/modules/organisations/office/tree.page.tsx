import { type IsoDate, vietnameseDate } from '#platform/calendar';
import { type Language, say } from '#platform/i18n';
import { Button, ButtonLink, EmptyState, Notice, TextField } from '#ui';
import { kindNames } from '../names.ts';
import { kinds, type Organisation } from '../organisation.ts';
import { messages } from './messages.ts';
import { routes } from './routes.ts';

/** A body with the bodies under it, as far as the page shows them. */
export type Branch = {
  readonly organisation: Organisation;
  /** How many stand directly under it. */
  readonly count: number;
  /** Missing where they are shown on the body's own page only. */
  readonly below: readonly Branch[];
};

type BranchesProps = {
  readonly branches: readonly Branch[];
  readonly language: Language;
  readonly day: IsoDate | null;
};

function BodyLink({ organisation, day }: { readonly organisation: Organisation; readonly day: IsoDate | null }) {
  const { id, name, identifierCode } = organisation;
  return (
    <span class="branch__name">
      <a href={routes.body.to({ body: id }, { ngay: day ?? undefined })}>{name}</a>
      {identifierCode === null ? null : <span class="branch__code">{identifierCode}</span>}
    </span>
  );
}

function Leaf({
  branch,
  language,
  day,
}: {
  readonly branch: Branch;
  readonly language: Language;
  readonly day: IsoDate | null;
}) {
  const { organisation, count, below } = branch;
  const counted = say(messages.below, language, { count });
  if (below.length === 0) {
    return (
      <li class="branch">
        <BodyLink organisation={organisation} day={day} />
        {count === 0 ? null : <span class="soft small"> {counted}</span>}
      </li>
    );
  }
  return (
    <li class="branch">
      <BodyLink organisation={organisation} day={day} />
      <details>
        <summary>
          {counted}
          <span class="visually-hidden">: {organisation.name}</span>
        </summary>
        <Branches branches={below} language={language} day={day} />
      </details>
    </li>
  );
}

/** Bodies under one, those of a kind together. */
export function Branches({ branches, language, day }: BranchesProps) {
  const groups = kinds
    .map((kind) => ({ kind, branches: branches.filter(({ organisation }) => organisation.kind === kind) }))
    .filter((group) => group.branches.length > 0);
  return (
    <div class="branches">
      {groups.map((group) => (
        <section>
          {groups.length === 1 ? null : (
            <p class="branches__kind">
              {kindNames[group.kind][language]} <span class="soft">({group.branches.length})</span>
            </p>
          )}
          <ul>
            {group.branches.map((branch) => (
              <Leaf branch={branch} language={language} day={day} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type TreePageProps = {
  readonly language: Language;
  readonly day: IsoDate;
  readonly isToday: boolean;
  readonly roots: readonly Branch[];
  readonly mayCreate: boolean;
  /** What was done just now. */
  readonly done: string | null;
};

function Tools({ language, day, mayCreate }: TreePageProps) {
  return (
    <div class="tree-tools">
      <form class="tree-tools__form" method="get" action={routes.tree.to({})}>
        <TextField name="ngay" label={say(messages.day, language)} value={vietnameseDate(day)} />
        <Button kind="plain">{say(messages.showDay, language)}</Button>
      </form>
      <form class="tree-tools__form" method="get" action={routes.list.to({})}>
        <TextField name="q" type="search" label={say(messages.search, language)} />
        <input type="hidden" name="vao-ngay" value={day} />
        <Button kind="plain">{say(messages.searchButton, language)}</Button>
      </form>
      <div class="row">
        {mayCreate ? <ButtonLink href={routes.create.to({})}>{say(messages.create, language)}</ButtonLink> : null}
        <ButtonLink kind="plain" href={routes.import.to({})}>
          {say(messages.import, language)}
        </ButtonLink>
        <ButtonLink kind="quiet" href={routes.list.to({}, { 'vao-ngay': day })}>
          {say(messages.list, language)}
        </ButtonLink>
        <ButtonLink kind="quiet" href={routes.shapes.to({})}>
          {say(messages.shapes, language)}
        </ButtonLink>
        <ButtonLink kind="quiet" download href={routes.file.to({ format: 'csv' })}>
          {say(messages.exportCsv, language)}
        </ButtonLink>
        <ButtonLink kind="quiet" download href={routes.file.to({ format: 'json' })}>
          {say(messages.exportJson, language)}
        </ButtonLink>
      </div>
    </div>
  );
}

/** All bodies as they are on a day. */
export function TreePage(props: TreePageProps) {
  const { language, day, isToday, roots, done } = props;
  return (
    <div class="stack">
      <h1>{say(messages.organisations, language)}</h1>
      {done === null ? null : <Notice kind="done" title={done} />}
      <p class="soft">{say(messages.introduction, language, { day: vietnameseDate(day) })}</p>
      <Tools {...props} />
      {roots.length === 0 ? (
        <EmptyState title={say(messages.none, language)}>
          <p>{say(messages.noneYet, language)}</p>
        </EmptyState>
      ) : (
        roots.map(({ organisation, below }) => (
          <section class="stack">
            <h2>
              <a href={routes.body.to({ body: organisation.id })}>{organisation.name}</a>
            </h2>
            <Branches branches={below} language={language} day={isToday ? null : day} />
          </section>
        ))
      )}
    </div>
  );
}
