import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Message, say } from '#platform/i18n';
import { DatabaseFault, reasonOf } from './fault.ts';
import { messages } from './messages.ts';

export type Lock = { readonly release: () => void };

/**
 * Takes a directory for this process alone, or refuses and names the process that has it.
 *
 * The lock is the kernel's own file lock, which Node reaches only through SQLite: it ends with the process, however that
 * ended, so that nothing stale can stay behind, no process number can be mistaken for another one's, and two programs
 * that start in the same instant cannot both get it. The file `program.json` beside it only says who holds it.
 */
export function lockDirectory(directory: string, now: Date = new Date()): Lock {
  const held = openLock(directory);
  const card = join(directory, 'program.json');
  writeFileSync(card, JSON.stringify({ pid: process.pid, since: now.toISOString(), command: commandLine() }));
  const release = () => {
    rmSync(card, { force: true });
    held.close();
  };
  return { release };
}

function openLock(directory: string): DatabaseSync {
  let file: DatabaseSync | null = null;
  try {
    file = new DatabaseSync(join(directory, 'program.lock'), { timeout: 0 });
    // Nothing is ever written; the open transaction alone holds the lock.
    file.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return file;
  } catch (error) {
    file?.close();
    if (/locked|busy/i.test(reasonOf(error)))
      throw new DatabaseFault('inUse', { directory, holder: holderOf(directory) });
    throw new DatabaseFault('notWritable', { directory, reason: reasonOf(error) }, error);
  }
}

function holderOf(directory: string): Message {
  try {
    const card: unknown = JSON.parse(readFileSync(join(directory, 'program.json'), 'utf8'));
    if (typeof card !== 'object' || card === null) return messages.unknownHolder;
    const values = Object.fromEntries(Object.entries(card).map(([key, value]) => [key, String(value)]));
    return { vi: say(messages.holder, 'vi', values), en: say(messages.holder, 'en', values) };
  } catch {
    return messages.unknownHolder; // it has the lock, and has not yet written its card
  }
}

function commandLine(): string {
  return [process.argv0, ...process.argv.slice(1)].join(' ').slice(0, 200);
}
