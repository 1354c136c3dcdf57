interface TagProps {
  readonly kind?: 'plain' | 'info' | 'done' | 'warning' | 'error';
  readonly children: string;
}

/** A state in a word or two. The word tells it; the colour only helps. */
export function Tag({ kind = 'plain', children }: TagProps) {
  return <span class={kind === 'plain' ? 'tag' : `tag tag--${kind}`}>{children}</span>;
}
