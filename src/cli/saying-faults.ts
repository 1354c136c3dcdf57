import { BackupFault } from '#platform/backup';
import { DatabaseFault } from '#platform/database';
import { type Language, say } from '#platform/i18n';
import { StorageFault } from '#platform/storage';
import { Refusal } from './refusal.ts';

/** What a person must mend is said in the reader's language alone, and the command ends with "no". */
export async function sayingFaults<T>(language: Language, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const isOurs = error instanceof BackupFault || error instanceof DatabaseFault || error instanceof StorageFault;
    throw isOurs ? new Refusal('no', say(error.text, language)) : error;
  }
}
