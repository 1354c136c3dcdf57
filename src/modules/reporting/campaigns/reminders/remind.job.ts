import { z } from 'zod';
import { todayOf } from '#modules/organisations';
import { record } from '#platform/audit';
import type { IsoDate } from '#platform/calendar';
import type { Config } from '#platform/config';
import { inTransaction } from '#platform/database';
import { defineJob, type Job, type JobContext, type JobKind, type Timetable } from '#platform/jobs';
import { type Campaign, phaseOf } from '../campaign.ts';
import { selectOpenCampaigns, selectOptionalCampaign } from '../store.ts';
import { daysLeftOf, remind, selectWaiting, type Waiting } from './remind.ts';
import { stepOf } from './steps.ts';

type Run = { readonly origin: string; readonly now: () => Date };
/** Few enough that a worker that is asked to stop need not give up much. */
const bodiesAtOnce = 100;

/** The late ones of one campaign, when its manager asks. */
export const remindLateKind: JobKind<{ campaign: string }> = {
  name: 'campaigns.remindLate',
  schema: z.object({ campaign: z.uuid() }),
  attempts: 5,
};

type Wanted = { readonly waiting: Waiting; readonly step: string };

async function sendAll(
  context: JobContext,
  campaign: Campaign,
  wanted: readonly Wanted[],
  { origin, now }: Run,
): Promise<void> {
  const today = todayOf(now());
  for (let from = 0; from < wanted.length && !context.signal.aborted; from += bodiesAtOnce) {
    await inTransaction(context.db, context.actor, async (tx) => {
      let sent = 0;
      for (const { waiting, step } of wanted.slice(from, from + bodiesAtOnce)) {
        if (await remind(tx, waiting, { campaign, step, origin, today, now: now() })) sent += 1;
      }
      if (sent === 0) return;
      const subject = { kind: 'campaign', id: campaign.id };
      record(tx, {
        action: 'campaign.remind',
        subject,
        organisationId: campaign.organisationId,
        detail: { bodies: sent },
      });
    });
  }
}

const waitingOf = (context: JobContext, campaign: Campaign, today: IsoDate) =>
  inTransaction(context.db, context.actor, (tx) => selectWaiting(tx, campaign, today));

/** Reminds the bodies of every open campaign whose step has come. */
function remindByClockJob(run: Run): Job & { readonly name: string } {
  return defineJob({
    name: 'campaigns.remind',
    schema: z.unknown(),
    attempts: 5,
    run: async (_payload, context) => {
      const today = todayOf(run.now());
      const campaigns = await inTransaction(context.db, context.actor, (tx) => selectOpenCampaigns(tx));
      for (const campaign of campaigns.filter((each) => phaseOf(each, today) !== 'scheduled')) {
        const wanted = (await waitingOf(context, campaign, today)).flatMap((waiting) => {
          const step = stepOf(daysLeftOf(campaign, waiting, today), campaign.reminders);
          return step === null ? [] : [{ waiting, step }];
        });
        await sendAll(context, campaign, wanted, run);
      }
    },
  });
}

/** Reminds those that are late now; once a day, however often it is asked. */
function remindLateJob(run: Run): Job {
  return defineJob({
    ...remindLateKind,
    run: async ({ campaign: id }, context) => {
      const today = todayOf(run.now());
      const campaign = await inTransaction(context.db, context.actor, (tx) => selectOptionalCampaign(tx, id));
      if (campaign === undefined) return;
      const late = (await waitingOf(context, campaign, today)).filter((each) => daysLeftOf(campaign, each, today) < 0);
      await sendAll(
        context,
        campaign,
        late.map((waiting) => ({ waiting, step: `by-hand-${today}` })),
        run,
      );
    },
  });
}

/** What campaigns do in the background. */
export const campaignJobs = (
  { origin }: Pick<Config, 'origin'>,
  now: () => Date = () => new Date(),
): readonly Job[] => [remindByClockJob({ origin, now }), remindLateJob({ origin, now })];

/** At eight in the morning of Vietnam's day, which is one o'clock UTC; made up for until the evening. */
export const campaignTimetable: Timetable = {
  job: 'campaigns.remind',
  pattern: '0 1 * * *',
  catchUpMilliseconds: 12 * 60 * 60_000,
};
