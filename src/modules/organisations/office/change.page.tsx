import type { ComponentChildren } from 'preact';
import { type Language, type Message, say } from '#platform/i18n';
import { Button, ButtonLink, Notice, Radio, SelectField, TextArea, TextField } from '#ui';
import { kindNames, natureNames } from '../names.ts';
import { kinds, legalNatures } from '../organisation.ts';
import { messages } from './messages.ts';
import type { ChangeName } from './routes.ts';
import type { Typed } from './typed.ts';

export type Told = { readonly field: string | null; readonly text: string };

export type ChangePageProps = {
  readonly language: Language;
  readonly title: string;
  readonly action: string;
  readonly back: string;
  /** 'lap': entering a new body. */
  readonly change: ChangeName | 'lap';
  readonly typed: Typed;
  readonly refusals: readonly Told[];
  /** What would come of it; null before it is asked for. */
  readonly consequences: readonly string[] | null;
  /** Names of bodies to choose from. */
  readonly suggestions: readonly string[];
  readonly name: string;
  readonly children: readonly { readonly id: string; readonly name: string }[];
};

type Fields = Pick<ChangePageProps, 'language' | 'typed' | 'refusals'>;

/** One field with what was typed and what is wrong about it. */
function fieldOf({ language, typed, refusals }: Fields) {
  return (name: string, label: Message, hint?: Message) => {
    const fault = refusals.find(({ field }) => field === name);
    return {
      name,
      label: say(label, language),
      value: typed[name] ?? '',
      ...(hint === undefined ? {} : { hint: say(hint, language) }),
      ...(fault === undefined ? {} : { error: fault.text }),
    };
  };
}

function Description(props: Fields & { readonly withParent?: boolean }) {
  const { language, withParent = true } = props;
  const field = fieldOf(props);
  return (
    <>
      <TextField {...field('name', messages.name)} />
      <SelectField
        {...field('kind', messages.kind)}
        options={kinds.map((kind) => ({ value: kind, label: kindNames[kind][language] }))}
      />
      <SelectField
        {...field('nature', messages.nature)}
        options={legalNatures.map((nature) => ({ value: nature, label: natureNames[nature][language] }))}
      />
      {withParent ? <TextField {...field('parent', messages.parent, messages.parentHint)} list="bodies" /> : null}
      <TextField {...field('code', messages.code, messages.codeHint)} />
      <TextField {...field('olderCode', messages.olderCode, messages.olderCodeHint)} />
    </>
  );
}

type ChoiceProps = Fields & {
  readonly name: string;
  readonly legend: Message;
  readonly options: readonly { readonly value: string; readonly label: string }[];
};

function Choice({ name, legend, options, language, typed, refusals }: ChoiceProps) {
  const chosen = typed[name] ?? options[0]?.value;
  const fault = refusals.find(({ field }) => field === name);
  return (
    <fieldset class="change-choice">
      <legend>{say(legend, language)}</legend>
      {fault === undefined ? null : <p class="field__error">{fault.text}</p>}
      {options.map(({ value, label }) => (
        <Radio name={name} value={value} checked={value === chosen}>
          {label}
        </Radio>
      ))}
    </fieldset>
  );
}

function MergeFields(props: ChangePageProps) {
  const { language, name } = props;
  const field = fieldOf(props);
  const options = [
    { value: 'this', label: say(messages.intoThis, language, { name }) },
    { value: 'new', label: say(messages.intoNew, language, { name }) },
  ];
  return (
    <>
      <TextArea {...field('others', messages.others, messages.othersHint)} />
      <Choice {...props} name="into" legend={messages.into} options={options} />
      <TextField {...field('newName', messages.newName)} />
      <fieldset class="change-choice change-choice--new">
        <legend>{say(messages.intoNew, language, { name })}</legend>
        <Description {...props} />
      </fieldset>
    </>
  );
}

function SplitFields(props: ChangePageProps) {
  const { language, children } = props;
  const field = fieldOf(props);
  const lines = [1, 2, 3, 4, 5, 6, 7, 8];
  const options = [
    { value: '', label: say(messages.childStays, language) },
    ...lines.map((line) => ({ value: String(line), label: say(messages.childPart, language, { line: String(line) }) })),
  ];
  const goesOn = [
    { value: 'no', label: say(messages.goesOnNo, language) },
    { value: 'yes', label: say(messages.goesOnYes, language) },
  ];
  return (
    <>
      <Choice {...props} name="goesOn" legend={messages.goesOn} options={goesOn} />
      <TextArea {...field('parts', messages.parts, messages.partsHint)} />
      {children.map(({ id, name }) => (
        <SelectField
          {...field(`child:${id}`, messages.childGoes)}
          label={say(messages.childGoes, language, { name })}
          options={options}
        />
      ))}
    </>
  );
}

function DissolveFields(props: ChangePageProps) {
  const { language, children } = props;
  const field = fieldOf(props);
  const below = [
    { value: 'none', label: say(messages.belowNone, language) },
    { value: 'move', label: say(messages.belowMove, language) },
    { value: 'dissolve', label: say(messages.belowDissolve, language) },
  ];
  return (
    <>
      <TextArea {...field('successors', messages.successors, messages.othersHint)} />
      {children.length === 0 ? null : (
        <>
          <Choice {...props} name="below" legend={messages.belowTitle} options={below} />
          <TextField {...field('moveTo', messages.moveTo)} list="bodies" />
        </>
      )}
    </>
  );
}

function CorrectFields(props: ChangePageProps) {
  const field = fieldOf(props);
  return (
    <>
      <input type="hidden" name="on" value={props.typed.on ?? ''} />
      <Description {...props} />
      <TextField {...field('from', messages.from)} />
      <TextField {...field('until', messages.until, messages.untilHint)} />
      <TextField {...field('reason', messages.reason, messages.reasonHint)} />
    </>
  );
}

function Own(props: ChangePageProps): ComponentChildren {
  const field = fieldOf(props);
  switch (props.change) {
    case 'lap':
      return <Description {...props} />;
    case 'doi-ten':
      return <Description {...props} withParent={false} />;
    case 'chuyen':
      return <TextField {...field('parent', messages.parent, messages.parentHint)} list="bodies" />;
    case 'sap-nhap':
      return <MergeFields {...props} />;
    case 'chia-tach':
      return <SplitFields {...props} />;
    case 'giai-the':
      return <DissolveFields {...props} />;
    case 'dinh-chinh':
      return <CorrectFields {...props} />;
  }
}

function Basis(props: ChangePageProps) {
  const field = fieldOf(props);
  return (
    <fieldset class="change-choice change-choice--fields">
      <legend>{say(messages.basis, props.language)}</legend>
      {props.change === 'dinh-chinh' ? null : <TextField {...field('on', messages.on, messages.onHint)} />}
      <TextField {...field('decision', messages.decision)} />
      <TextField {...field('decisionOn', messages.decisionOn)} />
      <TextField {...field('decisionLink', messages.decisionLink)} />
    </fieldset>
  );
}

function Outcome({ language, refusals, consequences }: ChangePageProps) {
  const lines = refusals.length > 0 ? refusals.map(({ text }) => text) : consequences;
  if (lines === null) return null;
  const isRefused = refusals.length > 0;
  return (
    <Notice
      kind={isRefused ? 'error' : 'info'}
      title={say(isRefused ? messages.refusedTitle : messages.previewTitle, language)}
    >
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** The form of a change: looked at first, made when its consequences were seen. Whatever was typed stays. */
export function ChangePage(props: ChangePageProps) {
  const { language, title, action, back, typed, consequences, suggestions } = props;
  return (
    <div class="stack">
      <h1>{title}</h1>
      <Outcome {...props} />
      <form class="stack" method="post" action={action}>
        <input type="hidden" name="seen" value={typed.seen ?? ''} />
        <Own {...props} />
        <Basis {...props} />
        <datalist id="bodies">
          {suggestions.map((name) => (
            <option value={name} />
          ))}
        </datalist>
        <div class="row">
          {consequences === null ? null : (
            <Button name="step" value="make">
              {say(messages.carryOut, language)}
            </Button>
          )}
          <Button name="step" value="look" kind={consequences === null ? 'main' : 'plain'}>
            {say(messages.preview, language)}
          </Button>
          <ButtonLink href={back} kind="quiet">
            {say(messages.back, language)}
          </ButtonLink>
        </div>
      </form>
    </div>
  );
}
