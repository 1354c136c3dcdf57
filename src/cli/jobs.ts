import { findVoice, publishDue, speakEditionJob } from '#modules/content';
import { forgottenPasswordJob, tidySignIns } from '#modules/people';
import { arrangeFound, arrangeTimetable } from '#modules/registers';
import { campaignJobs, campaignTimetable } from '#modules/reporting';
import { backupJob, backupTimetable } from '#platform/backup';
import type { Config } from '#platform/config';
import { type Job, type Log, startWorker, type Timetable, type Worker } from '#platform/jobs';
import { mailJob } from '#platform/mail';
import { fetchRevocationLists, revocationTimetable } from '#platform/signatures';
import { openDirectoryStorage } from '#platform/storage';
import type { OpenDatabase } from './open-database.ts';

const hour = 60 * 60_000;

/** Every job of the modules and of the platform. */
async function allJobs({ running }: OpenDatabase, config: Config, log: Log): Promise<readonly Job[]> {
  const { smtpUrl, mailFrom, dataDirectory, backupDirectory, revocationLists } = config;
  const storage = await openDirectoryStorage(dataDirectory);
  const voice = await findVoice();
  if (voice === null)
    log.warn({}, 'espeak-ng with Vietnamese and ffmpeg with MP3 are not both here: articles get no recordings');
  return [
    tidySignIns,
    publishDue,
    speakEditionJob({ storage, voice }),
    forgottenPasswordJob(config),
    ...campaignJobs(config),
    arrangeFound,
    fetchRevocationLists(revocationLists.directory, revocationLists.addresses),
    mailJob(smtpUrl !== null && mailFrom !== null ? { url: smtpUrl, from: mailFrom } : null),
    backupJob({ owner: running.ownerConnection, storage, directory: backupDirectory }),
  ];
}

/** What runs by the clock. */
function timetablesOf(config: Config): readonly Timetable[] {
  return [
    { job: tidySignIns.name, pattern: '17 * * * *', catchUpMilliseconds: hour },
    // what was due while no worker ran is published by the next run
    { job: publishDue.name, pattern: '* * * * *', catchUpMilliseconds: 0 },
    campaignTimetable,
    revocationTimetable,
    arrangeTimetable,
    backupTimetable(config.backupSchedule),
  ];
}

/** Starts everything that runs in the background: `work` does it in a process of its own, `serve --work` in the web process. */
export async function startJobs(open: OpenDatabase, config: Config, log: Log): Promise<Worker> {
  const connection = open.running.appConnection;
  return startWorker({ connection, jobs: await allJobs(open, config, log), timetables: timetablesOf(config), log });
}
