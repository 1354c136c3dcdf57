import { type Language, say } from '#platform/i18n';
import { accentPalette, defaultAccent } from '../../accent.ts';
import { messages } from './messages.ts';

type Sample = { readonly label: string; readonly ground: string; readonly colour: string; readonly ink: string };

/** Drawn, since pages carry no style of their own. */
function Samples({ samples }: { readonly samples: readonly Sample[] }) {
  return (
    <div class="colours">
      {samples.map(({ label, ground, colour, ink }) => (
        <figure key={label} class="colours__one">
          <svg viewBox="0 0 120 56" width="120" height="56" aria-hidden="true" focusable="false">
            <rect width="120" height="56" fill={ground} />
            <rect x="12" y="14" width="60" height="28" rx="4" fill={colour} />
            <text x="42" y="33" font-size="13" font-weight="600" text-anchor="middle" fill={ink}>
              Aa
            </text>
            <text x="96" y="34" font-size="17" font-weight="600" text-anchor="middle" fill={colour}>
              Aa
            </text>
          </svg>
          <figcaption>
            {label} <code>{colour}</code>
          </figcaption>
        </figure>
      ))}
    </div>
  );
}

/** What becomes of a colour: whether it can be read, what stands for it where it cannot, and how it looks on both grounds. */
export function ColourResult({ colour, language }: { readonly colour: string; readonly language: Language }) {
  const chosen = colour === '' ? defaultAccent : colour;
  if (!/^#[0-9a-f]{6}$/i.test(chosen)) return null;
  const { light, dark, isCorrected, chosenContrast } = accentPalette(chosen);
  const contrast = new Intl.NumberFormat(language).format(chosenContrast);
  const samples = [
    { label: say(messages.chosen, language), ground: '#ffffff', colour: chosen, ink: '#ffffff' },
    { label: say(messages.onLight, language), ground: '#fbfaf8', colour: light.accent, ink: light.ink },
    { label: say(messages.onDark, language), ground: '#16181b', colour: dark.accent, ink: dark.ink },
  ];
  return (
    <div>
      <p class="small">
        {say(messages.contrast, language, { contrast })}{' '}
        {isCorrected ? say(messages.corrected, language, { colour: light.accent }) : say(messages.readable, language)}
      </p>
      <Samples samples={samples} />
    </div>
  );
}
