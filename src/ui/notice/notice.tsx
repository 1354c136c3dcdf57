import type { ComponentChildren } from 'preact';

export type NoticeKind = 'info' | 'done' | 'warning' | 'error';

interface NoticeProps {
  readonly kind: NoticeKind;
  readonly title: string;
  readonly children?: ComponentChildren;
}

/** What happened, and what to do next. Errors are announced at once, the rest when the reader pauses. */
export function Notice({ kind, title, children }: NoticeProps) {
  return (
    <div class={`notice notice--${kind}`} role={kind === 'error' ? 'alert' : 'status'}>
      <p class="notice__title">{title}</p>
      {children}
    </div>
  );
}
