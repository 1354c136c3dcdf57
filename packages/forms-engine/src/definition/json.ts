import { printExpression } from '../expressions/print.ts';
import type { FormDefinition } from './definition.ts';
import { itemsOf } from './json.items.ts';
import { period } from './json.words.ts';

/**
 * A definition as other programs read it (`npx congso forms show CODE --format json`): parts with everything that
 * the paper prints in them, in its order. Every field and table row has `id`, `label`, `type` and `unit`.
 */
export function definitionToJson(form: FormDefinition) {
  const words = period(form);
  const { header, parts } = itemsOf(form);
  return {
    code: form.code,
    version: form.version,
    title: words(form.title),
    name: form.name,
    source: form.source,
    validity: form.validity,
    scope: form.scope,
    period: form.period,
    /** What stands before the first part. */
    header,
    parts: form.parts.map((part) => ({
      id: part.id,
      number: part.number ?? null,
      title: words(part.title),
      owner: part.owner ?? null,
      window: part.window ?? form.period.window,
      applicable: part.applicable === undefined ? null : printExpression(part.applicable),
      restored: part.restored ?? null,
      items: parts.get(part.id) ?? [],
    })),
    signatures: form.signatures.map((signature) => ({
      ...signature,
      ...(signature.dateLine === undefined ? {} : { dateLine: words(signature.dateLine) }),
    })),
    corrections: form.corrections,
  };
}
