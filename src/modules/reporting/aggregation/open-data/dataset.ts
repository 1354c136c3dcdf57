import { createHash } from 'node:crypto';
import { z } from 'zod';
import { type AggregatedField, type FormDefinition, ownerOf, periodFromKey } from '#forms-engine';
import type { Overview } from '../overview.ts';
import { ruleInWords } from '../words.ts';

/** On how many bodies a published figure must rest: from two, each would learn the other's from the sum. */
export const fewestBodies = 3;

const publishedRules = [
  'sum',
  'countYes',
  'countEach',
  'ratio',
  'weightedMean',
  'minimum',
  'maximum',
  'owned',
] as const;

const bilingual = z.object({ vi: z.string(), en: z.string() });
const day = z.iso.date();

export const figureSchema = z.object({
  id: z.string().describe('Id of the field in its form'),
  indicator: z.string().nullable().describe('What the figure means across forms'),
  part: z.string().describe('Part of the form'),
  label: z.string().describe('Wording of the form, in Vietnamese'),
  unit: z.string().nullable(),
  rule: z
    .enum(publishedRules)
    .describe('How the reports were put together; owned: told once by the body that alone knows it'),
  method: bilingual.describe('The rule in words'),
  value: z.number().nullable().describe('Null: nobody answered, it was withheld, or it is counted by choice'),
  each: z
    .array(z.object({ option: z.string(), label: z.string(), count: z.int() }))
    .nullable()
    .describe('How often each choice was made'),
  answered: z.int().min(0).describe('How many reports answered'),
  isWithheld: z.boolean().describe(`Rests on fewer than ${fewestBodies} bodies, whose own figures would be told`),
});

/** What is published of a form and a period: figures of many bodies together. No body's own, no text that a person wrote. */
export const datasetSchema = z.object({
  form: z.string(),
  formVersion: z.int(),
  name: bilingual,
  period: z.string(),
  from: day,
  to: day,
  organisation: z.object({ code: z.string().nullable(), name: z.string() }),
  treeOn: day.describe('The day of the tree of bodies under which the reports were added up'),
  reports: z.int().min(0).describe('Accepted reports'),
  asked: z.int().min(0).describe('Bodies that had to report'),
  figures: z.array(figureSchema),
});
export type Dataset = z.infer<typeof datasetSchema>;
export type PublishedFigure = Dataset['figures'][number];

/** The rule under which a field is published; undefined: it gives texts, or a range whose ends are the figures of single bodies. */
function publishedRule({ field, rule }: AggregatedField, definition: FormDefinition) {
  const wanted = ownerOf(field, definition) !== undefined && rule.kind !== 'countEach' ? 'owned' : rule.kind;
  return rule.kind === 'list' || rule.kind === 'none' ? undefined : publishedRules.find((known) => known === wanted);
}

function publishedFigure(one: AggregatedField, definition: FormDefinition): readonly PublishedFigure[] {
  const rule = publishedRule(one, definition);
  if (rule === undefined) return [];
  const { field, value, each, answered, counted } = one;
  const isWithheld = rule !== 'owned' && counted > 0 && counted < fewestBodies;
  return [
    {
      id: field.id,
      indicator: field.indicator ?? null,
      part: definition.parts.find(({ id }) => id === field.part)?.title ?? '',
      label: field.name ?? field.label,
      unit: field.type === 'percent' ? '%' : (field.unit ?? null),
      rule,
      method: { vi: ruleInWords(one, definition, 'vi'), en: ruleInWords(one, definition, 'en') },
      value: isWithheld ? null : value,
      each:
        isWithheld || each === undefined ? null : each.map(({ option, label, count }) => ({ option, label, count })),
      answered,
      isWithheld,
    },
  ];
}

/** The bodies that reported. */
export const bodiesIn = ({ reports }: Pick<Overview, 'reports'>): number =>
  new Set(reports.map(({ report }) => report.organisationId)).size;

/** What would be published of an aggregate. Null: its period has no days. */
export function datasetOf(overview: Overview): Dataset | null {
  const { question, reports, fields, missing } = overview;
  const { definition } = question.form;
  const period = periodFromKey(question.period);
  if (period === undefined) return null;
  return {
    form: definition.code,
    formVersion: definition.version,
    name: { vi: definition.name.vi, en: definition.name.en },
    period: question.period,
    from: period.from,
    to: period.to,
    organisation: { code: question.node.identifierCode, name: question.node.name },
    treeOn: question.tree.day,
    reports: reports.length,
    asked: bodiesIn(overview) + missing.length,
    figures: fields.flatMap((field) => publishedFigure(field, definition)),
  };
}

/** Names exactly what was seen, so that nothing else is published. */
export const hashOf = (dataset: Dataset): string => createHash('sha256').update(JSON.stringify(dataset)).digest('hex');
