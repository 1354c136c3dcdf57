interface ProgressProps {
  readonly label: string;
  readonly done: number;
  readonly of: number;
}

/** How much is done; the figures stand in the text beside it. */
export function Progress({ label, done, of }: ProgressProps) {
  return <progress class="progress" aria-label={label} value={done} max={Math.max(of, 1)} />;
}
