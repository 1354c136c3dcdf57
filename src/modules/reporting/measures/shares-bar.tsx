import { type Language, type Message, say } from '#platform/i18n';
import { messages } from './messages.ts';
import type { Shares } from './shares.ts';

const ways: readonly { readonly way: Exclude<keyof Shares, 'total'>; readonly label: Message }[] = [
  { way: 'measured', label: messages.shareMeasured },
  { way: 'computed', label: messages.shareComputed },
  { way: 'offered', label: messages.shareOffered },
  { way: 'typed', label: messages.shareTyped },
];

/** The shares of a form as a bar with its words; the bar alone says nothing that the words do not. */
export function SharesBar({ language, shares }: { readonly language: Language; readonly shares: Shares }) {
  const percent = (way: (typeof ways)[number]['way']) => Math.round((shares[way] / Math.max(1, shares.total)) * 100);
  let from = 0;
  const pieces = ways.map(({ way }) => {
    const width = (shares[way] / Math.max(1, shares.total)) * 100;
    from += width;
    return { way, x: from - width, width };
  });
  return (
    <span class="shares" title={say(messages.sharesWords, language, { ...shares })}>
      <svg class="shares__bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        {pieces.map(({ way, x, width }) => (
          <rect key={way} class={`shares__piece shares__piece--${way}`} x={x} y={0} width={width} height={6} />
        ))}
      </svg>
      <span class="shares__words">
        {ways
          .filter(({ way }) => percent(way) > 0)
          .map(({ way, label }) => say(label, language, { percent: percent(way) }))
          .join(' · ')}
      </span>
    </span>
  );
}
