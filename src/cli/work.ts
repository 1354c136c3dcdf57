import { Command } from 'commander';
import { type Language, say } from '#platform/i18n';
import { requireConfig } from './configuration.ts';
import { startJobs } from './jobs.ts';
import { messages } from './messages.system.ts';
import { openDatabase } from './open-database.ts';
import { plainLog } from './plain-log.ts';
import { refuseUnlessAsked } from './refuse-ending.ts';
import { stopWithin, whenAsked, whenDatabaseGone, whenJobsEnd } from './until-stopped.ts';

const longestStop = 60_000;

/** `work`: the background jobs, until it is asked to stop. */
export function workCommand(language: Language): Command {
  return new Command('work').description(say(messages.work, language)).action(async () => {
    const config = requireConfig(language);
    const asked = whenAsked();
    const open = await openDatabase(config, language, { name: 'work', migrate: false, max: 5 });
    const worker = await startJobs(open, config, plainLog);
    console.log(say(messages.working, language));
    const gone = whenDatabaseGone(open.running, (text) => console.error(say(text, language)));
    const ending = await Promise.race([asked, gone, whenJobsEnd(worker)]);
    await stopWithin(longestStop, [worker.stop, open.close]);
    refuseUnlessAsked(ending, language);
  });
}
