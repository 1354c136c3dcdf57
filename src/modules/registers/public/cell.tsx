import type { ComponentChildren } from 'preact';
import type { Language } from '#platform/i18n';
import type { Column } from '../catalogue/register.ts';
import type { Values } from '../entries/entry.ts';
import { written } from '../entries/field.ts';

/** A value for everybody: addresses, telephones and documents as links. */
export function cell(column: Column, values: Values, language: Language): ComponentChildren {
  const value = values[column.id];
  const text = written(column, value, language);
  if (text === '' || value === undefined) return '';
  if (column.type === 'url') return <a href={text}>{text.replace(/^https?:\/\//, '')}</a>;
  if (column.type === 'email') return <a href={`mailto:${text}`}>{text}</a>;
  if (column.type === 'phone') return <a href={`tel:${text.replace(/[^\d+]/g, '')}`}>{text}</a>;
  const link = /\((https?:\/\/\S+)\)$/.exec(text)?.[1];
  if (column.type === 'document' && link !== undefined) return <a href={link}>{text.replace(` (${link})`, '')}</a>;
  return text;
}
