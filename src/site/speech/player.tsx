import { render } from 'preact';
import { type Language, say } from '#platform/i18n';
import { Icon } from '../../ui/icon/icon.tsx';
import { messages } from './messages.ts';

export type PlayerState = {
  readonly at: number;
  readonly of: number;
  readonly state: 'reading' | 'paused' | 'finished';
};

export type PlayerActions = {
  readonly toggle: () => void;
  readonly step: (by: 1 | -1) => void;
  readonly setSpeed: (speed: number) => void;
  readonly close: () => void;
};

const speeds = [
  { value: 0.8, label: messages.slow },
  { value: 1, label: messages.normal },
  { value: 1.25, label: messages.fast },
] as const;

type PlayerProps = PlayerState & PlayerActions & { readonly language: Language };

function Speed({ language, setSpeed }: Pick<PlayerProps, 'language' | 'setSpeed'>) {
  return (
    <label class="player__speed">
      <span>{say(messages.speed, language)}</span>
      <select class="input" onChange={(event) => setSpeed(Number(event.currentTarget.value))}>
        {speeds.map(({ value, label }) => (
          <option value={value} selected={value === 1}>
            {say(label, language)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Player({ language, at, of, state, ...actions }: PlayerProps) {
  const isReading = state === 'reading';
  return (
    <section class="player no-print" aria-label={say(messages.player, language)}>
      <div class="player__buttons">
        <button type="button" onClick={() => actions.step(-1)} aria-label={say(messages.previous, language)}>
          <Icon name="previous" />
        </button>
        <button type="button" class="player__main" data-toggle onClick={actions.toggle}>
          <Icon name={isReading ? 'pause' : 'play'} />
          {say(isReading ? messages.pause : messages.play, language)}
        </button>
        <button type="button" onClick={() => actions.step(1)} aria-label={say(messages.next, language)}>
          <Icon name="next" />
        </button>
      </div>
      <p class="player__place">{say(messages.place, language, { at: at + 1, of })}</p>
      <Speed language={language} setSpeed={actions.setSpeed} />
      <button type="button" class="player__close" onClick={actions.close} aria-label={say(messages.close, language)}>
        <Icon name="close" />
      </button>
      {/* only the change of state is told: the sentences are heard */}
      <p class="visually-hidden" role="status">
        {say(messages[state], language)}
      </p>
    </section>
  );
}

/** Draws the player, or draws it again as things stand. */
export function drawPlayer(into: Element, props: PlayerProps): void {
  render(<Player {...props} />, into);
}

/** Takes the player away. */
export const removePlayer = (from: Element): void => render(null, from);
