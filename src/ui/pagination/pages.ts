/** The numbers that lead through many pages: the first, the last and those around the present one; null stands for a gap. */
export function pagesAround(current: number, last: number, around = 1): readonly (number | null)[] {
  const near = (page: number) => page === 1 || page === last || Math.abs(page - current) <= around;
  const shown = Array.from({ length: last }, (_, index) => index + 1).filter(near);
  return shown.flatMap((page, index) => {
    const before = shown[index - 1];
    if (before === undefined || page === before + 1) return [page];
    // a gap of one page is no shorter than the page's own number
    return page === before + 2 ? [page - 1, page] : [null, page];
  });
}
