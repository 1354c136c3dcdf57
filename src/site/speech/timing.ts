/** Beginnings of the sentences in a recording of the whole text, as parts of its length (0 to 1), by how much each has to say. */
export function beginningsOf(texts: readonly string[]): readonly number[] {
  // a pause after each sentence lasts about as long as ten letters
  const weights = texts.map((text) => text.length + 10);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let before = 0;
  return weights.map((weight) => {
    const beginning = whole === 0 ? 0 : before / whole;
    before += weight;
    return beginning;
  });
}

/** Which sentence is spoken at a part of the recording. */
export function sentenceAt(beginnings: readonly number[], part: number): number {
  const after = beginnings.findIndex((beginning) => beginning > part);
  return after === -1 ? Math.max(0, beginnings.length - 1) : Math.max(0, after - 1);
}
