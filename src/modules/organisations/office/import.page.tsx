import { type Language, say } from '#platform/i18n';
import { Button, DataTable, Notice, TextField } from '#ui';
import type { ImportResult } from '../importing/import-organisations.ts';
import { sayRefusal } from '../say-refusal.ts';
import { messages } from './messages.ts';
import { routes } from './routes.ts';

type ImportPageProps = {
  readonly language: Language;
  /** What was found in the file; null before one was sent. */
  readonly result: ImportResult | null;
  /** What is wrong about the upload itself. */
  readonly fault: string | null;
  /** The file that waits for agreement, with its name. */
  readonly waiting: { readonly name: string; readonly text: string } | null;
};

const mostLines = 200;

function Found({ result, language, waiting }: ImportPageProps) {
  if (result === null) return null;
  if (result.kind === 'refused') {
    return (
      <Notice kind="error" title={say(messages.fileRefused, language)}>
        <ul>
          {result.reasons.map((each) => (
            <li>{sayRefusal(each, language)}</li>
          ))}
        </ul>
      </Notice>
    );
  }
  const { read, created, changed, refused } = result;
  const title = say(messages.counts, language, { read, created, changed, refused: refused.length });
  const isFine = refused.length === 0;
  return (
    <>
      <Notice kind={isFine ? 'info' : 'error'} title={title}>
        <p>
          {isFine
            ? created + changed === 0
              ? say(messages.nothingNew, language)
              : null
            : say(messages.mend, language)}
        </p>
      </Notice>
      {isFine ? null : (
        <DataTable
          caption={title}
          hideCaption
          empty=""
          items={refused.slice(0, mostLines)}
          columns={[
            { label: say(messages.line, language), cell: ({ line }) => line, number: true },
            { label: say(messages.key, language), cell: ({ key }) => key },
            {
              label: say(messages.reasons, language),
              cell: ({ reasons }) => reasons.map((each) => sayRefusal(each, language)).join(' '),
            },
          ]}
        />
      )}
      {waiting === null ? null : (
        <form method="post" action={routes.import.to({})}>
          <input type="hidden" name="name" value={waiting.name} />
          <textarea hidden name="text">
            {waiting.text}
          </textarea>
          <Button>{say(messages.take, language, { count: created + changed })}</Button>
        </form>
      )}
    </>
  );
}

/** A file of bodies: sent, checked, agreed to, taken. */
export function ImportPage(props: ImportPageProps) {
  const { language, fault } = props;
  return (
    <div class="stack">
      <h1>{say(messages.import, language)}</h1>
      <p class="soft">{say(messages.importIntroduction, language)}</p>
      {fault === null ? null : <Notice kind="error" title={fault} />}
      <Found {...props} />
      <form class="stack" method="post" action={routes.import.to({})} encType="multipart/form-data">
        <TextField
          name="file"
          type="file"
          label={say(messages.file, language)}
          hint={say(messages.fileHint, language)}
          accept=".csv,.json,text/csv,application/json"
        />
        <div>
          <Button kind="plain">{say(messages.check, language)}</Button>
        </div>
      </form>
    </div>
  );
}
