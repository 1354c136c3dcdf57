import type { FormDefinition, PartProgress } from '#forms-engine/browser';
import { type Language, say } from '#platform/i18n';
import { Progress } from '#ui';
import { messages } from '../messages.ts';

interface RailProps {
  readonly definition: FormDefinition;
  readonly progress: readonly PartProgress[];
  readonly language: Language;
}

/** The parts of the form with how much of each is answered. */
export function PartsRail({ definition, progress, language }: RailProps) {
  const byPart = new Map(progress.map((part) => [part.part, part]));
  return (
    <ol class="rail">
      {definition.parts.map((part) => {
        const { answered = 0, expected = 0 } = byPart.get(part.id) ?? {};
        const label = [part.number, part.title].filter((words) => words !== undefined && words !== '').join(' ');
        return (
          <li class="rail__part">
            <a href={`#phan-${part.id}`}>{label}</a>
            <span class="rail__count">
              {expected === 0
                ? say(messages.partNotAsked, language)
                : say(messages.progress, language, { answered, expected })}
            </span>
            {expected === 0 ? null : <Progress label={label} done={answered} of={expected} />}
          </li>
        );
      })}
    </ol>
  );
}
