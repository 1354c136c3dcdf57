import type { Bilingual } from './definition.ts';
import { messages } from './messages.ts';

/** A way into a YAML file: keys and list positions from its root. */
export type Path = readonly (string | number)[];

export interface Place {
  readonly file: string;
  readonly path: Path;
  /** Where no path leads to it. */
  readonly line?: number;
}

/** One thing that is wrong with a form's files: where it stands, what it is, and what to do. */
export interface DefinitionFault {
  readonly file: string;
  /** Counted from 1. */
  readonly line?: number;
  /** For example `[3].fields.staff_total.ratio.of`. */
  readonly path: string;
  readonly message: Bilingual;
  readonly mend: Bilingual;
}

export type FaultKind = keyof typeof messages;
export type Words = Readonly<Record<string, string | number | Bilingual>>;

/** Gathers all faults of a definition, so that an author sees them at once. */
export interface FaultList {
  report(place: Place, kind: FaultKind, words?: Words): void;
  add(place: Place, fault: { readonly message: Bilingual; readonly mend: Bilingual }): void;
  readonly all: readonly DefinitionFault[];
}

/** @param lineOf the line of a place, if the file could be read */
export function createFaultList(lineOf: (place: Place) => number | undefined): FaultList {
  const all: DefinitionFault[] = [];
  const add: FaultList['add'] = (place, { message, mend }) => {
    const line = place.line ?? lineOf(place);
    all.push({
      file: place.file,
      ...(line === undefined ? {} : { line }),
      path: formatPath(place.path),
      message,
      mend,
    });
  };
  return {
    all,
    add,
    report(place, kind, words = {}) {
      const { message, mend } = messages[kind];
      add(place, { message: fillBoth(message, words), mend: fillBoth(mend, words) });
    },
  };
}

/** For texts whose faults are reported where they are placed. */
export const silent: FaultList = { all: [], add: () => {}, report: () => {} };

/** The place one or more steps further in. */
export function within(place: Place, ...steps: Path): Place {
  return { file: place.file, path: [...place.path, ...steps] };
}

/** `[3].fields.staff_total`: list positions count from 0, as they do in the data. */
export function formatPath(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
    .join('')
    .replace(/^\./, '');
}

/** A fault in one line: `form.yaml:12 parts[0].id: … → …`. */
export function formatFault(fault: DefinitionFault, language: 'vi' | 'en' = 'vi'): string {
  const place = fault.line === undefined ? fault.file : `${fault.file}:${fault.line}`;
  return `${place} ${fault.path}: ${fault.message[language]} → ${fault.mend[language]}`;
}

function fillBoth(text: Bilingual, words: Words): Bilingual {
  return { vi: fill(text.vi, 'vi', words), en: fill(text.en, 'en', words) };
}

function fill(text: string, language: 'vi' | 'en', words: Words): string {
  return text.replace(/\{(\w+)\}/g, (slot, name: string) => {
    const word = Object.hasOwn(words, name) ? words[name] : undefined;
    if (word === undefined) return slot;
    return typeof word === 'object' ? word[language] : String(word);
  });
}
