import type { ComponentChildren } from 'preact';

interface FigureProps {
  /** The picture with its own alternative text, width and height. */
  readonly children: ComponentChildren;
  readonly caption?: string;
  readonly credit?: string;
}

/** A picture with what it shows and who made it. */
export function Figure({ children, caption, credit }: FigureProps) {
  return (
    <figure class="figure">
      {children}
      {caption === undefined && credit === undefined ? null : (
        <figcaption>
          {caption}
          {credit === undefined ? null : <span class="figure__credit">{credit}</span>}
        </figcaption>
      )}
    </figure>
  );
}
