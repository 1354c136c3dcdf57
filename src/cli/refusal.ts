/** A command that ends with "no" or was used wrongly: what to tell the person, and the exit code that it means. */
export class Refusal extends Error {
  readonly kind: 'no' | 'wrongUse';

  constructor(kind: 'no' | 'wrongUse', message: string) {
    super(message);
    this.kind = kind;
  }
}
