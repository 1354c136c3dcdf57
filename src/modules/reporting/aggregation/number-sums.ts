import type { Tally } from '#forms-engine';

/** `array_send`: dimensions, flags and type of the elements, then length and lower bound of the one dimension, each as int32. */
const headBytes = 20;
const noDimension = 0;
/** What stands for the length of an element that is null. */
const blank = -1;

/**
 * Adds up many arrays of numbers place by place, without an object for each number: a national aggregate has millions of them.
 * The arrays come as PostgreSQL's `array_send` writes a `double precision[]`; null is a blank, and counts nowhere.
 */
export class NumberSums {
  readonly #count: Uint32Array;
  readonly #sum: Float64Array;
  readonly #min: Float64Array;
  readonly #max: Float64Array;

  constructor(places: number) {
    this.#count = new Uint32Array(places);
    this.#sum = new Float64Array(places);
    this.#min = new Float64Array(places).fill(Number.POSITIVE_INFINITY);
    this.#max = new Float64Array(places).fill(Number.NEGATIVE_INFINITY);
  }

  /** Adds one array; it may be shorter than there are places. */
  add(sent: Uint8Array): void {
    const bytes = new DataView(sent.buffer, sent.byteOffset, sent.byteLength);
    if (bytes.getInt32(0) === noDimension) return;
    const length = Math.min(bytes.getInt32(12), this.#count.length);
    let at = headBytes;
    for (let place = 0; place < length; place += 1) {
      const isBlank = bytes.getInt32(at) === blank;
      at += 4;
      if (isBlank) continue;
      this.#addNumber(place, bytes.getFloat64(at));
      at += 8;
    }
  }

  #addNumber(place: number, number: number): void {
    this.#count[place] = (this.#count[place] ?? 0) + 1;
    this.#sum[place] = (this.#sum[place] ?? 0) + number;
    if (number < (this.#min[place] ?? 0)) this.#min[place] = number;
    if (number > (this.#max[place] ?? 0)) this.#max[place] = number;
  }

  /** What is known of a place, counted from 0; null where every array is blank. */
  tally(place: number): Tally | null {
    const count = this.#count[place] ?? 0;
    if (count === 0) return null;
    return { count, sum: this.#sum[place] ?? 0, min: this.#min[place] ?? 0, max: this.#max[place] ?? 0 };
  }
}
