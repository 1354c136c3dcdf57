import { Icon } from '../icon/icon.tsx';

interface SectionHeadProps {
  readonly title: string;
  /** The page with everything of which a part stands below. */
  readonly more?: { readonly label: string; readonly href: string };
}

/** The heading of a part of a page, with the way to all of it. */
export function SectionHead({ title, more }: SectionHeadProps) {
  return (
    <div class="section-head">
      <h2>{title}</h2>
      {more === undefined ? null : (
        // named by the part as well, since "all" alone says nothing in a list of links
        <a class="section-head__more" href={more.href} aria-label={`${more.label}: ${title}`}>
          {more.label}
          <Icon name="next" />
        </a>
      )}
    </div>
  );
}
