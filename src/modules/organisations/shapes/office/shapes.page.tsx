import { type IsoDate, vietnameseDate } from '#platform/calendar';
import { type Language, say } from '#platform/i18n';
import { Button, DataTable, Disclosure, EmptyState, Notice, TextField } from '#ui';
import { routes } from '../../office/routes.ts';
import type { Organisation } from '../../organisation.ts';
import type { ShapesResult } from '../import-shapes.ts';
import { pointsIn, type Shape } from '../shape.ts';
import type { KeptShape } from '../store.ts';
import { FoundShapes } from './found.tsx';
import { messages } from './messages.ts';
import { ShapeMap } from './shape-map.tsx';

export type ShapesPageProps = {
  readonly language: Language;
  readonly day: IsoDate;
  /** A level of the tree that has territories on the day. */
  readonly levels: readonly { readonly name: string; readonly shapes: readonly Shape[] }[];
  /** Bodies with a territory of their own on the day that have none here. */
  readonly without: readonly Organisation[];
  readonly kept: readonly (KeptShape & { readonly mayRemove: boolean })[];
  readonly nameOf: (id: string) => string;
  /** What was typed into the form. */
  readonly typed: { readonly from: string; readonly property: string };
  readonly fault: string | null;
  readonly result: ShapesResult | null;
  /** The territories that wait for agreement, as a file. */
  readonly waiting: { readonly name: string; readonly text: string } | null;
  readonly done: string | null;
};

function UploadForm({ language, typed }: Pick<ShapesPageProps, 'language' | 'typed'>) {
  return (
    <form class="stack" method="post" action={routes.shapes.to({})} encType="multipart/form-data">
      <TextField
        name="tu"
        label={say(messages.from, language)}
        hint={say(messages.fromHint, language)}
        value={typed.from}
      />
      <TextField
        name="thuoc-tinh"
        label={say(messages.property, language)}
        hint={say(messages.propertyHint, language)}
        value={typed.property}
      />
      <TextField
        name="file"
        type="file"
        label={say(messages.file, language)}
        accept=".geojson,.json,application/geo+json"
      />
      <div>
        <Button kind="plain">{say(messages.check, language)}</Button>
      </div>
    </form>
  );
}

function DayForm({ language, day }: Pick<ShapesPageProps, 'language' | 'day'>) {
  return (
    <form class="tree-tools__form" method="get" action={routes.shapes.to({})}>
      <TextField name="ngay" label={say(messages.showDay, language)} value={vietnameseDate(day)} />
      <Button kind="plain">{say(messages.show, language)}</Button>
    </form>
  );
}

function Maps({ language, day, levels, without, nameOf }: ShapesPageProps) {
  return (
    <>
      {levels.length === 0 ? (
        <EmptyState title={say(messages.none, language)}>{say(messages.noneHelp, language)}</EmptyState>
      ) : null}
      {levels.map(({ name, shapes }) => (
        <figure class="shape-map__figure">
          <ShapeMap title={say(messages.mapOf, language, { count: shapes.length })} shapes={shapes} nameOf={nameOf} />
          <figcaption class="soft">{say(messages.shown, language, { day: vietnameseDate(day), name })}</figcaption>
        </figure>
      ))}
      {levels.length === 0 || without.length === 0 ? null : (
        <Disclosure summary={say(messages.without, language, { count: without.length })}>
          <ul>
            {without.map(({ name }) => (
              <li>{name}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </>
  );
}

function Removal({
  one,
  nameOf,
  language,
}: Pick<ShapesPageProps, 'nameOf' | 'language'> & { readonly one: ShapesPageProps['kept'][number] }) {
  if (!one.mayRemove) return null;
  const words = { name: nameOf(one.organisationId), day: vietnameseDate(one.from) };
  return (
    <form method="post" action={routes.removeShape.to({})}>
      <input type="hidden" name="body" value={one.organisationId} />
      <input type="hidden" name="from" value={one.from} />
      <Button kind="quiet" aria-label={say(messages.removeOf, language, words)}>
        {say(messages.remove, language)}
      </Button>
    </form>
  );
}

function Kept({ kept, nameOf, language }: ShapesPageProps) {
  if (kept.length === 0) return null;
  return (
    <Disclosure summary={`${say(messages.kept, language)} (${kept.length})`}>
      <DataTable
        caption={say(messages.kept, language)}
        hideCaption
        empty=""
        items={kept}
        columns={[
          { label: say(messages.body, language), cell: ({ organisationId }) => nameOf(organisationId) },
          { label: say(messages.since, language), cell: ({ from }) => vietnameseDate(from) },
          { label: say(messages.points, language), number: true, cell: ({ polygons }) => pointsIn(polygons) },
          { label: say(messages.by, language), cell: ({ importedBy }) => importedBy },
          {
            label: say(messages.remove, language),
            cell: (one) => <Removal one={one} nameOf={nameOf} language={language} />,
          },
        ]}
      />
    </Disclosure>
  );
}

/** The territories of a day, and a file of them: sent, checked, looked at, taken. */
export function ShapesPage(props: ShapesPageProps) {
  const { language, fault, done, result } = props;
  return (
    <div class="stack">
      <h1>{say(messages.title, language)}</h1>
      {done === null ? null : <Notice kind="done" title={done} />}
      {fault === null ? null : <Notice kind="error" title={fault} />}
      <p class="soft">{say(messages.introduction, language)}</p>
      {result === null ? null : <FoundShapes language={language} result={result} waiting={props.waiting} />}
      {result === null ? <DayForm {...props} /> : null}
      {result === null ? <Maps {...props} /> : null}
      <h2>{say(messages.import, language)}</h2>
      <p class="soft">{say(messages.importHelp, language)}</p>
      <UploadForm {...props} />
      <Kept {...props} />
    </div>
  );
}
