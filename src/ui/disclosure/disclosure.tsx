import type { ComponentChildren } from 'preact';
import { Icon } from '../icon/icon.tsx';

interface DisclosureProps {
  readonly summary: string;
  readonly isOpen?: boolean;
  readonly children: ComponentChildren;
}

/** What not everybody needs, one press away; opens without any script. */
export function Disclosure({ summary, isOpen = false, children }: DisclosureProps) {
  return (
    <details class="disclosure" open={isOpen}>
      <summary>
        {summary}
        <Icon name="chevron" />
      </summary>
      <div class="disclosure__body">{children}</div>
    </details>
  );
}
