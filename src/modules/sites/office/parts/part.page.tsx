import { say } from '#platform/i18n';
import { Button, Notice } from '#ui';
import { messages as officeMessages } from '../messages.ts';
import { messages } from './messages.ts';
import { sayFault } from './part.ts';
import { Row, RowFields, type RowsProps } from './row.tsx';

export type PartNotice =
  | { readonly kind: 'saved'; readonly takeBack: { readonly action: string; readonly revision: number } | null }
  | { readonly kind: 'same' | 'takenBack' | 'changedSince' | 'arranged' | 'usual' | 'refused' }
  /** `stored`: what stands there now, a line for each thing. */
  | { readonly kind: 'stale'; readonly stored: readonly string[] };

type PartPageProps = RowsProps & {
  readonly siteName: string;
  readonly base: string;
  readonly notice: PartNotice | null;
};

function Told({ notice, language, faults, part }: PartPageProps) {
  switch (notice?.kind) {
    case undefined:
      return null;
    case 'saved':
      return (
        <Notice kind="done" title={say(officeMessages.saved, language)}>
          {notice.takeBack === null ? null : (
            <form method="post" action={notice.takeBack.action}>
              <input type="hidden" name="lan" value={notice.takeBack.revision} />
              <input type="hidden" name="muc" value={part.id} />
              <Button kind="plain">{say(officeMessages.takeBack, language)}</Button>
            </form>
          )}
        </Notice>
      );
    case 'same':
      return <Notice kind="info" title={say(officeMessages.nothingChanged, language)} />;
    case 'takenBack':
      return <Notice kind="done" title={say(officeMessages.takenBack, language)} />;
    case 'changedSince':
      return <Notice kind="warning" title={say(officeMessages.changedSince, language)} />;
    case 'arranged':
      return <Notice kind="info" title={say(messages.unsaved, language)} />;
    case 'usual':
      return <Notice kind="info" title={say(messages.usual, language)} />;
    case 'refused':
      return (
        <Notice kind="error" title={say(officeMessages.refused, language)}>
          <ul>
            {faults.map((fault) => (
              <li key={`${fault.row}-${fault.field}`}>
                {part.rows === undefined ? null : `${say(part.rows.name, language)} ${fault.row + 1}: `}
                {sayFault(fault, language)}
              </li>
            ))}
          </ul>
        </Notice>
      );
    case 'stale':
      return (
        <Notice kind="warning" title={say(officeMessages.stale, language)}>
          <p>{say(officeMessages.staleHelp, language)}</p>
          <ul>
            {notice.stored.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          <p>{say(officeMessages.staleNext, language)}</p>
        </Notice>
      );
  }
}

function Rows(props: PartPageProps) {
  const { part, typed, language, action } = props;
  if (part.rows === undefined) return <RowFields {...props} row={0} />;
  return (
    <>
      <input type="hidden" name="so-hang" value={typed.length} />
      {part.fields.map(({ name, label, hint }) =>
        hint === undefined ? null : (
          <p key={name} class="soft small">
            <strong>{say(label, language)}:</strong> {say(hint, language)}
          </p>
        ),
      )}
      {typed.length === 0 ? <p class="soft">{say(messages.noRows, language)}</p> : null}
      {typed.map((_row, index) => (
        // rows have no name of their own: their place is what they are
        <Row key={`${index}-${typed.length}`} {...props} row={index} />
      ))}
      {typed.length >= part.rows.most ? null : (
        <p>
          <button
            class="button button--plain"
            type="submit"
            name="viec"
            value="them"
            formaction={`${action}#hang-${typed.length}`}
          >
            {say(part.rows.add, language)}
          </button>
        </p>
      )}
    </>
  );
}

/** A page of a site's settings: one form, complete without any script. */
export function PartPage(props: PartPageProps) {
  const { part, language, action, base, siteName, choices } = props;
  return (
    <div class="stack">
      <div>
        <p class="soft">{siteName}</p>
        <h1>{say(part.title, language)}</h1>
      </div>
      <p class="soft">{say(part.introduction, language)}</p>
      <Told {...props} />
      <form class="stack" method="post" action={action}>
        {/* the first button is the one that the Enter key presses */}
        <button class="visually-hidden" type="submit" name="viec" value="luu" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="goc" value={base} />
        <Rows {...props} />
        <datalist id="duong-dan">
          {choices.sections.map(({ path, label }) => (
            <option key={path} value={path}>
              {label}
            </option>
          ))}
        </datalist>
        <div>
          <Button name="viec" value="luu">
            {say(officeMessages.save, language)}
          </Button>
        </div>
      </form>
    </div>
  );
}
