/** The first stop of the keyboard: past the head, to what the page is about. Its target carries the id and `tabIndex={-1}`. */
export function SkipLink({ to, children }: { readonly to: `#${string}`; readonly children: string }) {
  return (
    <a class="skip-link no-print" href={to}>
      {children}
    </a>
  );
}
