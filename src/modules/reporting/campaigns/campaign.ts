import { z } from 'zod';

const day = z.iso.date();

/** Who answers: the bodies of these kinds and natures under one body (null: everywhere), with those added by hand and without those left out. */
const answererRule = z.object({
  kinds: z.array(z.string()),
  natures: z.array(z.string()),
  under: z.uuid().nullable(),
  added: z.array(z.uuid()),
  left: z.array(z.uuid()),
});
export type AnswererRule = z.infer<typeof answererRule>;

/** Days before and after the due day on which a body that has not submitted is reminded. */
const reminderDays = z.object({
  before: z.array(z.number().int().min(0).max(365)),
  after: z.array(z.number().int().min(1).max(365)),
});
export type ReminderDays = z.infer<typeof reminderDays>;

/** Days of a part of the form that differ from what the form says. */
const windows = z.record(z.string(), z.object({ from: day, to: day }));

/** What the official letter says besides form, period and days (Decree 30/2020); all of it may still be missing in a draft. */
const letterData = z.object({
  number: z.string().default(''),
  date: day.nullable().default(null),
  place: z.string().default(''),
  grounds: z.array(z.string()).default([]),
  /** Other addressees and those who get a copy, as they are printed under "Nơi nhận". */
  copies: z.array(z.string()).default([]),
  contactName: z.string().default(''),
  contactPhone: z.string().default(''),
  contactEmail: z.string().default(''),
  /** Lines of the post: "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC". */
  signerTitle: z.array(z.string()).default([]),
  signerName: z.string().default(''),
});
export type LetterData = z.infer<typeof letterData>;

const ids = z.record(z.string(), z.uuid());
const states = ['draft', 'open', 'closed'] as const;

export const campaignSchema = z.object({
  id: z.uuid(),
  organisationId: z.uuid(),
  name: z.string(),
  formCode: z.string(),
  definitionHash: z.string(),
  period: z.string(),
  state: z.enum(states),
  opensOn: day,
  dueOn: day,
  closesOn: day,
  answerers: answererRule,
  answerersAsOf: day,
  windows,
  owners: ids,
  owned: ids,
  letter: letterData,
  reminders: reminderDays,
  copiedFrom: z.uuid().nullable(),
  createdBy: z.string(),
  revision: z.number(),
});

/** A form and a period that a body asks of others. Days are of Vietnam's calendar. */
export type Campaign = z.infer<typeof campaignSchema>;

/** `scheduled`: open, but its first day has not come; `overdue`: past the due day, still taken; `closed`: by hand, or past the closing day. */
export const phases = ['draft', 'scheduled', 'open', 'overdue', 'closed'] as const;
export type Phase = (typeof phases)[number];

type Days = Pick<Campaign, 'state' | 'opensOn' | 'dueOn' | 'closesOn'>;

/** Where a campaign stands on a day. */
export function phaseOf({ state, opensOn, dueOn, closesOn }: Days, today: string): Phase {
  if (state !== 'open') return state;
  if (today < opensOn) return 'scheduled';
  if (today > closesOn) return 'closed';
  return today > dueOn ? 'overdue' : 'open';
}

/** What a body was granted or lost. */
export type Granted = {
  readonly extendedTo: string | null;
  readonly isWithdrawn: boolean;
};

/** Why a report of a campaign takes no answers on a day; null where it does. An extension outlasts the close, also one by hand. */
export type Lock =
  | { readonly why: 'notYet'; readonly day: string }
  | { readonly why: 'closed'; readonly day: string }
  | { readonly why: 'withdrawn' }
  | null;

export function lockOf(campaign: Days, { extendedTo, isWithdrawn }: Granted, today: string): Lock {
  if (isWithdrawn) return { why: 'withdrawn' };
  const phase = phaseOf(campaign, today);
  if (phase === 'scheduled') return { why: 'notYet', day: campaign.opensOn };
  if (phase !== 'closed') return null;
  if (extendedTo !== null && today <= extendedTo) return null;
  return { why: 'closed', day: extendedTo !== null && extendedTo > campaign.closesOn ? extendedTo : campaign.closesOn };
}

/** The last day on which a body's report is on time. */
export function dueFor({ dueOn }: Pick<Campaign, 'dueOn'>, extendedTo: string | null): string {
  return extendedTo !== null && extendedTo > dueOn ? extendedTo : dueOn;
}
