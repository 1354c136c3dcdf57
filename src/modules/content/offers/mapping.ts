import { catalogued } from '../sections/catalogue.ts';

/**
 * In which section of a receiving site an item stands unless its board chooses another: the one with the same statutory code, else the one
 * above it in the catalogue, else the news. Null where the receiving site has none of these.
 */
export function mappedSection(code: string, receiving: readonly string[]): string | null {
  const wanted = [code, catalogued(code)?.parent ?? null, 'news'];
  return wanted.find((each) => each !== null && receiving.includes(each)) ?? null;
}
