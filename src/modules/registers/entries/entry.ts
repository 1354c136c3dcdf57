import type { Value } from '#forms-engine';
import type { IsoDate } from '#platform/calendar';
import type { Message } from '#platform/i18n';

/** What an entry says, by column; what is blank is missing. */
export type Values = Readonly<Record<string, Value>>;

/** Days on which something holds; `until` is the first day on which it no longer does, null: no end is known. */
export type Span = { readonly from: IsoDate; readonly until: IsoDate | null };

/** What an entry says on some days. */
export type Version = Span & { readonly values: Values };
/** One that is kept: since which change of the entry, and since which it is history. */
export type KeptVersion = Version & { readonly revision: number; readonly replacedIn: number | null };

export const acts = ['enter', 'change', 'correct', 'end', 'withdraw'] as const;
export type Act = (typeof acts)[number];

export type Change = {
  readonly revision: number;
  readonly act: Act;
  readonly day: IsoDate | null;
  readonly reason: string | null;
  readonly source: string | null;
  readonly madeAt: Date;
  readonly madeBy: string;
};

/** An entry with its whole history; the newest change first, versions by their days. */
export type Entry = {
  readonly id: string;
  readonly organisationId: string;
  readonly register: string;
  readonly revision: number;
  readonly standing: readonly KeptVersion[];
  readonly versions: readonly KeptVersion[];
  readonly changes: readonly Change[];
};

/** Something that is wrong: at a column ("from" and "until" are the days, "reason" the reason), or about the whole (null). */
export type Fault = { readonly column: string | null; readonly text: Message };

type Filling = Readonly<Record<string, string | number | Message>>;

/** A message with its values filled in, both languages at once. */
export function told(message: Message, values: Filling = {}): Message {
  const fill = (language: 'vi' | 'en') =>
    message[language].replace(/\{(\w+)\}/g, (slot, name: string) => {
      const value = values[name];
      if (value === undefined) return slot;
      return typeof value === 'object' ? value[language] : String(value);
    });
  return { vi: fill('vi'), en: fill('en') };
}
