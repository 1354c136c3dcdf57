import { type Language, say } from '#platform/i18n';
import { Icon } from '#ui';
import { messages } from './messages.ts';
import type { Shortcut } from './shortcuts.ts';

type HeroProps = {
  readonly language: Language;
  readonly slogan: string | null;
  readonly shortcuts: readonly Shortcut[];
  /** Address of the site's banner; null where it has none. */
  readonly banner: string | null;
};

/** Hills behind hills and the water before them: the one ornament, drawn in shades of the site's colour. */
function Landscape() {
  return (
    <svg class="hero__landscape" viewBox="0 0 1200 160" preserveAspectRatio="none" aria-hidden="true">
      <path d="M0 92c90-40 150-62 230-34s120 34 200-6 150-58 250-16 150 48 240 10 170-40 280 6v108H0z" opacity=".16" />
      <path d="M0 118c120-34 190-30 290-4s190 22 290-10 190-26 300 4 200 20 320-14v66H0z" opacity=".2" />
      <path d="M0 140c100-16 200-16 300 0s200 16 300 0 200-16 300 0 200 16 300 0v20H0z" opacity=".28" />
    </svg>
  );
}

function Shortcuts({ shortcuts, language }: Pick<HeroProps, 'shortcuts' | 'language'>) {
  if (shortcuts.length === 0) return null;
  return (
    <nav aria-label={say(messages.shortcuts, language)}>
      <ul class="shortcuts">
        {shortcuts.map(({ label, href, icon }) => (
          <li key={href}>
            <a href={href}>
              <Icon name={icon} />
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The first thing on the home page: what people came for. */
export function Hero({ language, slogan, shortcuts, banner }: HeroProps) {
  if (slogan === null && shortcuts.length === 0 && banner === null) return null;
  return (
    <section
      class={`hero bleed${banner === null ? '' : ' hero--pictured'}`}
      aria-label={say(messages.shortcuts, language)}
    >
      {banner === null ? <Landscape /> : <img class="hero__banner" src={banner} alt="" width={1440} height={480} />}
      <div class="hero__inner">
        {slogan === null ? null : <p class="hero__slogan">{slogan}</p>}
        <Shortcuts shortcuts={shortcuts} language={language} />
      </div>
    </section>
  );
}
