import type { Message } from '#platform/i18n';
import type { Body, Tree } from '../tree.ts';
import { messages } from './messages.ts';
import type { Row } from './row.ts';

type Found = { readonly kind: 'body'; readonly id: string } | { readonly kind: 'none'; readonly why: Message };

/** What a key, a code or an id in a file names: a body of the file or one that there is already. */
export class Names {
  readonly #ids = new Map<string, string>();
  readonly #out: ReadonlySet<string>;
  readonly #byCode = new Map<string, Set<string>>();

  /** `out`: the keys of lines of the file that are refused. */
  constructor(before: Tree, rows: readonly Row[], idFor: (key: string) => string, out: ReadonlySet<string>) {
    this.#out = out;
    const known = new Map<string, string>();
    for (const body of before.bodies.values()) this.#learn(body, known);
    for (const { key } of rows) {
      const id = this.#ids.get(key) ?? known.get(key) ?? this.#onlyWithCode(key) ?? idFor(key);
      this.#ids.set(key, id);
    }
    for (const row of rows) {
      for (const code of [row.identifierCode, row.olderCode]) if (code) this.#addCode(code, this.idOf(row));
    }
    for (const [name, id] of known) if (!this.#ids.has(name)) this.#ids.set(name, id);
  }

  #learn({ id, importKey, states }: Body, known: Map<string, string>): void {
    known.set(id, id);
    if (importKey !== null) known.set(importKey, id);
    for (const { identifierCode, olderCode } of states) {
      for (const code of [identifierCode, olderCode]) if (code !== null) this.#addCode(code, id);
    }
  }

  #addCode(code: string, id: string): void {
    this.#byCode.set(code, (this.#byCode.get(code) ?? new Set()).add(id));
  }

  #onlyWithCode(code: string): string | undefined {
    const [id, ...others] = this.#byCode.get(code) ?? [];
    return others.length === 0 ? id : undefined;
  }

  /** The body whose state a line is. */
  idOf({ key }: Row): string {
    return this.#ids.get(key) ?? key;
  }

  /** The body that a line refers to, or why it is none: its code belonged to several in the course of time, or its line is refused. */
  find(reference: string): Found {
    const id = this.#ids.get(reference) ?? this.#onlyWithCode(reference);
    if (id !== undefined) return { kind: 'body', id };
    if (this.#out.has(reference)) return { kind: 'none', why: messages.refusedReference };
    return { kind: 'none', why: this.#byCode.has(reference) ? messages.ambiguousReference : messages.unknownReference };
  }
}
