import { z } from 'zod';
import { addDays, type IsoDate, parseDate, sayPhrase } from '#platform/calendar';
import type { Message } from '#platform/i18n';
import type { Description } from '../changing/change.ts';
import { kinds, legalNatures } from '../organisation.ts';
import { type Decision, stateAround, stateOn, type Tree } from '../tree.ts';
import { messages } from './messages.ts';

/** Everything that a form sent, as it was typed; a name that stands twice has its last value. */
export type Typed = Readonly<Record<string, string>>;

export const typedForm = z
  .record(z.string(), z.union([z.string(), z.array(z.string())]))
  .transform(
    (form): Typed =>
      Object.fromEntries(
        Object.entries(form).map(([name, value]) => [name, typeof value === 'string' ? value : (value.at(-1) ?? '')]),
      ),
  );

export type TypedFault = {
  readonly text: Message;
  readonly values: Readonly<Record<string, string | Message>>;
  readonly field: string;
};

const longest = 5_000;

/** Reads a form field by field, and collects every fault. What a faulty field would have said is filled in with something harmless. */
export class FormReader {
  readonly faults: TypedFault[] = [];
  readonly #tree: Tree;
  readonly #typed: Typed;
  /** The day on which bodies are looked up: the day of the change, once it is read. */
  readonly #day: IsoDate;

  constructor(tree: Tree, typed: Typed, today: IsoDate) {
    this.#tree = tree;
    this.#typed = typed;
    const read = parseDate(typed.on ?? '');
    this.#day = read.ok ? read.value : today;
  }

  #refuse(text: Message, label: Message, field: string, values: Readonly<Record<string, string | Message>> = {}): void {
    this.faults.push({ text, field, values: { field: label, ...values } });
  }

  text(field: string, label: Message): string {
    const text = (this.#typed[field] ?? '')
      .normalize('NFC')
      .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
      .trim()
      .replace(/ +/g, ' ');
    if (text.length > 300) this.#refuse(messages.tooLong, label, field);
    return text.slice(0, 300);
  }

  optional(field: string, label: Message): string | null {
    return this.text(field, label) || null;
  }

  /** The lines of a field of several, without empty ones. */
  lines(field: string, label: Message): readonly string[] {
    const text = this.#typed[field] ?? '';
    if (text.length > longest) this.#refuse(messages.tooLong, label, field);
    return text
      .slice(0, longest)
      .normalize('NFC')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '');
  }

  date(field: string, label: Message): IsoDate | null {
    const text = this.text(field, label);
    if (text === '') return null;
    const read = parseDate(text);
    if (read.ok) return read.value;
    const why = { vi: sayPhrase(read.refusal.why, 'vi'), en: sayPhrase(read.refusal.why, 'en') };
    this.#refuse(messages.wrongDate, label, field, { why });
    return null;
  }

  requiredDate(field: string, label: Message): IsoDate {
    const before = this.faults.length;
    const date = this.date(field, label);
    if (date === null && this.faults.length === before) this.#refuse(messages.missing, label, field);
    return date ?? this.#day;
  }

  /** The first day after a last day that was typed. */
  dayAfter(field: string, label: Message): IsoDate | null {
    const last = this.date(field, label);
    return last === null ? null : addDays(last, 1);
  }

  decision(): Decision | null {
    const number = this.optional('decision', messages.decision);
    const on = this.date('decisionOn', messages.decisionOn);
    const link = this.optional('decisionLink', messages.decisionLink);
    if (link !== null && !(/^https?:\/\//.test(link) && URL.canParse(link))) {
      this.#refuse(messages.wrongLink, messages.decisionLink, 'decisionLink');
      return null;
    }
    if (number === null && (on !== null || link !== null))
      this.#refuse(messages.missing, messages.decision, 'decision');
    return number === null ? null : { number, on, link };
  }

  /** The body that a text names on the day of the change: by id, code, or its whole name. */
  body(text: string, label: Message, field: string): string | null {
    const wanted = text.toLocaleLowerCase('vi');
    const found = [...this.#tree.bodies.values()].filter((body) => {
      if (body.id === wanted) return true;
      const state = stateOn(body, this.#day) ?? stateAround(body, this.#day);
      const isNamed = state?.name.toLocaleLowerCase('vi') === wanted;
      return state !== undefined && (isNamed || state.identifierCode === text || state.olderCode === text);
    });
    const living = found.filter((body) => stateOn(body, this.#day) !== undefined);
    const [only, ...others] = living.length > 0 ? living : found;
    if (only !== undefined && others.length === 0) return only.id;
    const [year = '', month = '', date = ''] = this.#day.split('-');
    const values = { text, day: `${date}/${month}/${year}` };
    this.#refuse(only === undefined ? messages.unknown : messages.ambiguous, label, field, values);
    return null;
  }

  optionalBody(field: string, label: Message): string | null {
    const text = this.text(field, label);
    return text === '' ? null : this.body(text, label, field);
  }

  bodies(field: string, label: Message): readonly string[] {
    return this.lines(field, label).flatMap((line) => this.body(line, label, field) ?? []);
  }

  description(): Description {
    return {
      name: this.text('name', messages.name),
      kind: z.enum(kinds).catch('unit').parse(this.#typed.kind),
      legalNature: z.enum(legalNatures).catch('administrative').parse(this.#typed.nature),
      parentId: this.optionalBody('parent', messages.parent),
      identifierCode: this.optional('code', messages.code),
      olderCode: this.optional('olderCode', messages.olderCode),
    };
  }

  choice(field: string): string {
    return this.#typed[field] ?? '';
  }
}
