import type { Field, FieldType, Value } from '#forms-engine';
import { formatValue } from '#forms-engine';
import type { Language } from '#platform/i18n';
import type { Column, ColumnType } from '../catalogue/register.ts';

type Link = { readonly id: string; readonly name: string };
/** What the links of a body's entries may lead to: the bodies below it, and its sites. */
export type Links = { readonly bodies: readonly Link[]; readonly sites: readonly Link[] };

export const noLinks: Links = { bodies: [], sites: [] };

const isLink = (type: ColumnType): type is 'body' | 'site' => type === 'body' || type === 'site';
const engineType = (type: ColumnType): FieldType => (isLink(type) ? 'choice' : type);

const isNumeric = (type: ColumnType): boolean => ['integer', 'decimal', 'money', 'percent', 'hours'].includes(type);

function optionsOf(column: Column, language: Language, links: Links) {
  if (column.type === 'body') return links.bodies.map(({ id, name }) => ({ id, label: name }));
  if (column.type === 'site') return links.sites.map(({ id, name }) => ({ id, label: name }));
  return column.choices?.map(({ id, label }) => ({ id, label: label[language] }));
}

function limitsOf({ type, min, max }: Column): Pick<Field, 'min' | 'max'> {
  if (!isNumeric(type)) return {};
  const most = max ?? (type === 'percent' ? 100 : undefined);
  return { min: min ?? 0, ...(most === undefined ? {} : { max: most }) };
}

/** A column as the forms engine reads, checks and writes it. */
export function fieldOf(column: Column, language: Language, links: Links = noLinks): Field {
  const options = optionsOf(column, language, links);
  return {
    id: column.id,
    label: column.label[language],
    part: '',
    type: engineType(column.type),
    presence: 'optional',
    printed: false,
    ...limitsOf(column),
    ...(column.unit === undefined ? {} : { unit: column.unit[language] }),
    ...(options === undefined ? {} : { options }),
  };
}

/** A value as people read it, without its unit; blank is an empty text. */
export function written(column: Column, value: Value | undefined, language: Language, links: Links = noLinks): string {
  return formatValue(fieldOf(column, language, links), value, language);
}
