/** Shows which sentence is being spoken, and brings it into view. */
export type Marker = { readonly show: (range: Range) => void; readonly clear: () => void };

const name = 'spoken';
const stillness = matchMedia('(prefers-reduced-motion: reduce)');

function bringIntoView(range: Range): void {
  const { top, bottom } = range.getBoundingClientRect();
  if (top >= innerHeight * 0.1 && bottom <= innerHeight * 0.75) return;
  const behavior = stillness.matches ? 'auto' : 'smooth';
  scrollBy({ top: top - innerHeight * 0.3, behavior });
}

/** Marks the very words where the browser can paint a stretch of text without changing the page, else the block that holds them. */
export function markerFor(): Marker {
  const canPaint = 'highlights' in CSS && typeof Highlight === 'function';
  let marked: Element | null = null;
  const clear = () => {
    if (canPaint) CSS.highlights.delete(name);
    marked?.classList.remove('is-spoken');
    marked = null;
  };
  const show = (range: Range) => {
    clear();
    if (canPaint) CSS.highlights.set(name, new Highlight(range));
    else {
      marked = range.startContainer.parentElement;
      marked?.classList.add('is-spoken');
    }
    bringIntoView(range);
  };
  return { show, clear };
}
