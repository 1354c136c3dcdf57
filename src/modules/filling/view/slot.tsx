import { type Field, formatValue } from '#forms-engine';
import { say } from '#platform/i18n';
import { messages } from '../messages.ts';
import { isMultiline, isTicked, longestText } from '../typed.ts';
import { BothValues } from './both-values.tsx';
import {
  type Elsewhere,
  elementId,
  elsewhereAt,
  fieldOf,
  placeIn,
  type RowPlace,
  type SheetView,
  spokenLabel,
} from './sheet-view.ts';
import { mayHaveMark, SourceMark } from './source-mark.tsx';

interface SlotProps {
  readonly view: SheetView;
  readonly field: Field;
  readonly place: string;
}

const numeric = new Set(['integer', 'decimal', 'money', 'percent', 'hours']);

function attributesOf({ view, field, place }: SlotProps) {
  const found = view.findingsByPlace.get(place) ?? [];
  return {
    'aria-label': spokenLabel(field),
    ...(found.length > 0 ? { 'aria-describedby': `${elementId(place)}-findings` } : {}),
    ...(found.some((finding) => finding.severity === 'error' || finding.severity === 'blocker')
      ? { 'aria-invalid': 'true' as const }
      : {}),
    disabled: !view.mayChange || elsewhereAt(view, place) !== undefined,
  };
}

function textOf(view: SheetView, field: Field, place: string): string {
  const value = view.values.get(place) ?? null;
  return value === null ? '' : formatValue(field, value, 'vi');
}

const placeholders: Partial<Record<Field['type'], string>> = {
  date: 'ngày/tháng/năm',
  month: 'tháng/năm',
  dateTime: 'ngày/tháng/năm giờ:phút',
};

function placeholderOf(view: SheetView, field: Field, place: string): string | undefined {
  return view.computed.get(place) ?? placeholders[field.type];
}

/** A width class for the text: dotted lines of the paper become inputs of about the same length. */
function widthOf(field: Field): string {
  if (field.width !== undefined) return field.width;
  return numeric.has(field.type) || ['date', 'month', 'quarter', 'year'].includes(field.type) ? 'short' : 'long';
}

function TextSlot(props: SlotProps) {
  const { view, field, place } = props;
  const placeholder = placeholderOf(view, field, place);
  const common = {
    id: elementId(place),
    name: place,
    maxLength: longestText,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...attributesOf(props),
  };
  if (isMultiline(field)) {
    return (
      <textarea class="slot slot--lines" rows={2} {...common}>
        {textOf(view, field, place)}
      </textarea>
    );
  }
  const mode = field.type === 'integer' ? 'numeric' : numeric.has(field.type) ? 'decimal' : 'text';
  return (
    <input
      class={`slot slot--${widthOf(field)}${numeric.has(field.type) ? ' slot--number' : ''}`}
      type="text"
      inputmode={mode}
      autocomplete="off"
      value={textOf(view, field, place)}
      {...common}
    />
  );
}

interface OptionProps extends SlotProps {
  readonly option: string;
  readonly label?: string | undefined;
  readonly first?: boolean;
}

/** The box of one option. A click on a chosen one takes the choice back; without JavaScript a choice of its own does. */
export function OptionBox(props: OptionProps) {
  const { view, field, place, option, label, first = false } = props;
  const many = field.type === 'several' || field.type === 'tick';
  const known = field.options?.find((candidate) => candidate.id === option)?.label ?? '';
  const { 'aria-label': spoken, ...attributes } = attributesOf(props);
  const chosen = isTicked(view.values.get(place) ?? null, option);
  return (
    <label class="box">
      <input
        type={many ? 'checkbox' : 'radio'}
        id={first ? elementId(place) : `${elementId(place)}.${option}`}
        name={place}
        value={option}
        checked={chosen}
        aria-label={known === '' ? spoken : `${spoken}: ${known}`}
        {...attributes}
      />
      {label === undefined ? null : <span aria-hidden="true">{label}</span>}
    </label>
  );
}

function TakeBack({ view, place }: { readonly view: SheetView; readonly place: string }) {
  if (!view.mayChange || elsewhereAt(view, place) !== undefined) return null;
  return (
    <noscript>
      <label class="box box--none">
        <input type="radio" name={place} value="" />
        <span>{say(messages.noAnswer, view.language)}</span>
      </label>
    </noscript>
  );
}

function OptionsSlot(props: SlotProps) {
  const options = props.field.options ?? [];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a slot stands within a line of text, where no fieldset may be
    <span role="group" class="boxes" aria-label={spokenLabel(props.field)}>
      {options.map((option, index) => (
        <OptionBox {...props} option={option.id} label={option.label} first={index === 0} />
      ))}
      {props.field.type === 'several' ? null : <TakeBack view={props.view} place={props.place} />}
    </span>
  );
}

function FindingsBeside({ view, place }: { readonly view: SheetView; readonly place: string }) {
  const found = view.findingsByPlace.get(place) ?? [];
  return (
    <span class="beside" id={`${elementId(place)}-findings`} data-findings={place}>
      {found.map((finding) => (
        <span class={`beside__finding beside__finding--${finding.severity}`}>{finding.message[view.language]}</span>
      ))}
    </span>
  );
}

interface OneSlot {
  readonly view: SheetView;
  readonly id: string;
  readonly row: RowPlace | null;
}

function Answer(props: SlotProps) {
  const { field } = props;
  if (field.type === 'tick') return <OptionBox {...props} option="yes" first />;
  return field.options !== undefined && field.options.length > 0 ? <OptionsSlot {...props} /> : <TextSlot {...props} />;
}

/** The slot of a field: what the paper has as a dotted line or boxes. `apart`: its findings stand elsewhere. */
export function Slot({ view, id, row, apart }: OneSlot & { readonly apart: boolean }) {
  const field = fieldOf(view, id, row);
  if (field === undefined) return null;
  const place = placeIn(id, row);
  const reported = field.expected === undefined ? '' : ' slot-frame--reported';
  return (
    <span class={`slot-frame${reported}`} data-place={place}>
      <Answer view={view} field={field} place={place} />
      <SourceOf view={view} id={id} row={row} />
      {apart ? null : <Beside view={view} id={id} row={row} />}
    </span>
  );
}

/** Where the answer of a slot comes from. The pattern of new rows has none: what is typed there was not measured. */
export function SourceOf({ view, id, row }: OneSlot) {
  const field = fieldOf(view, id, row);
  if (field === undefined || row?.number === null) return null;
  const place = placeIn(id, row);
  const [about, offered] = [view.about.get(place) ?? null, view.offers.get(place)];
  if (!mayHaveMark({ field, about, offered }) || elsewhereAt(view, place) !== undefined) return null;
  const { language, addresses, mayChange } = view;
  const value = view.values.get(place) ?? null;
  return (
    <span class="source no-print" data-source={place}>
      <SourceMark {...{ language, field, place, value, about, offered, addresses, mayChange }} />
    </span>
  );
}

const elsewhereInWords = ({ by }: Elsewhere, language: SheetView['language']): string =>
  by === null ? say(messages.notAsked, language) : say(messages.elsewhere, language, { by });

/** What belongs to a slot and is not its answer: two values to choose between, and what the checks found. */
export function Beside({ view, id, row }: OneSlot) {
  const field = fieldOf(view, id, row);
  if (field === undefined) return null;
  const place = placeIn(id, row);
  const conflict = view.conflicts.get(place);
  const elsewhere = elsewhereAt(view, place);
  return (
    <>
      {elsewhere === undefined ? null : (
        <span class="beside__elsewhere">{elsewhereInWords(elsewhere, view.language)}</span>
      )}
      {conflict === undefined ? null : <BothValues view={view} conflict={conflict} />}
      <FindingsBeside view={view} place={place} />
    </>
  );
}

/** Takes back, without JavaScript, a choice whose boxes stand apart (choices printed as columns). */
export function TakeBackOf({ view, id, row }: OneSlot) {
  return fieldOf(view, id, row)?.type === 'several' ? null : <TakeBack view={view} place={placeIn(id, row)} />;
}
