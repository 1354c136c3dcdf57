import type { About, FormDefinition, Value } from '#forms-engine/browser';
import { periodFromKey } from '#forms-engine/browser';
import { conflictWords } from '../conflict-words.ts';
import { parsePlace } from '../place.ts';
import { showConflict } from './conflicts.ts';
import { showValue } from './inputs.ts';
import { type Pending, pendingChanges } from './pending.ts';
import type { ChangeSent, ConflictSeen, SaveReply, SheetData } from './protocol.ts';
import { addRowTo, newRowId, removeRowFrom } from './rows.ts';
import { type SaveLoop, saveLoop } from './save-loop.ts';
import { type SheetState, sheetState } from './sheet-state.ts';
import { showEvaluation, showSources, showStatus } from './show.tsx';

/** The device's store; null where the browser forbids it. */
function shelf(): Storage | null {
  try {
    return globalThis.localStorage;
  } catch {
    return null;
  }
}

/** The live sheet on this page: what the person does goes to the state, to the device and to the server, and back onto the page. */
export class SheetEditor {
  readonly state: SheetState;
  readonly #form: HTMLFormElement;
  readonly #data: SheetData;
  readonly #pending: Pending;
  readonly #loop: SaveLoop;
  /** Rows that are not on the page any more, with the position that they had. */
  readonly #removed = new Map<string, Value>();
  /** Places that wait for this person to choose between two values. */
  readonly #parked = new Set<string>();
  #seen: number;
  #drawing = 0;

  constructor(form: HTMLFormElement, data: SheetData, definition: FormDefinition) {
    this.#form = form;
    this.#data = data;
    this.#seen = data.sequence;
    this.#pending = pendingChanges(shelf(), data.sheet, data.person);
    const held = data.answers.map(({ place, value, sequence, about }) => [place, { value, sequence, about }] as const);
    this.state = sheetState(definition, held, periodFromKey(data.period), data);
    this.#restore();
    this.#loop = saveLoop({
      url: data.saveUrl,
      pending: this.#pending,
      parked: this.#parked,
      seen: () => this.#seen,
      onReply: (reply, sent) => this.#take(reply, sent),
      onStatus: (status) => showStatus(status, data.language),
    });
    showEvaluation(form, definition, this.state.evaluation(), data.language);
  }

  /** What this person did: kept on the device first, then sent. */
  change(place: string, value: Value): void {
    this.#pending.keep({ place, value, base: this.#pending.get(place)?.base ?? this.#baseOf(place, value) });
    this.state.set(place, value);
    this.#mark(place, true);
    this.#draw();
    this.#loop.changed();
  }

  /** Takes what an earlier report offers for a blank place. */
  takeOffer(place: string): void {
    const offered = this.#data.offers[place];
    const field = this.state.fieldAt(place);
    if (offered === undefined || field === undefined) return;
    showValue(this.#form, place, field, offered.value);
    this.change(place, offered.value);
    const base = this.#pending.get(place)?.base ?? 0;
    this.#pending.keep({ place, value: offered.value, base, isOffer: true });
  }

  addRow(table: string): void {
    const row = newRowId();
    const number = this.state.rows(table).length + 1;
    this.change(`${table}/${row}`, Date.now() / 1000);
    addRowTo(this.#form, table, row, number)
      ?.querySelector<HTMLElement>('input:not([type="hidden"]), textarea')
      ?.focus();
  }

  removeRow(place: string): void {
    this.#takeAway(place);
    this.change(place, null);
  }

  saveNow(): void {
    this.#loop.now();
  }

  /** A removal rests on everything that was seen of the row, so on the sheet's last save. */
  #baseOf(place: string, value: Value): number {
    const removal = value === null && parsePlace(place)?.kind === 'row';
    return removal ? this.#seen : (this.state.get(place)?.sequence ?? 0);
  }

  /** Brings back what was entered before the page was closed or the browser ended. */
  #restore(): void {
    const waiting = this.#pending.all();
    for (const { place, value } of waiting) {
      this.#show(place, value, this.state.get(place)?.sequence ?? 0);
      this.#mark(place, true);
    }
    const status =
      waiting.length > 0 ? { kind: 'unsaved' as const, count: waiting.length } : { kind: 'saved' as const, at: null };
    showStatus(status, this.#data.language);
  }

  /** Shows what somebody else did, or this person in another window or before. */
  #show(place: string, value: Value, sequence: number, about?: About | null): void {
    const was = this.state.get(place)?.value;
    const wasThere = typeof was === 'number';
    if (wasThere && value === null) this.#removed.set(place, was);
    this.state.set(place, value, sequence, about);
    const parsed = parsePlace(place);
    if (parsed?.kind === 'row') {
      if (value === null) removeRowFrom(this.#form, place);
      else if (!wasThere) this.#drawRow(parsed.table, parsed.row);
      return;
    }
    const field = this.state.fieldAt(place);
    if (field !== undefined) showValue(this.#form, place, field, value);
  }

  #takeAway(place: string): void {
    this.#removed.set(place, this.state.get(place)?.value ?? null);
    removeRowFrom(this.#form, place);
  }

  /** Puts a row onto the page with what its cells hold. */
  #drawRow(table: string, row: string): void {
    const { length } = this.state.rows(table);
    if (addRowTo(this.#form, table, row, length) === null) return;
    for (const { id } of this.state.definition.tables.find((each) => each.id === table)?.columns ?? []) {
      const place = `${table}/${row}/${id}`;
      const field = this.state.fieldAt(place);
      if (field !== undefined) showValue(this.#form, place, field, this.state.get(place)?.value ?? null);
    }
  }

  #take(reply: SaveReply, sent: readonly ChangeSent[]): void {
    this.#seen = Math.max(this.#seen, reply.sequence);
    for (const change of sent) if (reply.saved.includes(change.place)) this.#saved(change, reply.sequence);
    for (const { place, value, sequence, about } of reply.changed) {
      const ours = this.#pending.get(place) !== undefined || this.state.get(place)?.sequence === sequence;
      if (!ours) this.#show(place, value, sequence, about);
      else if (this.#pending.get(place) === undefined) this.state.set(place, value, sequence, about);
    }
    // after the changes of others: a conflict in a row that they removed must not go away with the row
    for (const conflict of reply.conflicts) this.#park(conflict);
    this.#draw();
  }

  #saved({ place, value }: ChangeSent, sequence: number): void {
    this.#pending.settle(place, value);
    const later = this.#pending.get(place);
    if (later !== undefined) this.#pending.keep({ ...later, base: sequence });
    this.state.set(place, later?.value ?? value, sequence);
    this.#mark(place, later !== undefined);
  }

  #park(conflict: ConflictSeen): void {
    const { place } = conflict;
    this.#parked.add(place);
    const { definition } = this.state;
    const words = conflictWords(definition, conflict, this.#data.language, this.#rowNumber(place));
    showConflict(this.#form, place, words, this.#data.language, (keep) => {
      this.#parked.delete(place);
      if (keep === 'mine') this.#keepMine(conflict);
      else this.#keepTheirs(conflict);
      this.#draw();
      this.#loop.changed();
    });
  }

  /** Whoever keeps what they wrote in a row that was removed meanwhile brings the row back. */
  #keepMine({ place, yours, theirs }: ConflictSeen): void {
    const parsed = parsePlace(place);
    const row = parsed?.kind === 'cell' ? `${parsed.table}/${parsed.row}` : null;
    if (row !== null && this.state.get(row)?.value === null) {
      this.change(row, this.#positionOf(row));
      if (parsed?.kind === 'cell') this.#drawRow(parsed.table, parsed.row);
    }
    this.#pending.keep({ place, value: yours, base: theirs.sequence });
  }

  /** Where somebody wrote in the row that this person wanted to remove, the row stays; else what they wrote stays. */
  #keepTheirs({ place, theirs, at }: ConflictSeen): void {
    this.#pending.drop(place);
    const isRow = parsePlace(place)?.kind === 'row';
    if (isRow) this.#show(place, this.#positionOf(place), this.#seen);
    else if (at === undefined) this.#show(place, theirs.value, theirs.sequence);
    this.#mark(place, false);
  }

  #positionOf(row: string): Value {
    return this.#removed.get(row) ?? Date.now() / 1000;
  }

  #rowNumber(text: string): number | null {
    const place = parsePlace(text);
    if (place === null || place.kind === 'field') return null;
    const index = this.state.rows(place.table).findIndex(({ _id }) => _id === place.row);
    return index < 0 ? null : index + 1;
  }

  #mark(place: string, unsaved: boolean): void {
    const frame = this.#form.querySelector(`.slot-frame[data-place="${CSS.escape(place)}"]`);
    frame?.toggleAttribute('data-unsaved', unsaved);
  }

  #drawNow(): void {
    showEvaluation(this.#form, this.state.definition, this.state.evaluation(), this.#data.language);
    showSources(this.#form, this.state, this.#data);
  }

  #draw(): void {
    cancelAnimationFrame(this.#drawing);
    this.#drawing = requestAnimationFrame(() => this.#drawNow());
  }
}
