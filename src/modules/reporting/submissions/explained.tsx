import { type Language, say } from '#platform/i18n';
import { DataTable } from '#ui';
import type { Explained } from './findings.ts';
import { messages } from './messages.ts';

type Props = {
  readonly explanations: readonly Explained[];
  readonly language: Language;
  /** A heading above the table says the same already. */
  readonly hideCaption?: boolean;
};

/** The warnings that stand, with what was said to them and by whom. */
export function ExplainedWarnings({ explanations, language, hideCaption = false }: Props) {
  return (
    <DataTable
      caption={say(messages.explained, language, { count: explanations.length })}
      hideCaption={hideCaption}
      empty={say(messages.noWarnings, language)}
      items={explanations}
      columns={[
        { label: say(messages.warning, language), cell: ({ message }) => message },
        { label: say(messages.explanation, language), cell: ({ explanation }) => explanation },
        { label: say(messages.explainedBy, language), cell: ({ by }) => by },
      ]}
    />
  );
}
