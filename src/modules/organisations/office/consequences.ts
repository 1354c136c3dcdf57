import { addDays, vietnameseDate } from '#platform/calendar';
import { type Language, say } from '#platform/i18n';
import type { Edits } from '../changing/change.ts';
import { type Body, endOf, type State, stateAround, type Tree } from '../tree.ts';
import { messages } from './messages.ts';

const mostShown = 30;

function whatOf(tree: Tree, state: State, before: State | undefined, language: Language): string {
  const whats: string[] = [];
  if (state.parentId !== before?.parentId && state.parentId !== null) {
    const parent = tree.bodies.get(state.parentId);
    const name = parent === undefined ? '' : (stateAround(parent, state.from)?.name ?? '');
    whats.push(say(messages.willStand, language, { parent: name }));
  }
  if (state.name !== before?.name) whats.push(say(messages.willBeCalled, language, { name: state.name }));
  return whats.length === 0 ? say(messages.willDiffer, language) : whats.join(', ');
}

function ofBody(tree: Tree, body: Body, old: Body | undefined, language: Language): readonly string[] {
  const lines: string[] = [];
  const fresh = body.states.filter((state) => state.storedFrom === undefined);
  for (const state of fresh) {
    const before = body.states[body.states.indexOf(state) - 1];
    const values = { name: before?.name ?? state.name, day: vietnameseDate(state.from) };
    if (before === undefined) lines.push(say(messages.willBegin, language, values));
    else lines.push(say(messages.willChange, language, { ...values, what: whatOf(tree, state, before, language) }));
  }
  const end = endOf(body);
  if (end !== null && (old === undefined || endOf(old) !== end)) {
    const name = body.states.at(-1)?.name ?? '';
    lines.push(say(messages.willEnd, language, { name, day: vietnameseDate(addDays(end, -1)) }));
  }
  if (lines.length > 0) return lines;
  return body.states
    .filter((state) => old?.states.includes(state) !== true)
    .map((state) => say(messages.willSay, language, { name: state.name, day: vietnameseDate(state.from) }));
}

/** What a planned change makes of the bodies, in words. */
export function consequencesOf(before: Tree, after: Tree, edits: Edits, language: Language): readonly string[] {
  const lines = [...edits.bodies.values()].flatMap((body) => ofBody(after, body, before.bodies.get(body.id), language));
  if (lines.length <= mostShown) return lines;
  const more = say(messages.more, language, { count: lines.length - mostShown });
  return [...lines.slice(0, mostShown), more];
}
