type Turn = { readonly since: number };

/**
 * Lets `most` things be made at the same time; the others wait, the first first. What is under way holds memory until it is done, and
 * what lives longer costs more to clear away. Who takes longer than `milliseconds` (a search, a database that does not answer) goes on,
 * but holds up nobody any more.
 */
export class Turns {
  readonly #most: number;
  readonly #milliseconds: number;
  readonly #waiting: (() => void)[] = [];
  readonly #underWay = new Set<Turn>();
  #isWatched = false;

  constructor(most: number, milliseconds: number) {
    this.#most = most;
    this.#milliseconds = milliseconds;
  }

  /** Makes it once it is its turn. */
  async make<T>(make: () => Promise<T>): Promise<T> {
    const turn = this.#underWay.size < this.#most ? this.#begin() : await this.#wait();
    try {
      return await make();
    } finally {
      this.#underWay.delete(turn);
      this.#admit();
    }
  }

  #begin(): Turn {
    const turn = { since: performance.now() };
    this.#underWay.add(turn);
    return turn;
  }

  #wait(): Promise<Turn> {
    return new Promise((admitted) => {
      this.#waiting.push(() => admitted(this.#begin()));
      this.#watch();
    });
  }

  #admit(): void {
    while (this.#underWay.size < this.#most && this.#waiting.length > 0) this.#waiting.shift()?.();
  }

  /** One look for all, and only while somebody waits. */
  #watch(): void {
    if (this.#isWatched || this.#waiting.length === 0) return;
    this.#isWatched = true;
    setTimeout(() => this.#passOver(), this.#milliseconds);
  }

  #passOver(): void {
    const before = performance.now() - this.#milliseconds;
    for (const turn of this.#underWay) if (turn.since <= before) this.#underWay.delete(turn);
    this.#admit();
    this.#isWatched = false;
    this.#watch();
  }
}
