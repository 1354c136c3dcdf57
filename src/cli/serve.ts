import { Command } from 'commander';
import type { FastifyInstance } from 'fastify';
import { loadDemonstrationContent } from '#modules/content';
import { closeDemonstration, isExposed, loadDemonstration } from '#modules/people';
import { loadDemonstrationRegisters } from '#modules/registers';
import { loadDemonstrationCampaigns, loadDemonstrationReports } from '#modules/reporting';
import type { Config } from '#platform/config';
import { type Language, say } from '#platform/i18n';
import { openDirectoryStorage } from '#platform/storage';
import { type App, buildApp } from '../app.ts';
import { requireConfig } from './configuration.ts';
import { accountsText } from './demo.ts';
import { startJobs } from './jobs.ts';
import { messages } from './messages.system.ts';
import { type OpenDatabase, openDatabase } from './open-database.ts';
import { Refusal } from './refusal.ts';
import { refuseUnlessAsked } from './refuse-ending.ts';
import { type Ending, stopWithin, whenAsked, whenDatabaseGone, whenJobsEnd } from './until-stopped.ts';

type Options = { readonly migrate?: true; readonly demo?: true; readonly work?: true };

const longestStop = 20_000;
/** The largest file that is kept, in bytes: a film of some minutes. What each kind of file may weigh, its module says. */
const largestFile = 320_000_000;

/** `serve`: the web server, until it is asked to stop. */
export function serveCommand(language: Language): Command {
  return new Command('serve')
    .description(say(messages.serve, language))
    .option('--migrate', say(messages.serveMigrate, language))
    .option('--demo', say(messages.serveDemo, language))
    .option('--work', say(messages.serveWork, language))
    .action((options: Options) => serve(options, language));
}

async function serve(options: Options, language: Language): Promise<void> {
  const config = requireConfig(language);
  const asked = whenAsked();
  const open = await openDatabase(config, language, { name: 'serve', migrate: options.migrate === true, max: 10 });
  try {
    await serveWith(open, asked, config, options, language);
  } catch (error) {
    await open.close();
    throw error;
  }
}

async function serveWith(
  open: OpenDatabase,
  asked: Promise<Ending>,
  config: Config,
  options: Options,
  language: Language,
): Promise<void> {
  const storage = await openDirectoryStorage(config.dataDirectory, { largest: largestFile });
  const app = { config, db: open.db, now: () => new Date(), storage };
  const accounts = await demonstration(app, options, language);
  const server = await buildApp(app);
  const worker = options.work === true ? await startJobs(open, config, server.log) : null;
  const gone = whenDatabaseGone(open.running, (text) => console.error(say(text, language)));
  try {
    await listen(server, config, language);
  } catch (error) {
    await worker?.stop();
    await server.close();
    throw error;
  }
  console.log(
    [accounts, addressText(server, config, language), say(messages.howToStop, language)].filter(Boolean).join('\n\n'),
  );
  const ending = await Promise.race([asked, gone, ...(worker === null ? [] : [whenJobsEnd(worker)])]);
  console.log(say(messages.stopping, language));
  await stopWithin(longestStop, [() => server.close(), async () => worker?.stop(), open.close]);
  refuseUnlessAsked(ending, language);
  const text = config.databaseUrl === null ? messages.stopped : messages.stoppedServer;
  console.log(say(text, language, { directory: config.dataDirectory }));
}

/** Loads the demonstration where it is wanted; where others can reach us, no account keeps the known password in any case. */
async function demonstration(app: App, options: Options, language: Language): Promise<string> {
  const { config, db, now } = app;
  const exposed = isExposed(config);
  if (options.demo === true && config.demo) {
    const accounts = await loadDemonstration(db, exposed, now());
    console.log(say(messages.demoContent, language));
    await loadDemonstrationContent(app);
    // after the sites, whose search finds what is public of them
    await loadDemonstrationRegisters(db, now());
    // the past first: a campaign begins with what is there
    await loadDemonstrationReports(db, now());
    await loadDemonstrationCampaigns(app);
    return accountsText(accounts, exposed, language);
  }
  const closed = exposed ? await closeDemonstration(db, now()) : [];
  return closed.length === 0 ? '' : accountsText(closed, exposed, language);
}

async function listen(server: FastifyInstance, { host, port }: Config, language: Language): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const text = code === 'EADDRINUSE' ? messages.addressInUse : messages.addressRefused;
    throw new Refusal('no', say(text, language, { host, port, reason: code }));
  }
}

/** Where to open it: the public address, with the port that the system gave where PORT is 0. */
function addressText(server: FastifyInstance, config: Config, language: Language): string {
  const [bound] = server.addresses();
  const address = new URL(config.origin);
  if (config.port === 0 && typeof bound === 'object') address.port = String(bound.port);
  return say(messages.listening, language, { address: address.origin });
}
