export { type BackupOptions, type BackupResult, backUp } from './back-up.ts';
export { BackupFault, type BackupFaultCode } from './fault.ts';
export { backupJob, backupTimetable } from './job.ts';
export { checkArchive } from './read-archive.ts';
export { type RestoreOptions, type RestoreResult, restore } from './restore.ts';
