import { say } from '#platform/i18n';
import { Button, ButtonLink, DataTable, Notice, TextField } from '#ui';
import { daysInWords } from '../office/moment.ts';
import { routes } from '../office/routes.ts';
import type { Visit } from '../office/visit.ts';
import type { RowOutcome } from './bring-in.ts';
import { messages } from './page-messages.ts';

export type ImportPageProps = {
  readonly visit: Visit;
  /** Why the file is not read at all. */
  readonly reasons: readonly string[];
  /** What each row would do; null before a file was sent. */
  readonly outcomes: readonly RowOutcome[] | null;
  /** The rows that wait for agreement, with the name of their file. */
  readonly waiting: { readonly name: string; readonly payload: string } | null;
};

/** No page grows without end: the first ones show what is meant. */
const mostShown = 200;

function Refused({ visit, outcomes }: { readonly visit: Visit; readonly outcomes: readonly RowOutcome[] }) {
  const { language } = visit;
  const refused = outcomes.filter(({ done }) => done === 'refused');
  if (refused.length === 0) return null;
  return (
    <>
      <Notice
        kind="error"
        title={say(messages.refusedRows, language, { count: refused.length, total: outcomes.length })}
      >
        <p>{say(messages.mend, language)}</p>
      </Notice>
      <DataTable
        caption={say(messages.refusedCaption, language)}
        empty=""
        items={refused.slice(0, mostShown)}
        columns={[
          { label: say(messages.line, language), number: true, cell: ({ line }) => line },
          { label: say(messages.name, language), cell: ({ name }) => name },
          {
            label: say(messages.why, language),
            cell: ({ faults }) => (
              <ul class="register-reasons">
                {faults.map(({ text }) => (
                  <li key={text.en}>{text[language]}</li>
                ))}
              </ul>
            ),
          },
        ]}
      />
    </>
  );
}

function Preview({ visit, outcomes, waiting }: Omit<ImportPageProps, 'reasons'>) {
  const { language, register, body } = visit;
  if (outcomes === null || outcomes.some(({ done }) => done === 'refused')) return null;
  const news = outcomes.filter(({ done }) => done !== 'same');
  if (news.length === 0)
    return <Notice kind="info" title={say(messages.nothingNew, language, { total: outcomes.length })} />;
  return (
    <form class="stack" method="post" action={routes.import.to({ body: body.id, register: register.slug })}>
      <DataTable
        caption={say(messages.preview, language, { count: news.length, same: outcomes.length - news.length })}
        empty=""
        items={news.slice(0, mostShown)}
        columns={[
          { label: say(messages.line, language), number: true, cell: ({ line }) => line },
          { label: say(messages.name, language), cell: ({ name }) => name },
          { label: say(messages.does, language), cell: ({ done }) => say(messages[done], language) },
          {
            label: say(messages.days, language),
            cell: ({ version }) => (version === null ? '' : daysInWords(version, register.dated, language)),
          },
        ]}
      />
      {news.length > mostShown ? (
        <p class="soft">{say(messages.more, language, { count: news.length - mostShown })}</p>
      ) : null}
      <input type="hidden" name="name" value={waiting?.name ?? ''} />
      <textarea hidden name="payload">
        {waiting?.payload ?? ''}
      </textarea>
      <div>
        <Button>{say(messages.take, language, { count: news.length })}</Button>
      </div>
    </form>
  );
}

/** Bringing a file into a register: chosen, checked line by line, agreed to, taken whole. */
export function ImportPage(props: ImportPageProps) {
  const { visit, reasons, outcomes } = props;
  const { language, register, body } = visit;
  const names = { body: body.id, register: register.slug };
  return (
    <div class="stack registers">
      <h1>
        {say(messages.title, language, { register: register.name[language] })}
        <span class="registers__body">{body.name}</span>
      </h1>
      <p class="soft registers__lead">{say(messages.introduction, language)}</p>
      {reasons.length === 0 ? null : (
        <Notice kind="error" title={say(messages.notRead, language)}>
          <ul>
            {reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </Notice>
      )}
      {outcomes === null ? null : <Refused visit={visit} outcomes={outcomes} />}
      <Preview {...props} />
      <form class="stack" method="post" encType="multipart/form-data" action={routes.import.to(names)}>
        <TextField
          name="file"
          type="file"
          label={say(messages.file, language)}
          hint={say(messages.fileHint, language)}
          accept=".xlsx,.csv,.json"
        />
        <div class="row">
          <Button kind={props.waiting === null ? 'main' : 'plain'}>{say(messages.check, language)}</Button>
          <ButtonLink kind="plain" download href={routes.file.to({ ...names, format: 'mau' })}>
            {say(messages.template, language)}
          </ButtonLink>
          <ButtonLink kind="quiet" href={routes.register.to(names)}>
            {say(messages.back, language)}
          </ButtonLink>
        </div>
      </form>
    </div>
  );
}
