import { say } from '#platform/i18n';
import { Button, ButtonLink, DataTable, Notice, TextArea, TextField } from '#ui';
import type { Entry, Fault, Values } from '../entries/entry.ts';
import type { Links } from '../entries/field.ts';
import type { Typed } from '../entries/read-values.ts';
import { currentOf, differencesOf } from './entry-view.tsx';
import { Fields } from './fields.tsx';
import { messages } from './messages.ts';
import { moment } from './moment.ts';
import type { Visit } from './visit.ts';

/** What a form does, by its address. */
export type FormAct = 'them' | 'thay-doi' | 'dinh-chinh' | 'ket-thuc' | 'huy';

export type EntryFormProps = {
  readonly visit: Visit;
  readonly links: Links;
  readonly act: FormAct;
  readonly title: string;
  readonly action: string;
  readonly back: string;
  readonly typed: Typed;
  /** The revision on which the form rests, and the first day of what is corrected. */
  readonly base: string;
  readonly began: string;
  readonly faults: readonly Fault[];
  /** Somebody else has changed the entry: as it is now, and what was typed, as far as it could be read. */
  readonly meanwhile: { readonly entry: Entry; readonly values: Values } | null;
};

const textOf = (typed: Typed, name: string): string => {
  const value = typed[name] ?? '';
  return typeof value === 'string' ? value : (value[0] ?? '');
};

function Refusals({ visit: { language, register }, faults }: EntryFormProps) {
  if (faults.length === 0) return null;
  const labels = new Map(register.columns.map(({ id, label }) => [id, label[language]]));
  return (
    <Notice kind="error" title={say(messages.refusedTitle, language)}>
      <ul>
        {faults.map(({ column, text }) => (
          <li key={`${column}${text.en}`}>
            {column === null ? (
              text[language]
            ) : (
              <a href={`#${column}`}>
                {labels.has(column) ? `${labels.get(column)}: ${text[language]}` : text[language]}
              </a>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Meanwhile({ visit, links, meanwhile }: EntryFormProps) {
  if (meanwhile === null) return null;
  const { language } = visit;
  const [last] = meanwhile.entry.changes;
  const current = currentOf(meanwhile.entry, visit.today);
  const told =
    last === undefined
      ? ''
      : say(messages.meanwhile, language, { name: last.madeBy, at: moment(last.madeAt, language) });
  return (
    <Notice kind="warning" title={say(messages.meanwhileTitle, language)}>
      <p>{told}</p>
      <DataTable
        caption={say(messages.standsNow, language)}
        hideCaption
        empty=""
        items={differencesOf(current?.values ?? {}, meanwhile.values, visit, links)}
        columns={[
          { label: say(messages.column, language), cell: ({ column }) => column.label[language] },
          { label: say(messages.standsNow, language), cell: ({ before }) => before },
          { label: say(messages.youTyped, language), cell: ({ after }) => after },
        ]}
      />
    </Notice>
  );
}

/** The days and the reason, as far as the act and the register have them. */
function Days(props: EntryFormProps) {
  const { visit, act, typed, faults } = props;
  const { language, register } = visit;
  const field = (name: string, label: keyof typeof messages, hint?: keyof typeof messages) => {
    const fault = faults.find(({ column }) => column === name);
    return {
      name,
      label: say(messages[label], language),
      value: textOf(typed, name),
      ...(hint === undefined ? {} : { hint: say(messages[hint], language) }),
      ...(fault === undefined ? {} : { error: fault.text[language] }),
    };
  };
  const hasDays = register.dated.kind === 'state' || register.dated.kind === 'period';
  return (
    <>
      {act === 'thay-doi' ? <TextField {...field('from', 'changeFrom', 'changeFromHint')} type="date" /> : null}
      {(act === 'them' || act === 'dinh-chinh') && hasDays ? (
        <>
          <TextField {...field('from', 'from', 'fromHint')} type="date" />
          {register.dated.kind === 'period' ? (
            <TextField {...field('until', 'until')} type="date" />
          ) : (
            <TextField {...field('until', 'until', 'untilHint')} type="date" />
          )}
        </>
      ) : null}
      {act === 'ket-thuc' ? <TextField {...field('until', 'lastDay')} type="date" /> : null}
      {act === 'them' || act === 'thay-doi' ? null : <TextArea {...field('reason', 'reason', 'reasonHint')} />}
    </>
  );
}

const helps = { 'dinh-chinh': messages.correctHelp, 'ket-thuc': messages.endHelp, huy: messages.withdrawHelp } as const;

/** The form of an entry, new or changed, ended or taken back. Whatever was typed stays. */
export function EntryFormPage(props: EntryFormProps) {
  const { visit, act, title, action, back, typed, base, began, links, faults } = props;
  const { language, register } = visit;
  const help = act === 'them' || act === 'thay-doi' ? null : helps[act][language];
  const hasFields = act === 'them' || act === 'thay-doi' || act === 'dinh-chinh';
  return (
    <div class="stack registers">
      <h1>
        {title}
        <span class="registers__body">{visit.body.name}</span>
      </h1>
      {help === null ? null : <p class="soft registers__lead">{help}</p>}
      <Refusals {...props} />
      <Meanwhile {...props} />
      <form class="stack register-form" method="post" action={action}>
        <input type="hidden" name="base" value={base} />
        <input type="hidden" name="began" value={began} />
        {hasFields ? (
          <Fields language={language} register={register} links={links} typed={typed} faults={faults} />
        ) : null}
        <Days {...props} />
        <div class="row">
          <Button kind={act === 'huy' ? 'danger' : 'main'}>
            {act === 'huy' ? say(messages.withdrawAct, language) : say(messages.save, language)}
          </Button>
          <ButtonLink href={back} kind="quiet">
            {say(messages.cancel, language)}
          </ButtonLink>
        </div>
      </form>
    </div>
  );
}
