interface FiltersProps {
  /** By what the list is narrowed: "Chuyên mục". */
  readonly label: string;
  readonly choices: readonly {
    readonly label: string;
    readonly href: string;
    readonly isChosen: boolean;
    readonly count?: string;
  }[];
}

/** One of a few views of a list. Every view is an address, so it can be kept, sent and gone back from. */
export function Filters({ label, choices }: FiltersProps) {
  return (
    <nav class="filters no-print" aria-label={label}>
      <ul>
        {choices.map((choice) => (
          <li key={choice.href}>
            <a href={choice.href} aria-current={choice.isChosen ? 'true' : undefined}>
              {choice.label}
              {choice.count === undefined ? null : <span class="filters__count">{choice.count}</span>}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
