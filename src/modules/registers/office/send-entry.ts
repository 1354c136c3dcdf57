import { parseDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import { readSpan } from '../entries/days.ts';
import { type Fault, told, type Values } from '../entries/entry.ts';
import type { Links } from '../entries/field.ts';
import {
  type Base,
  changeEntry,
  correctEntry,
  endEntry,
  enterEntry,
  type Keeping,
  type Kept,
  withdrawEntry,
} from '../entries/keep.ts';
import { messages } from '../entries/messages.ts';
import { readValues, type Typed } from '../entries/read-values.ts';
import type { FormAct } from './entry-form.page.tsx';
import type { Visit } from './visit.ts';

type Sent = { readonly typed: Typed; readonly base: string; readonly began: string };
type Done = { readonly kept: Kept; readonly values: Values };

const textOf = (typed: Typed, name: string): string => {
  const value = typed[name] ?? '';
  return typeof value === 'string' ? value : (value[0] ?? '');
};

const refused = (faults: readonly Fault[], values: Values = {}): Done => ({
  kept: { kind: 'refused', faults },
  values,
});

/** A day of the form, or what is wrong about it. */
function dayOf(typed: Typed, column: 'from' | 'until') {
  const text = textOf(typed, column);
  const read = parseDate(text);
  if (read.ok) return read.value;
  const fault = text.trim() === '' ? messages.noFrom : told(messages.wrongDay, { text: text.trim().slice(0, 40) });
  return { column, text: fault };
}

async function keepWhole(
  tx: Transaction,
  keeping: Keeping,
  base: Base | null,
  sent: Sent,
  links: Links,
  language: Visit['language'],
): Promise<Done> {
  const { register } = keeping;
  const read = readValues(register, sent.typed, language, links);
  const span = readSpan(register.dated, read.values, {
    from: textOf(sent.typed, 'from'),
    until: textOf(sent.typed, 'until'),
  });
  const known = new Set(read.ok ? [] : read.faults.map(({ column }) => column));
  const dayFaults = 'faults' in span ? span.faults.filter(({ column }) => !known.has(column)) : [];
  if (!read.ok || !('span' in span)) return refused([...(read.ok ? [] : read.faults), ...dayFaults], read.values);
  const version = { ...span.span, values: read.values };
  if (base === null) return { kept: await enterEntry(tx, keeping, version), values: read.values };
  const began = parseDate(sent.began);
  if (!began.ok) return refused([{ column: null, text: messages.noVersion }], read.values);
  const correction = { began: began.value, version, reason: textOf(sent.typed, 'reason') };
  return { kept: await correctEntry(tx, keeping, base, correction), values: read.values };
}

async function keepChange(
  tx: Transaction,
  keeping: Keeping,
  base: Base,
  sent: Sent,
  links: Links,
  language: Visit['language'],
): Promise<Done> {
  const read = readValues(keeping.register, sent.typed, language, links);
  const from = dayOf(sent.typed, 'from');
  if (!read.ok || typeof from !== 'string') {
    return refused([...(read.ok ? [] : read.faults), ...(typeof from === 'string' ? [] : [from])], read.values);
  }
  return { kept: await changeEntry(tx, keeping, base, { from, values: read.values }), values: read.values };
}

/** Reads a form that was sent and does what it asks; everything that is wrong is said at once. */
export async function carryOut(
  tx: Transaction,
  visit: Visit,
  links: Links,
  act: FormAct,
  entryId: string | null,
  sent: Sent,
): Promise<Done> {
  const { register, body, services, language } = visit;
  const keeping = { register, organisationId: body.id, now: services.now() };
  const base = entryId === null ? null : { entryId, revision: Number(sent.base) };
  if (base === null || act === 'them') return keepWhole(tx, keeping, null, sent, links, language);
  switch (act) {
    case 'thay-doi':
      return keepChange(tx, keeping, base, sent, links, language);
    case 'dinh-chinh':
      return keepWhole(tx, keeping, base, sent, links, language);
    case 'ket-thuc': {
      const last = dayOf(sent.typed, 'until');
      if (typeof last !== 'string') return refused([last]);
      return { kept: await endEntry(tx, keeping, base, { last, reason: textOf(sent.typed, 'reason') }), values: {} };
    }
    case 'huy':
      return { kept: await withdrawEntry(tx, keeping, base, textOf(sent.typed, 'reason')), values: {} };
  }
}
