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

/** The beginnings that came with a recording, as the page tells them ("0 0.125 0.5"); null where they are not those of these sentences. */
export function toldBeginnings(told: string | undefined, sentences: number): readonly number[] | null {
  const parts = (told ?? '').split(' ').map(Number);
  const isInOrder = parts.every((part, index) => part >= (parts[index - 1] ?? 0) && part <= 1);
  return told !== undefined && parts.length === sentences && isInOrder ? parts : null;
}
