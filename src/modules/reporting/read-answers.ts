import { readFile, stat } from 'node:fs/promises';
import { type Bilingual, periodFromKey, readAnswersFile } from '#forms-engine';
import type { Form } from './definitions/library.ts';
import { messages } from './messages.ts';
import type { Filling } from './print.ts';
import { readSpreadsheet } from './spreadsheet.read.ts';

export type AnswersResult =
  /** `notes`: how cells of a spreadsheet were understood that could have been meant otherwise. */
  | { readonly ok: true; readonly filling: Filling; readonly notes?: readonly Bilingual[] }
  | { readonly ok: false; readonly faults: readonly Bilingual[] };

const largest = 20 * 1024 * 1024;
const refuse = (...faults: readonly Bilingual[]): AnswersResult => ({ ok: false, faults });

/** XLSX files are ZIP archives, those of old Excel and with a password compound files; the content decides, not the name. */
export const isSpreadsheet = (bytes: Uint8Array): boolean =>
  (bytes[0] === 0x50 && bytes[1] === 0x4b) || (bytes[0] === 0xd0 && bytes[1] === 0xcf);

function parseJson(bytes: Uint8Array): { readonly ok: true; readonly json: unknown } | { readonly ok: false } {
  try {
    return { ok: true, json: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch {
    return { ok: false };
  }
}

function readJson(form: Form, bytes: Uint8Array): AnswersResult {
  const parsed = parseJson(bytes);
  if (!parsed.ok) return refuse(messages.notJson);
  const read = readAnswersFile(parsed.json, form.definition);
  if (!read.ok)
    return refuse(
      ...read.faults.map(({ path, message }) => ({ vi: `${path}: ${message.vi}`, en: `${path}: ${message.en}` })),
    );
  const { answers, about, period: key, organisation } = read.file;
  const period = key === undefined ? undefined : periodFromKey(key);
  return {
    ok: true,
    filling: {
      answers,
      ...(about === undefined ? {} : { about }),
      ...(period === undefined ? {} : { period }),
      ...(organisation === undefined ? {} : { organisation: { name: organisation } }),
    },
  };
}

/** The answers in these bytes, JSON or a filled XLSX, or every reason why they cannot be read. */
export async function readAnswers(form: Form, bytes: Uint8Array): Promise<AnswersResult> {
  if (bytes.length > largest) return refuse(messages.fileTooLarge);
  return isSpreadsheet(bytes) ? readSpreadsheet(form, bytes) : readJson(form, bytes);
}

/** Like {@link readAnswers}, from a file. */
export async function readAnswersOf(form: Form, file: string): Promise<AnswersResult> {
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : -1),
    () => -1,
  );
  if (size < 0) return refuse(messages.noFile);
  return size > largest ? refuse(messages.fileTooLarge) : readAnswers(form, await readFile(file));
}
