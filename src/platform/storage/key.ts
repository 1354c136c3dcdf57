import { StorageFault } from './fault.ts';

const pattern = /^[0-9a-f]{64}$/;

/** Whether a text can be the key of a file. */
export function isKey(text: string): boolean {
  return pattern.test(text);
}

/** The folders and the file name of a key; the only way from a key to a path. */
export function pathOf(key: string): [string, string, string] {
  if (!isKey(key)) throw new StorageFault('badKey');
  return [key.slice(0, 2), key.slice(2, 4), key];
}

/** A file name as it may be shown and offered for saving: without folders and control characters, composed, of a bearable length. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1) ?? '';
  const clean = last.replace(/[\p{Cc}\p{Cf}]/gu, '').trim();
  return shortened(clean === '' || /^\.+$/.test(clean) ? 'tep' : clean, 150);
}

/** The ending stays, since programs go by it. */
function shortened(name: string, longest: number): string {
  const characters = [...name];
  if (characters.length <= longest) return name;
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? '';
  return characters.slice(0, longest - ending.length).join('') + ending;
}
