/** A sentence of a text: where it begins, and what it is. */
export type Sentence = { readonly start: number; readonly text: string };

/** After these a full stop ends no sentence: "TP. Hồ Chí Minh", "PGS. TS. Trần Văn A", "No. 5". */
const abbreviation =
  /(?:^|[\s(])(?:TP|Tp|TX|Tx|TT|P|Q|H|X|Tr|tr|GS|PGS|TS|ThS|Ths|BS|CN|KS|LS|NGƯT|NSND|v\.v|St|Mr|Mrs|Ms|Dr|No|\p{Lu})\.\s*$/u;

/** Takes a text apart into sentences, as somebody would read them: abbreviations and initials do not end one. */
export function sentencesOf(text: string, language: string): readonly Sentence[] {
  const sentences: { start: number; text: string }[] = [];
  for (const { segment, index } of new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)) {
    const last = sentences.at(-1);
    if (last !== undefined && abbreviation.test(last.text)) last.text += segment;
    else sentences.push({ start: index, text: segment });
  }
  return sentences.filter(({ text: said }) => /[\p{L}\p{N}]/u.test(said));
}
