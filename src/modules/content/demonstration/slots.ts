import { createHash } from 'node:crypto';

/** What fills the named slots of a text: `xa` a commune, `coQuan` the body of the site, and so on. */
export type Names = Readonly<Record<string, string>>;

/** A number from 0 to 1 (excluded) that a text always gives again. */
export function chance(text: string): number {
  return createHash('sha256').update(text).digest().readUInt32BE(0) / 2 ** 32;
}

function between(from: string, to: string, seed: string): string {
  const [low, high] = [Number(from), Number(to)];
  const value = low + Math.floor(chance(seed) * (high - low + 1));
  return from.startsWith('0') && from.length > 1 ? String(value).padStart(from.length, '0') : String(value);
}

const grouped = new Intl.NumberFormat('vi-VN');

/** Figures are written 1.234; the number of a document, which a stroke follows ("1234/UBND-TH"), is none. */
const written = (value: string, next: string): string =>
  next === '/' || value.length < 4 ? value : grouped.format(Number(value));

function fillSlot(slot: string, names: Names, seed: string, next: string): string {
  const range = /^(\d+)-(\d+)$/.exec(slot);
  if (range !== null) return written(between(range[1] ?? '0', range[2] ?? '0', seed), next);
  const choices = slot.split('|');
  if (choices.length > 1) return choices[Math.floor(chance(seed) * choices.length)] ?? '';
  const name = names[slot];
  if (name === undefined) throw new Error(`the demonstration's text names an unknown slot: {${slot}}`);
  return name;
}

/**
 * A text with its slots filled, from the innermost outwards. The same slot of the same seed has the same value everywhere, so that title,
 * text and English version agree.
 */
export function fillSlots(text: string, names: Names, seed: string): string {
  let filled = text;
  for (let depth = 0; depth < 4 && filled.includes('{'); depth += 1) {
    filled = filled.replace(/\{([^{}]+)\}/g, (whole, slot: string, at: number, around: string) =>
      fillSlot(slot, names, `${seed} ${slot}`, around[at + whole.length] ?? ''),
    );
  }
  return filled;
}
