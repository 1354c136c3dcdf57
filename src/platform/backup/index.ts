export { type BackupResult, backUp } from './back-up.ts';
export { BackupFault } from './fault.ts';
export { backupJob, backupTimetable } from './job.ts';
export { checkArchive } from './read-archive.ts';
export { type RestoreResult, restore } from './restore.ts';
export { type BackupWeek, backupWeeks } from './weeks.ts';
