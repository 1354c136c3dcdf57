interface BreadcrumbProps {
  /** What the list is called for those who do not see it. */
  readonly label: string;
  /** The pages above this one, the highest first. */
  readonly items: readonly { readonly label: string; readonly href: string }[];
}

/** The way down to the page; the page itself is not in it, its title stands below. */
export function Breadcrumb({ label, items }: BreadcrumbProps) {
  if (items.length === 0) return null;
  return (
    <nav class="breadcrumb no-print" aria-label={label}>
      <ol>
        {items.map((item) => (
          <li key={item.href}>
            <a href={item.href}>{item.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
