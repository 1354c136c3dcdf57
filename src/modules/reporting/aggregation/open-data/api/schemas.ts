import { z } from 'zod';
import { datasetSchema, figureSchema } from '../dataset.ts';

const mostFigures = 500;

/** What may be asked; anything else is told, since a filter that is misspelled would answer with everything. */
export const questionSchema = z.strictObject({
  form: z
    .string()
    .regex(/^[a-z0-9-]{1,80}$/)
    .optional()
    .describe('Code of the form: it-quarterly-2019'),
  period: z
    .string()
    .regex(/^[0-9Q/-]{4,40}$/)
    .optional()
    .describe('2019Q2, 2019 or 2019-01-01/2019-06-30'),
  indicator: z
    .string()
    .regex(/^[\w.-]{1,120}$/)
    .optional()
    .describe('Code of the indicator'),
  organisation: z
    .string()
    .regex(/^[\w.-]{1,40}$/)
    .optional()
    .describe('Identifier code of the body at which figures were added up'),
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  size: z.coerce.number().int().min(1).max(mostFigures).default(100).describe('Figures a page'),
});
export type Question = z.infer<typeof questionSchema>;

const { form, formVersion, period, from, to, organisation, treeOn, reports, asked } = datasetSchema.shape;

export const itemSchema = z.object({
  ...{ form, formVersion, period, from, to, organisation, treeOn, reports, asked },
  publishedAt: z.iso.datetime(),
  ...figureSchema.shape,
});

export const answerSchema = z.object({
  items: z.array(itemSchema),
  total: z.int().min(0),
  page: z.int().min(1),
  size: z.int().min(1),
  next: z.string().nullable().describe('Address of the next page; null on the last'),
});
export type Answer = z.infer<typeof answerSchema>;

/** RFC 9457. */
export const problemSchema = z.object({
  status: z.int(),
  title: z.string(),
  instance: z.string().describe('Reference for questions to the operator'),
  errors: z
    .array(z.object({ name: z.string(), message: z.string() }))
    .optional()
    .describe('What is wrong with which parameter'),
});
export type ProblemBody = z.infer<typeof problemSchema>;
