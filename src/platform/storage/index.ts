export { openDirectoryStorage } from './directory.ts';
export { StorageFault } from './fault.ts';
export type { Storage } from './storage.ts';
