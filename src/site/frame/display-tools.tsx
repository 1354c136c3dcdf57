import { type Language, type Message, say } from '#platform/i18n';
import { Icon } from '#ui';
import { messages } from './messages.ts';

const sizes: readonly { readonly value: string; readonly label: Message }[] = [
  { value: '1', label: messages.textNormal },
  { value: '2', label: messages.textLarge },
  { value: '3', label: messages.textLargest },
];

/**
 * Text size in three steps, and strong contrast. They are plain choices that the style sheet obeys by itself (`:has`), so they
 * work without a script; the script keeps them for the next page (preferences/).
 */
export function DisplayTools({ language }: { readonly language: Language }) {
  return (
    <form class="display-tools" aria-label={say(messages.tools, language)}>
      <fieldset class="display-tools__sizes">
        <legend>{say(messages.textSize, language)}</legend>
        {sizes.map(({ value, label }) => (
          <label class={`display-tools__size display-tools__size--${value}`} title={say(label, language)}>
            <input type="radio" name="co-chu" value={value} id={`co-chu-${value}`} defaultChecked={value === '1'} />
            <span aria-hidden="true">A</span>
            <span class="visually-hidden">{say(label, language)}</span>
          </label>
        ))}
      </fieldset>
      <label class="display-tools__contrast">
        <input type="checkbox" id="tuong-phan" name="tuong-phan" />
        <Icon name="contrast" />
        <span>{say(messages.contrast, language)}</span>
      </label>
    </form>
  );
}
