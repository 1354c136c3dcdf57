import { z } from 'zod';
import type { Message } from '#platform/i18n';
import { linkTarget, mostMenuEntries } from '../../settings.ts';
import type { Choices } from '../desk.ts';
import { messages } from './messages.ts';
import type { FieldSpec, Part, PartFault, Typed } from './part.ts';

const email = z.email();

function textOfFault({ kind, most, options }: FieldSpec, value: string, choices: Choices): Message | null {
  switch (kind) {
    case 'link':
      return linkTarget.safeParse(value).success ? null : messages.wrongLink;
    case 'email':
      return email.safeParse(value).success ? null : messages.wrongEmail;
    case 'colour':
      return /^#[0-9a-f]{6}$/i.test(value) ? null : messages.wrongColour;
    case 'count':
      return /^\d{1,3}$/.test(value) && Number(value) >= 1 && Number(value) <= most ? null : messages.wrongCount;
    case 'choice':
      return options?.(choices).some((option) => option.value === value) === true ? null : messages.wrongChoice;
    case 'picture':
      return choices.pictures.some(({ id }) => id === value) ? null : messages.wrongChoice;
    case 'check':
      return value === '1' ? null : messages.wrongChoice;
    case 'text':
    case 'area':
      return null;
  }
}

function faultOf(field: FieldSpec, row: number, value: string, choices: Choices): PartFault | null {
  const fault = (text: Message): PartFault => ({
    row,
    field: field.name,
    text,
    label: field.label,
    most: field.most,
  });
  if (value === '') return field.isRequired === true ? fault(messages.missing) : null;
  if (field.kind !== 'count' && value.length > field.most) return fault(messages.tooLong);
  const text = textOfFault(field, value, choices);
  return text === null ? null : fault(text);
}

function tooMany({ rows, fields }: Part, typed: readonly Typed[]): readonly PartFault[] {
  if (rows === undefined) return [];
  const field = fields[0]?.name ?? '';
  const over = (row: number, text: Message, most: number): PartFault => ({ row, field, text, most });
  if (!rows.isNested) return typed.length > rows.most ? [over(rows.most, messages.tooManyRows, rows.most)] : [];
  const faults: PartFault[] = [];
  let [above, below] = [0, 0];
  typed.forEach(({ level }, row) => {
    below = level === '1' ? below + 1 : 0;
    above += level === '1' ? 0 : 1;
    if (level !== '1' && above === mostMenuEntries + 1) faults.push(over(row, messages.tooManyRows, mostMenuEntries));
    if (below === mostMenuEntries + 1) faults.push(over(row, messages.tooManyBelow, mostMenuEntries));
  });
  return faults;
}

/** All that is wrong in what was typed. */
export function faultsOf(part: Part, typed: readonly Typed[], choices: Choices): readonly PartFault[] {
  const inFields = typed.flatMap((row, index) =>
    part.fields.map((field) => faultOf(field, index, row[field.name] ?? '', choices)),
  );
  return [...inFields.filter((fault) => fault !== null), ...tooMany(part, typed)];
}
