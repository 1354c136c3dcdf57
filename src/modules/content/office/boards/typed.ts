import { z } from 'zod';
import { addDays } from '#platform/calendar';
import type { Founding } from '../../boards/found.ts';
import { boardTasks, positions } from '../../boards/position.ts';
import type { MemberWish } from '../../boards/rules.ts';
import type { DelegationWish } from '../../delegations/delegate.ts';
import type { Refusal } from '../../workflow/refusal.ts';
import { checkLength, dayTyped, line, type Read, tick, ticked } from '../of-site/typed.ts';
import { messages } from './messages.ts';

/** The form of a founding decision, as it was typed. */
export const typedFounding = z.object({ number: line, on: line, link: line, from: line, keepMembers: tick });
export type TypedFounding = z.infer<typeof typedFounding>;

const isLink = (text: string): boolean => /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text);

/** The decision that was typed, or what of it cannot be read. */
export function readFounding({ number, on, link, from, keepMembers }: TypedFounding): Read<Founding> {
  const refusals: Refusal[] = [];
  checkLength(number, 100, 'number', refusals);
  checkLength(link, 500, 'link', refusals);
  const days = { on: dayTyped(on, 'on', refusals), from: dayTyped(from, 'from', refusals) };
  if (link !== '' && !isLink(link)) refusals.push({ code: 'wrongLink', text: messages.wrongLink, place: 'link' });
  if (refusals.length > 0 || days.on === null || days.from === null) return { ok: false, refusals };
  return { ok: true, wish: { number, on: days.on, link: link === '' ? null : link, from: days.from, keepMembers } };
}

/** The form of a place on the board, as it was typed. `account` empty: without one. */
export const typedMember = z.object({
  account: z.union([z.literal(''), z.uuid()]).default(''),
  name: line,
  post: line,
  position: z.enum(positions),
  tasks: ticked.pipe(z.array(z.enum(boardTasks)).readonly()),
  sections: ticked,
  from: line,
});
export type TypedMember = z.infer<typeof typedMember>;

type Named = { readonly id: string; readonly name: string };

/** The place that was typed, but for its first day. `known`: who may be called, with an account. */
export function readMember(typed: TypedMember, known: readonly Named[]): Read<Omit<MemberWish, 'from'>> {
  const { account, name, post, position, tasks, sections } = typed;
  const refusals: Refusal[] = [];
  checkLength(name, 120, 'name', refusals);
  checkLength(post, 200, 'post', refusals);
  const person = known.find(({ id }) => id === account);
  if (account !== '' && person === undefined) {
    refusals.push({ code: 'noSuchPerson', text: messages.noSuchPerson, place: 'account' });
  }
  if (refusals.length > 0) return { ok: false, refusals };
  const wish = {
    accountId: person?.id ?? null,
    name: name === '' ? (person?.name ?? '') : name,
    post,
    position,
    tasks: [...new Set(tasks)],
    sections: sections.length === 0 ? null : [...new Set(sections)],
  };
  return { ok: true, wish };
}

/** The form of a delegation, as it was typed. `last` is the last day on which it holds. */
export const typedDelegation = z.object({
  to: z.union([z.literal(''), z.uuid()]).default(''),
  step: z.enum(['edit', 'approve']),
  sections: ticked,
  documentNumber: line,
  documentOn: line,
  from: line,
  last: line,
});
export type TypedDelegation = z.infer<typeof typedDelegation>;

/** The delegation that was typed, or what of it cannot be read. `known`: to whom one may delegate. */
export function readDelegation(typed: TypedDelegation, known: readonly Named[]): Read<DelegationWish> {
  const refusals: Refusal[] = [];
  const to = known.find(({ id }) => id === typed.to);
  if (to === undefined) {
    const [code, text] =
      typed.to === ''
        ? (['chooseSomebody', messages.chooseSomebody] as const)
        : (['noSuchPerson', messages.noSuchPerson] as const);
    refusals.push({ code, text, place: 'to' });
  }
  checkLength(typed.documentNumber, 100, 'documentNumber', refusals);
  const documentOn = dayTyped(typed.documentOn, 'documentOn', refusals);
  const from = dayTyped(typed.from, 'from', refusals);
  const last = dayTyped(typed.last, 'until', refusals);
  if (refusals.length > 0 || to === undefined || documentOn === null || from === null || last === null) {
    return { ok: false, refusals };
  }
  const { step, sections, documentNumber } = typed;
  const chosen = sections.length === 0 ? null : [...new Set(sections)];
  const person = { accountId: to.id, name: to.name };
  const wish = { to: person, step, sections: chosen, documentNumber, documentOn, from, until: addDays(last, 1) };
  return { ok: true, wish };
}
