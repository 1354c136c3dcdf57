import { type About, type Field, formatValue, type Value } from '#forms-engine/browser';
import { type Language, say } from '#platform/i18n';
import { measuredBefore } from '../about-after.ts';
import { messages } from '../messages.ts';

/** An answer of an earlier report that may be taken: never taken by itself. */
export interface Offered {
  readonly value: Value;
  /** From which report: "Quý 1 năm 2019". */
  readonly from: string;
}

/** Where the pages of single figures begin: each is followed by the encoded place. */
export interface SourceAddresses {
  /** What a measured figure counts. */
  readonly figure: string;
  /** Source, history, note. */
  readonly trace: string;
}

export interface Sourced {
  readonly language: Language;
  readonly field: Field;
  readonly place: string;
  readonly value: Value;
  readonly about: About | null;
  readonly offered: Offered | undefined;
  readonly addresses: SourceAddresses;
  readonly mayChange: boolean;
}

const day = (text: string): string => text.slice(0, 10).replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1');

/** The last day that a measurement covers: the window's last, or the day of measuring if that came before. */
function lastDay({ window, asOf }: { readonly window: string; readonly asOf: string }): string {
  const end = window.split('/').at(-1) ?? window;
  return day(end < asOf.slice(0, 10) ? end : asOf);
}

function Measured({ language, field, place, value, about, addresses }: Sourced) {
  const measured = measuredBefore({ value, about });
  if (measured === undefined) return null;
  const days = <span class="source-mark__days"> {say(messages.until, language, { day: lastDay(measured) })}</span>;
  if (about?.overrides === undefined) {
    return (
      <a class="source-mark" href={`${addresses.figure}${encodeURIComponent(place)}`}>
        {say(messages.measured, language)}
        {days}
      </a>
    );
  }
  const shown = measured.value === null ? say(messages.blank, language) : formatValue(field, measured.value, 'vi');
  const lacks = (about.note ?? '').trim() === '';
  return (
    <a
      class={`source-mark source-mark--override${lacks ? ' source-mark--lacking' : ''}`}
      href={`${addresses.trace}${encodeURIComponent(place)}`}
    >
      {say(messages.measuredIs, language, { value: shown })}
      {days}
      {lacks ? <strong> {say(messages.giveReason, language)}</strong> : null}
    </a>
  );
}

function Offer({ language, field, place, value, offered, mayChange }: Sourced) {
  if (offered === undefined || value !== null || !mayChange) return null;
  const shown = formatValue(field, offered.value, 'vi');
  return (
    <button type="submit" class="source-offer" name="carry" value={place}>
      {say(messages.takeOffer, language, {
        value: shown.length > 60 ? `${shown.slice(0, 59)}…` : shown,
        from: offered.from,
      })}
    </button>
  );
}

/** Where an answer comes from, in a word beside it: measured, overridden, carried over; or what may be carried over. */
export function SourceMark(props: Sourced) {
  const { language, place, about, addresses } = props;
  const { provenance } = about ?? {};
  if (provenance?.kind === 'carried' && about?.overrides === undefined && props.value !== null) {
    return (
      <a class="source-mark" href={`${addresses.trace}${encodeURIComponent(place)}`}>
        {say(messages.carried, language, { from: provenance.period })}
      </a>
    );
  }
  return measuredBefore(props) === undefined ? <Offer {...props} /> : <Measured {...props} />;
}

/** Whether a mark may ever stand beside an answer. */
export const mayHaveMark = ({ field, about, offered }: Pick<Sourced, 'field' | 'about' | 'offered'>): boolean =>
  field.measure !== undefined ||
  offered !== undefined ||
  about?.overrides !== undefined ||
  about?.provenance?.kind === 'carried';
