import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { findMacros } from './inspect-office.ts';
import { endingOf, type FileType, largest, typeOfExtension } from './kinds.ts';

/** Why a file is not taken; `is`: what it really is. */
export type InspectionRefusal =
  | { readonly code: 'empty' | 'unknown' | 'svg' | 'markup' | 'macros' | 'locked' }
  | { readonly code: 'notAccepted' | 'disguised'; readonly is: string }
  | { readonly code: 'tooLarge'; readonly megabytes: number };

export type Inspected =
  | { readonly ok: true; readonly type: FileType }
  | { readonly ok: false; readonly refusal: InspectionRefusal };

type File = { readonly path: string; readonly name: string; readonly size: number };

const refuse = (refusal: InspectionRefusal): Inspected => ({ ok: false, refusal });

/**
 * Says what a file is by its content; its name decides nothing, but a name that promises something else is refused, since whoever
 * opens the file would be surprised. Pictures, sounds and films of another type of their kind only get their right ending.
 */
export async function inspect(file: File): Promise<Inspected> {
  if (file.size === 0) return refuse({ code: 'empty' });
  const found = await fileTypeFromFile(file.path);
  const inspected = found === undefined ? await inspectText(file) : await inspectKnown(file, found.ext);
  if (!inspected.ok) return inspected;
  const most = largest[inspected.type.kind];
  return file.size > most ? refuse({ code: 'tooLarge', megabytes: most / 1e6 }) : inspected;
}

const macroEnabled = new Set(['docm', 'dotm', 'xlsm', 'xltm', 'xlsb', 'pptm', 'potm', 'ppsm', 'xlam']);

async function inspectKnown(file: File, extension: string): Promise<Inspected> {
  if (macroEnabled.has(extension)) return refuse({ code: 'macros' });
  if (extension === 'xml') return inspectText(file);
  if (extension === 'cfb') {
    const office = await findMacros(file.path, 'cfb');
    if (office.code !== 'is') return refuse(office);
    return named(file, typeOfExtension(office.extension), office.extension);
  }
  const type = typeOfExtension(extension);
  if (type?.kind === 'document' && type.extension !== 'pdf') {
    const office = await findMacros(file.path, 'zip');
    if (office.code !== 'is') return refuse(office);
  }
  return named(file, type, extension);
}

/** Compares what a file is with what its name promises. */
function named({ name }: File, type: FileType | undefined, is: string): Inspected {
  const ending = endingOf(name);
  const promised = typeOfExtension(ending);
  if (type === undefined) {
    return refuse({ code: promised === undefined ? 'notAccepted' : 'disguised', is: is.toUpperCase() });
  }
  const fits =
    promised === undefined ||
    (type.kind === 'document' ? promised.extension === type.extension : promised.kind === type.kind);
  return fits ? { ok: true, type } : refuse({ code: 'disguised', is: is.toUpperCase() });
}

const sampleBytes = 65_536;

async function sampleOf(path: string): Promise<Buffer> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

/** The text of a sample; null where it is none: other bytes, or control characters that no text has. */
function textOf(sample: Buffer): string | null {
  try {
    // a sample may end within a letter
    const text = new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they tell bytes from text
    return /[\u0000-\u0008\u000B\u000C\u000E-\u001A\u001C-\u001F]/.test(text) ? null : text;
  } catch {
    return null;
  }
}

/** What has no mark of its own: plain text and tables, or something written to be run by a browser. */
async function inspectText(file: File): Promise<Inspected> {
  const text = textOf(await sampleOf(file.path));
  if (text !== null && /<svg[\s>]/i.test(text)) return refuse({ code: 'svg' });
  if (text !== null && /^\s*<(!doctype|html|head|body|script|\?xml|\?php)/i.test(text))
    return refuse({ code: 'markup' });
  const promised = typeOfExtension(endingOf(file.name));
  const isText = promised?.extension === 'txt' || promised?.extension === 'csv';
  if (text !== null && promised !== undefined && isText) return { ok: true, type: promised };
  if (promised === undefined) return refuse({ code: 'unknown' });
  return refuse({ code: 'disguised', is: text === null ? '?' : 'TXT' });
}
