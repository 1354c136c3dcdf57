import { isDeepStrictEqual } from 'node:util';
import { sql } from 'kysely';
import { record } from '#platform/audit';
import type { IsoDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import type { Campaign } from './campaign.ts';
import { messages } from './messages.ts';
import { done, type Outcome, type Refusal, refused } from './refusal.ts';
import { type CampaignContent, lockCampaign, updateCampaign } from './store.ts';

type Content = keyof CampaignContent;
const all: readonly Content[] = [
  'name',
  'opensOn',
  'dueOn',
  'closesOn',
  'answerers',
  'answerersAsOf',
  'windows',
  'owners',
  'letter',
  'reminders',
];

/** What a change would change. */
function changedParts(campaign: Campaign, content: CampaignContent): readonly Content[] {
  return all.filter((name) => !isDeepStrictEqual(campaign[name], content[name]));
}

/** Why a part of a campaign cannot change while reports are open; `hasSubmitted`: a body has handed its report in. */
const whenOpen: Readonly<Record<Content, (change: Change) => readonly Refusal[]>> = {
  name: () => [],
  letter: () => [],
  reminders: () => [],
  opensOn: ({ campaign, today }) => (campaign.opensOn <= today ? [{ field: 'opensOn', text: messages.hasBegun }] : []),
  dueOn: ({ content, today }) => (content.dueOn < today ? [{ field: 'dueOn', text: messages.dueInThePast }] : []),
  closesOn: ({ content, today }) =>
    content.closesOn < today ? [{ field: 'closesOn', text: messages.closesInThePast }] : [],
  answerers: () => [{ field: 'kinds', text: messages.answerersStand }],
  answerersAsOf: () => [{ field: 'asOf', text: messages.answerersStand }],
  owners: () => [{ field: 'owner.0', text: messages.ownersStand }],
  windows: ({ hasSubmitted }) => (hasSubmitted ? [{ text: messages.windowsStand }] : []),
};

type Change = {
  readonly campaign: Campaign;
  readonly content: CampaignContent;
  readonly today: IsoDate;
  readonly hasSubmitted: boolean;
};

/** Every reason against a change of a campaign; in a draft there is none. */
function refusalsOf(change: Change): readonly Refusal[] {
  const { campaign, content } = change;
  if (campaign.state === 'draft') return [];
  if (campaign.state === 'closed') return [{ text: messages.closedStands }];
  return changedParts(campaign, content).flatMap((name) => whenOpen[name](change));
}

/** Whether a body has handed in its report of the campaign. */
async function hasSubmitted(tx: Transaction, id: string): Promise<boolean> {
  const { rows } = await sql<{ found: boolean }>`SELECT EXISTS (
    SELECT FROM campaign_answerer a JOIN report r ON r.id = a.report_id
    WHERE a.campaign_id = ${id} AND r.state IN ('submitted', 'accepted')) AS found`.execute(tx.kysely);
  return rows[0]?.found ?? false;
}

type Edit = { readonly content: CampaignContent; readonly revision: number; readonly today: IsoDate };

/** Changes a campaign as far as it may change; refuses with every reason, and where somebody else changed it meanwhile. */
export async function editCampaign(tx: Transaction, id: string, edit: Edit): Promise<Outcome<readonly Content[]>> {
  const campaign = await lockCampaign(tx, id);
  if (campaign === undefined) return refused({ text: messages.noSuchCampaign });
  if (campaign.revision !== edit.revision) return refused({ text: messages.changedMeanwhile });
  const { content, today } = edit;
  const refusals = refusalsOf({ campaign, content, today, hasSubmitted: await hasSubmitted(tx, id) });
  if (refusals.length > 0) return refused(...refusals);
  const changed = changedParts(campaign, content);
  if (changed.length === 0) return done(changed);
  await updateCampaign(tx, id, content);
  record(tx, {
    action: 'campaign.change',
    subject: { kind: 'campaign', id },
    organisationId: campaign.organisationId,
    detail: { changed: [...changed], before: { due: campaign.dueOn, closes: campaign.closesOn } },
  });
  return done(changed);
}
