/** How much of the largest value of its column a value is, as a bar beside its number; the number itself stands in the text. */
export function ShareBar({ value, largest }: { readonly value: number; readonly largest: number }) {
  const width = largest <= 0 ? 0 : Math.max(0, Math.min(100, (value / largest) * 100));
  return (
    <svg class="share-bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect class="share-bar__ground" width="100" height="8" />
      <rect class="share-bar__value" width={width.toFixed(2)} height="8" />
    </svg>
  );
}
