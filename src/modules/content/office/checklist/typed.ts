import { z } from 'zod';
import type { KeptPoint, PointWish } from '../../workflow/change-checklist.ts';
import type { Refusal } from '../../workflow/refusal.ts';
import type { Read } from '../of-site/typed.ts';
import { messages } from './messages.ts';

const most = 40;
const texts = z.union([z.string(), z.array(z.string())]).default([]);
const list = texts.transform((given): readonly string[] => (typeof given === 'string' ? [given] : given));

/** The form: a line of each column for every point; the last line is a new one. `asked` names the lines that are ticked. */
export const typedChecklist = z.object({
  base: z.string().max(50_000),
  id: list,
  vi: list,
  en: list,
  order: list,
  asked: list,
});

/** A line of the form as it was typed; `id` empty: a new point. */
export type TypedPoint = {
  readonly id: string;
  readonly vi: string;
  readonly en: string;
  readonly order: string;
  readonly isAsked: boolean;
};

const clean = (text = ''): string =>
  text
    .replace(/\p{Cc}/gu, ' ')
    .normalize('NFC')
    .trim();

export const pointsOf = ({ id, vi, en, order, asked }: z.infer<typeof typedChecklist>): readonly TypedPoint[] =>
  id.slice(0, most).map((each, index) => ({
    id: each,
    vi: clean(vi[index]),
    en: clean(en[index]),
    order: clean(order[index]),
    isAsked: asked.includes(String(index)),
  }));

/** What the form shows of what is kept, and a line for a new one. */
export const typedOf = (kept: readonly KeptPoint[]): readonly TypedPoint[] => [
  ...kept.map(({ id, label, isAsked }, index) => ({ id, ...label, order: String(index + 1), isAsked })),
  { id: '', vi: '', en: '', order: String(kept.length + 1), isAsked: true },
];

const isBlank = ({ id, vi, en }: TypedPoint): boolean => id === '' && vi === '' && en === '';

function refusalsAt({ vi, en, order }: TypedPoint, index: number): readonly Refusal[] {
  const at = (key: 'missing' | 'tooLong' | 'wrongOrder', place: string): Refusal => ({
    code: key,
    text: messages[key],
    place: `${place}-${index}`,
  });
  return [
    ...(['vi', 'en'] as const).flatMap((language) => {
      const text = language === 'vi' ? vi : en;
      if (text === '') return [at('missing', language)];
      return text.length > 300 ? [at('tooLong', language)] : [];
    }),
    ...(/^[1-9]\d?$/.test(order) ? [] : [at('wrongOrder', 'order')]),
  ];
}

/** The checklist that was typed, in the order that was typed, or everything that is wrong in it. */
export function readChecklist(typed: readonly TypedPoint[], known: readonly KeptPoint[]): Read<readonly PointWish[]> {
  const ids = new Set(known.map(({ id }) => id));
  const filled = typed.map((point, index) => ({ point, index })).filter(({ point }) => !isBlank(point));
  const refusals: Refusal[] = filled.flatMap(({ point, index }) => refusalsAt(point, index));
  if (!filled.some(({ point }) => point.isAsked)) refusals.push({ code: 'noneAsked', text: messages.noneAsked });
  if (refusals.length > 0) return { ok: false, refusals };
  const sorted = filled.toSorted((a, b) => Number(a.point.order) - Number(b.point.order));
  const wish = sorted.map(({ point: { id, vi, en, isAsked } }) => ({
    id: ids.has(id) ? id : null,
    label: { vi, en },
    isAsked,
  }));
  return { ok: true, wish };
}
