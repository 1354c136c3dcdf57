import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDirectoryStorage, type Storage } from '#platform/storage';

/** A storage in a directory of its own, and its end. */
export async function testStorage(): Promise<{ readonly storage: Storage; readonly closeStorage: () => void }> {
  const directory = mkdtempSync(join(tmpdir(), 'congso-files-'));
  const storage = await openDirectoryStorage(directory);
  return { storage, closeStorage: () => rmSync(directory, { recursive: true, force: true }) };
}
