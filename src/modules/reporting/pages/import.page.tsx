import { type Language, say } from '#platform/i18n';
import { Button, ButtonLink, DataTable, Notice, TextField } from '#ui';
import { messages } from '../messages.ts';
import { routes } from '../routes.ts';

export interface Difference {
  readonly item: string;
  readonly now: string;
  readonly inFile: string;
}

interface ImportPageProps {
  readonly language: Language;
  readonly report: string;
  readonly faults?: readonly string[];
  readonly notes?: readonly string[];
  /** What the file would change; `payload` carries it to the confirmation. */
  readonly preview?: { readonly differences: readonly Difference[]; readonly payload: string };
}

function Preview({ language, report, preview }: ImportPageProps) {
  if (preview === undefined) return null;
  const { differences, payload } = preview;
  if (differences.length === 0) return <Notice kind="info" title={say(messages.importNothing, language)} />;
  return (
    <form class="stack" method="post" action={routes.import.to({ report })}>
      <DataTable
        caption={say(messages.importPreview, language, { count: differences.length })}
        empty=""
        items={differences}
        columns={[
          { label: say(messages.item, language), cell: ({ item }) => item },
          { label: say(messages.now, language), cell: ({ now }) => now },
          { label: say(messages.inFile, language), cell: ({ inFile }) => <strong>{inFile}</strong> },
        ]}
      />
      <input type="hidden" name="payload" value={payload} />
      <div class="row">
        <Button>{say(messages.importConfirm, language)}</Button>
        <ButtonLink kind="plain" href={routes.report.to({ report })}>
          ←
        </ButtonLink>
      </div>
    </form>
  );
}

/** Taking answers from a file: choose it, see what it would change, agree. */
export function ImportPage(props: ImportPageProps) {
  const { language, report, faults = [], notes = [] } = props;
  return (
    <div class="stack">
      <h1>{say(messages.import, language)}</h1>
      {faults.length === 0 ? null : (
        <Notice kind="error" title={say(messages.importRefused, language)}>
          <ul>
            {faults.map((fault) => (
              <li key={fault}>{fault}</li>
            ))}
          </ul>
        </Notice>
      )}
      {notes.map((note) => (
        <Notice key={note} kind="warning" title={note} />
      ))}
      <Preview {...props} />
      <form class="stack" method="post" enctype="multipart/form-data" action={routes.import.to({ report })}>
        <p>{say(messages.importHelp, language)}</p>
        <TextField name="file" type="file" accept=".xlsx,.json" label={say(messages.file, language)} required />
        <div>
          <Button kind={props.preview === undefined ? 'main' : 'plain'}>{say(messages.upload, language)}</Button>
        </div>
      </form>
    </div>
  );
}
