import { type Language, say } from '#platform/i18n';
import { Button, DataTable, Notice } from '#ui';
import { routes } from '../../office/routes.ts';
import { sayRefusal } from '../../say-refusal.ts';
import type { ShapesResult } from '../import-shapes.ts';
import { messages } from './messages.ts';
import { ShapeMap } from './shape-map.tsx';

type Done = Extract<ShapesResult, { kind: 'done' }>;
type FoundProps<Result> = {
  readonly language: Language;
  readonly result: Result;
  /** The territories that wait for agreement, as a file. */
  readonly waiting: { readonly name: string; readonly text: string } | null;
};

const mostLines = 200;

function Refused({ result: { refused }, language }: FoundProps<Done>) {
  if (refused.length === 0) return null;
  return (
    <DataTable
      caption={`${say(messages.refused, language)} (${refused.length})`}
      empty=""
      items={refused.slice(0, mostLines)}
      columns={[
        { label: say(messages.place, language), cell: ({ place }) => <code>{place}</code> },
        { label: say(messages.value, language), cell: ({ value }) => value },
        {
          label: say(messages.reasons, language),
          cell: ({ reasons }) => reasons.map((each) => sayRefusal(each, language)).join(' '),
        },
      ]}
    />
  );
}

function Agreement({ result, waiting, language }: FoundProps<Done>) {
  if (waiting === null) return null;
  const counts = { count: result.created + result.changed, refused: result.refused.length };
  return (
    <form method="post" action={routes.shapes.to({})}>
      <input type="hidden" name="name" value={waiting.name} />
      <textarea hidden name="text">
        {waiting.text}
      </textarea>
      <Button>{say(result.refused.length === 0 ? messages.take : messages.takeRest, language, counts)}</Button>
    </form>
  );
}

/** The newest territory of each body in the file. */
function Preview({ result: { shapes }, language }: FoundProps<Done>) {
  const days = [...new Set(shapes.map(({ from }) => from))].sort();
  const names = new Map(shapes.map(({ body }) => [body.id, body.name]));
  return (
    <>
      {days.map((day) => {
        const drawn = shapes
          .filter(({ from }) => from === day)
          .map(({ body, polygons }) => ({ organisationId: body.id, polygons }));
        return (
          <figure class="shape-map__figure">
            <ShapeMap
              title={say(messages.mapOf, language, { count: drawn.length })}
              shapes={drawn}
              nameOf={(id) => names.get(id) ?? ''}
            />
            <figcaption class="soft">
              {say(messages.from, language)} {day.split('-').toReversed().join('/')}
            </figcaption>
          </figure>
        );
      })}
    </>
  );
}

/** What was found in a file: a picture of it, what is refused with place and mend, and the question whether to take it. */
export function FoundShapes(props: FoundProps<ShapesResult>) {
  const { result, language } = props;
  if (result.kind === 'refused') {
    return (
      <Notice kind="error" title={say(messages.refusedFile, language)}>
        <ul>
          {result.reasons.map((each) => (
            <li>{sayRefusal(each, language)}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  const { read, created, changed, refused, property, simplified } = result;
  const isNew = created + changed > 0;
  return (
    <>
      <Notice
        kind={refused.length === 0 ? 'info' : 'error'}
        title={say(messages.counts, language, { read, created, changed, refused: refused.length })}
      >
        <p>
          {say(messages.byProperty, language, { name: property })}{' '}
          {simplified ? say(messages.simplified, language) : null}{' '}
          {isNew || refused.length > 0 ? null : say(messages.nothingNew, language)}
        </p>
      </Notice>
      <Preview {...props} result={result} />
      <Refused {...props} result={result} />
      <Agreement {...props} result={result} />
    </>
  );
}
