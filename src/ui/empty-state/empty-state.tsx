import type { ComponentChildren } from 'preact';

interface EmptyStateProps {
  /** What is not there: "Chưa có tin, bài nào trong chuyên mục này." */
  readonly title: string;
  /** Why, and what can be done instead. */
  readonly children?: ComponentChildren;
}

/** A place where nothing stands yet: it says so, and where to go instead. */
export function EmptyState({ title, children }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <p class="empty-state__title">{title}</p>
      {children}
    </div>
  );
}
