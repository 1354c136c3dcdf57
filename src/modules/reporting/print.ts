import { type Block, createDocument, type Document, toHtml, toText } from '#document';
import {
  type About,
  type Answers,
  definitionToJson,
  evaluate,
  type FormDefinition,
  formToDocument,
  type Period,
  partSections,
  type Signers,
} from '#forms-engine';
import { say } from '#platform/i18n';
import { toDocx, toPdf } from '#platform/papers';
import { answersAsCsv } from './csv.ts';
import type { Form } from './definitions/library.ts';
import { messages } from './messages.ts';
import { printSpreadsheet } from './spreadsheet.ts';

export const formats = ['text', 'json', 'html', 'docx', 'pdf', 'xlsx', 'csv'] as const;
export type Format = (typeof formats)[number];

export const isFormat = (text: string): text is Format => formats.some((format) => format === text);

interface FileKind {
  readonly extension: string;
  readonly mediaType: string;
}

export const fileKinds: Readonly<Record<Format, FileKind>> = {
  text: { extension: 'txt', mediaType: 'text/plain; charset=utf-8' },
  json: { extension: 'json', mediaType: 'application/json; charset=utf-8' },
  html: { extension: 'html', mediaType: 'text/html; charset=utf-8' },
  docx: { extension: 'docx', mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document' },
  pdf: { extension: 'pdf', mediaType: 'application/pdf' },
  xlsx: { extension: 'xlsx', mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
  csv: { extension: 'csv', mediaType: 'text/csv; charset=utf-8' },
};

/** What fills a form on paper; without it the blank form is printed. */
export interface Filling {
  readonly answers: Answers;
  readonly about?: Readonly<Record<string, About>>;
  readonly period?: Period;
  readonly organisation?: { readonly name: string; readonly parent?: string };
  readonly signers?: Signers;
  /** Adds the list of where each figure came from. */
  readonly annex?: boolean;
  /** Fields and growing tables that the body is not asked: stretches of the paper with nothing else are left out. */
  readonly notAsked?: ReadonlySet<string>;
  /** Lines below the form that are ours: who signed when, over which hash. */
  readonly seal?: readonly string[];
}

function documentOf(form: Form, filling: Filling | undefined) {
  if (filling === undefined) return formToDocument(form.definition);
  const { computed } = evaluate(form.prepared, filling);
  const { notAsked = new Set(), seal = [] } = filling;
  const document = formToDocument(askedOf(form.definition, notAsked), { ...filling, computed });
  const lines = notAsked.size === 0 ? seal : [say(messages.onlyAskedPrinted, 'vi'), ...seal];
  return lines.length === 0 ? document : sealed(document, lines);
}

/** The form with those stretches of its paper that ask the body for something, and those that ask nobody for anything. */
function askedOf(definition: FormDefinition, notAsked: ReadonlySet<string>): FormDefinition {
  if (notAsked.size === 0) return definition;
  const layout = partSections(definition.layout).flatMap(({ blocks, places }) =>
    places.size === 0 || [...places].some((place) => !notAsked.has(place)) ? blocks : [],
  );
  return { ...definition, layout };
}

/** The document with lines of ours at the end of the form itself, before an annex. */
function sealed(document: Document, lines: readonly string[]): Document {
  const blocks = lines.map(
    (text): Block => ({ kind: 'paragraph', style: 'note', level: 0, content: [{ kind: 'text', text }] }),
  );
  const last = document.sections.findLastIndex(({ annex }) => annex !== true);
  const sections = document.sections.map((section, index) =>
    index === last ? { ...section, blocks: [...section.blocks, ...blocks] } : section,
  );
  return createDocument({ ...document, sections });
}

/** The blank data of a form, or the answers with what follows from them. */
function dataOf(form: Form, filling: Filling | undefined): unknown {
  if (filling === undefined) return definitionToJson(form.definition);
  return {
    form: form.definition.code,
    ...(filling.period === undefined ? {} : { period: filling.period.key }),
    ...(filling.organisation === undefined ? {} : { organisation: filling.organisation.name }),
    answers: filling.answers,
    ...(filling.about === undefined ? {} : { about: filling.about }),
  };
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The form, blank or filled, as a file of the wanted format. Throws `PaperFault` where the paper cannot be made. */
export async function printForm(form: Form, format: Format, filling?: Filling): Promise<Uint8Array> {
  switch (format) {
    case 'json':
      return encode(`${JSON.stringify(dataOf(form, filling), null, 2)}\n`);
    case 'text':
      return encode(toText(documentOf(form, filling)));
    case 'html':
      return encode(toHtml(documentOf(form, filling)));
    case 'docx':
      return toDocx(documentOf(form, filling));
    case 'pdf':
      return toPdf(documentOf(form, filling));
    case 'xlsx':
      return printSpreadsheet(form, filling);
    case 'csv':
      return answersAsCsv(form, filling);
  }
}
