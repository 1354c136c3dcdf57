import { createDocument, type Document, type Language, type Block as Printed, type Section } from '#document';
import type { FormDefinition } from '../definition/definition.ts';
import type { Computed, Period } from '../evaluation/evaluation.ts';
import type { About, Answers } from '../values/value.ts';
import { sourcesAnnex } from './annex.ts';
import { type Context, joinBlocks, printBlock } from './blocks.ts';
import type { Filling } from './filling.ts';
import type { Organisation, Signers } from './identity.ts';
import { fillTemplate, printedPeriod } from './templates.ts';

export interface PaperOptions {
  /** Absent: the blank form. */
  readonly answers?: Answers;
  /** Computed values; they stand in blank reported slots. */
  readonly computed?: ReadonlyMap<string, Computed>;
  readonly about?: Readonly<Record<string, About>>;
  readonly period?: Period;
  /** Whether the annex with the sources of the figures is added. */
  readonly annex?: boolean;
  readonly organisation?: Organisation;
  readonly signers?: Signers;
  /** How values and the annex are worded; the form's own words stay Vietnamese. */
  readonly language?: Language;
}

/** The form as an official paper, blank or filled: every wording, number, table and box in the order of its layout. */
export function formToDocument(definition: FormDefinition, options: PaperOptions = {}): Document {
  const filling = fillingOf(definition, options);
  const context: Context = {
    filling,
    signers: options.signers ?? {},
    ...(options.organisation === undefined ? {} : { organisation: options.organisation }),
  };
  const body = bodySections(definition, context);
  const { author, title } = {
    author: options.organisation?.name,
    title: fillTemplate(definition.title, filling.period),
  };
  return createDocument({
    metadata: {
      title,
      language: 'vi',
      subject: definition.source.document,
      ...(author === undefined ? {} : { author }),
    },
    sections: options.annex ? [...body, sourcesAnnex(filling)] : body,
  });
}

function fillingOf(definition: FormDefinition, options: PaperOptions): Filling {
  return {
    definition,
    fields: new Map(definition.fields.map((field) => [field.id, field])),
    tables: new Map(definition.tables.map((table) => [table.id, table])),
    answers: options.answers ?? {},
    computed: options.computed ?? new Map(),
    about: options.about ?? {},
    period: printedPeriod(definition, options.period),
    language: options.language ?? 'vi',
  };
}

/** A page break that names an orientation opens a new section. */
function bodySections(definition: FormDefinition, context: Context): Section[] {
  const sections: { orientation: Section['orientation']; blocks: Printed[] }[] = [];
  let current = { orientation: definition.orientation, blocks: titleIfNone(definition, context) };
  for (const block of definition.layout) {
    if (block.kind === 'pageBreak' && block.orientation !== undefined && block.orientation !== current.orientation) {
      sections.push(current);
      current = { orientation: block.orientation, blocks: [] };
    } else {
      current.blocks.push(...printBlock(block, context));
    }
  }
  return [...sections, current].map((section) => ({ ...section, blocks: joinBlocks(section.blocks) }));
}

/** The title of form.yaml heads the paper only if the layout does not print it. */
function titleIfNone(definition: FormDefinition, { filling }: Context): Printed[] {
  if (definition.layout.some((block) => block.kind === 'line' && block.style === 'title')) return [];
  const text = fillTemplate(definition.title, filling.period);
  return [{ kind: 'paragraph', style: 'title', level: 0, content: [{ kind: 'text', text }] }];
}
