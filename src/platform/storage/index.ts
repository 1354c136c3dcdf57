export { openDirectoryStorage } from './directory.ts';
export { StorageFault, type StorageFaultCode } from './fault.ts';
export { isKey } from './key.ts';
export type { Content, FileDescription, Storage, StoredFile, Verdict } from './storage.ts';
