import type { ComponentChildren } from 'preact';
import { type Language, say } from '#platform/i18n';
import { Button, TextField, Tick } from '#ui';
import type { Refusal } from '../../workflow/refusal.ts';
import { sayRefusal } from '../../workflow/refusal.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';
import type { TypedPoint } from './typed.ts';

type ChecklistPageProps = {
  readonly language: Language;
  readonly base: string;
  readonly typed: readonly TypedPoint[];
  readonly refusals: readonly Refusal[];
  readonly notices: ComponentChildren;
};

function Point({ typed, index, language, refusals }: ChecklistPageProps & { readonly index: number }) {
  const point = typed[index];
  if (point === undefined) return null;
  const faultAt = (place: string): { readonly error?: string } => {
    const said = refusals.filter((each) => each.place === place).map((each) => sayRefusal(each, language));
    return said.length === 0 ? {} : { error: said.join(' ') };
  };
  const isNew = point.id === '';
  return (
    <fieldset class="choices">
      <legend>{isNew ? say(messages.newPoint, language) : say(messages.point, language, { number: index + 1 })}</legend>
      <input type="hidden" name="id" value={point.id} />
      {(['vi', 'en'] as const).map((each) => (
        <TextField
          key={each}
          id={`${each}-${index}`}
          name={each}
          label={say(messages[each], language)}
          value={point[each]}
          {...faultAt(`${each}-${index}`)}
        />
      ))}
      <TextField
        id={`order-${index}`}
        name="order"
        label={say(messages.order, language)}
        value={point.order}
        {...faultAt(`order-${index}`)}
      />
      <Tick name="asked" value={String(index)} checked={point.isAsked}>
        {say(messages.asked, language)}
      </Tick>
    </fieldset>
  );
}

/** The approver's checklist of the whole installation. */
export function ChecklistPage(props: ChecklistPageProps) {
  const { language, base, typed, notices } = props;
  return (
    <div class="stack">
      <h1>{say(messages.title, language)}</h1>
      {notices}
      <p class="soft">{say(messages.help, language)}</p>
      <form class="stack" method="post" action={routes.checklist.to({})}>
        <input type="hidden" name="base" value={base} />
        {typed.map((point, index) => (
          <Point key={point.id} {...props} index={index} />
        ))}
        <div>
          <Button>{say(messages.save, language)}</Button>
        </div>
      </form>
    </div>
  );
}
