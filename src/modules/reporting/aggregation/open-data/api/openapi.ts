import { z } from 'zod';
import { routes } from './routes.ts';
import { answerSchema, problemSchema, questionSchema } from './schemas.ts';

/** The schemas of the answers as JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. */
function jsonSchema(schema: z.ZodType): object {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema);
  return rest;
}

const parameters = Object.entries(z.toJSONSchema(questionSchema).properties ?? {}).map(([name, schema]) => ({
  name,
  in: 'query',
  required: false,
  schema,
}));

const json = (schema: z.ZodType, type = 'application/json') => ({
  content: { [type]: { schema: jsonSchema(schema) } },
});
const refused = (description: string) => ({ description, ...json(problemSchema, 'application/problem+json') });

/** The description of the interface, made from the schemas by which it reads and answers. */
export const description = {
  openapi: '3.1.0',
  info: {
    title: 'CổngSố: open data',
    version: '1',
    description:
      'Published figures of the statutory reports of public bodies, added up over many bodies. Free to use if the source is named.',
  },
  paths: {
    [routes.figures.path]: {
      get: {
        operationId: 'listFigures',
        summary: 'Published figures, a page at a time',
        parameters,
        responses: {
          200: { description: 'The figures that match', ...json(answerSchema) },
          400: refused('A parameter is wrong or unknown; errors says which'),
          429: refused('Too many requests; try again in a minute'),
        },
      },
    },
  },
};
