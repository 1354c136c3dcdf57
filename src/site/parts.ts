import { randomBytes } from 'node:crypto';
import type { PublicPage } from '#offers';
import type { Fragment } from '#platform/page-cache';

/** Nobody can write this mark into a text: it is another one in every process. */
const mark = `\uE000${randomBytes(12).toString('hex')}`;
const marks = new RegExp(`${mark}(\\d+)\uE001`);

/** What stands in a page for a ready part: the text of a mark, to be put between tags. */
export function markOf(index: number): string {
  return `${mark}${index}\uE001`;
}

const partsOfPages = new WeakMap<PublicPage, readonly Fragment[]>();

/** A page in which marks stand for parts that are ready as bytes: what it says beside them is drawn once for many pages. */
export function withParts(page: PublicPage, parts: readonly Fragment[]): PublicPage {
  partsOfPages.set(page, parts);
  return page;
}

export function partsOf(page: PublicPage): readonly Fragment[] | null {
  return partsOfPages.get(page) ?? null;
}

/** HTML with marks, cut at the marks: bytes, and numbers of parts. */
export type Shell = readonly (Buffer | number)[];

export function shellOf(html: string): Shell {
  return html.split(marks).map((piece, index) => (index % 2 === 1 ? Number(piece) : Buffer.from(piece)));
}

/** The whole page: putting ready bytes together costs a fraction of drawing and encoding them again. */
export function filled(shell: Shell, parts: readonly Fragment[]): Buffer {
  return Buffer.concat(shell.flatMap((piece) => (typeof piece === 'number' ? (parts[piece]?.bytes ?? []) : piece)));
}
