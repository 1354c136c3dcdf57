import { readFile } from 'node:fs/promises';
import { type Language, say } from '#platform/i18n';
import { messages } from './import.messages.ts';
import { Refusal } from './refusal.ts';

/** The bytes of a file to import; refused with its name where it cannot be read. */
export async function readImport(file: string, language: Language): Promise<Uint8Array> {
  return await readFile(file).catch(() => {
    throw new Refusal('wrongUse', say(messages.unreadable, language, { file }));
  });
}
