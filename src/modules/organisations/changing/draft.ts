import type { IsoDate } from '#platform/calendar';
import {
  type Body,
  covers,
  type Decision,
  endOf,
  type State,
  type Succession,
  stateAround,
  stateOn,
  type Tree,
} from '../tree.ts';
import type { Circumstances, Description, Edits } from './change.ts';
import { lastDay, type Refusal, refusal, shown } from './refusal.ts';

/** A tree on which a change is tried: the bodies that it touches, and every reason against it. */
export class Draft {
  readonly #before: Tree;
  readonly #circumstances: Circumstances;
  readonly #bodies = new Map<string, Body>();
  readonly #refusals: Refusal[] = [];
  #added: Succession[] = [];
  readonly #removed: Succession[] = [];

  constructor(before: Tree, circumstances: Circumstances) {
    this.#before = before;
    this.#circumstances = circumstances;
  }

  get refusals(): readonly Refusal[] {
    return this.#refusals;
  }

  get edits(): Edits {
    return { bodies: this.#bodies, added: this.#added, removed: this.#removed };
  }

  /** The tree with everything that the draft has changed so far. */
  tree(): Tree {
    const bodies = new Map([...this.#before.bodies, ...this.#bodies]);
    const kept = this.#before.successions.filter((each) => !this.#removed.includes(each));
    return { bodies, successions: [...kept, ...this.#added] };
  }

  refuse(...reasons: readonly Refusal[]): void {
    this.#refusals.push(...reasons);
  }

  body(id: string): Body | undefined {
    return this.#bodies.get(id) ?? this.#before.bodies.get(id);
  }

  /** How people call a body around a day. */
  nameOf(id: string, day: IsoDate): string {
    const body = this.body(id);
    return (body === undefined ? undefined : stateAround(body, day)?.name) ?? id;
  }

  put(body: Body): void {
    this.#bodies.set(body.id, body);
  }

  succeed(succession: Succession): void {
    this.#added = [...this.#added, succession];
  }

  unsucceed(succession: Succession): void {
    this.#removed.push(succession);
  }

  /** The state of a body that a change on a day would end; refuses what does not exist then, or has changed then or later. */
  changeable(id: string, on: IsoDate, field: string): State | undefined {
    const body = this.body(id);
    const state = stateOn(body, on);
    if (body === undefined) this.refuse(refusal('unknownBody', {}, { field }));
    if (body === undefined || state === undefined) {
      if (body !== undefined) this.refuse(this.#absence(body, on, field));
      return undefined;
    }
    const name = state.name;
    const later = body.states.find((each) => each.from > on);
    if (state.from === on) this.refuse(refusal('sameDay', { name, on: shown(on) }, { field: 'on', about: id }));
    else if (later !== undefined) {
      this.refuse(refusal('changedLater', { name, later: shown(later.from) }, { field: 'on', about: id }));
    } else return state;
    return undefined;
  }

  /** Refuses where a body does not exist on a day. */
  existing(id: string, on: IsoDate, field: string): State | undefined {
    const body = this.body(id);
    const state = stateOn(body, on);
    if (body === undefined) this.refuse(refusal('unknownBody', {}, { field }));
    else if (state === undefined) this.refuse(this.#absence(body, on, field));
    return state;
  }

  #absence(body: Body, on: IsoDate, field: string): Refusal {
    const place = { field, about: body.id };
    const name = this.nameOf(body.id, on);
    const next = body.states.find((state) => state.from > on);
    if (next !== undefined) return refusal('notYet', { name, on: shown(on), from: shown(next.from) }, place);
    const end = endOf(body) ?? on;
    return refusal('ended', { name, on: shown(on), last: shown(lastDay(end)) }, place);
  }

  /** Enters a new body from a day on; gives its id. */
  create(description: Description, on: IsoDate, decision: Decision | null): string {
    const id = this.#circumstances.newId();
    this.put({ id, importKey: null, revision: 0, states: [{ ...description, from: on, until: null, decision }] });
    return id;
  }

  /** From a day on a body is something else. The state is the one that `changeable` gave. */
  alter(id: string, state: State, on: IsoDate, set: Partial<Description>, decision: Decision | null): void {
    const body = this.body(id);
    if (body === undefined) return;
    const { storedFrom: _stored, ...kept } = state;
    const after: State = { ...kept, ...set, from: on, decision };
    const states = body.states.flatMap((each) => (each === state ? [{ ...state, until: on }, after] : [each]));
    this.put({ ...body, states });
  }

  /** A day is the first on which a body does not exist any more. */
  end(id: string, state: State, on: IsoDate): void {
    const body = this.body(id);
    if (body === undefined) return;
    this.put({ ...body, states: body.states.map((each) => (each === state ? { ...state, until: on } : each)) });
  }

  /**
   * What stands under one body stands under another from a day on, as a consequence of what happens above it: so also where it
   * changes on that day or later.
   */
  follow(id: string, from: string, to: string, on: IsoDate, decision: Decision | null): void {
    const body = this.body(id);
    if (body === undefined) return;
    const states = body.states.flatMap((state) => {
      if (state.parentId !== from || (state.until !== null && state.until <= on)) return [state];
      if (state.from >= on) return [{ ...state, parentId: to }];
      const { storedFrom: _stored, ...kept } = state;
      return covers(state, on)
        ? [
            { ...state, until: on },
            { ...kept, parentId: to, from: on, decision },
          ]
        : [state];
    });
    this.put({ ...body, states });
  }
}
