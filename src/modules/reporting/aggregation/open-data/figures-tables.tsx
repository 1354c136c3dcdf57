import type { Language } from '#platform/i18n';
import { say } from '#platform/i18n';
import { DataTable } from '#ui';
import { messages as aggregation } from '../messages.ts';
import { countInWords } from '../words.ts';
import { type Dataset, fewestBodies, type PublishedFigure } from './dataset.ts';
import { messages } from './messages.ts';
import { figureInWords } from './words.ts';

type Props = { readonly dataset: Dataset; readonly language: Language };

function PartTable({
  dataset,
  language,
  part,
  figures,
}: Props & { readonly part: string; readonly figures: readonly PublishedFigure[] }) {
  return (
    <DataTable
      caption={part}
      empty=""
      items={figures}
      columns={[
        { label: say(aggregation.item, language), cell: ({ label }) => <span lang="vi">{label}</span> },
        { label: say(aggregation.value, language), number: true, cell: (figure) => figureInWords(figure, language) },
        {
          label: say(aggregation.answered, language),
          number: true,
          cell: ({ answered }) => say(aggregation.countedOf, language, { counted: answered, reports: dataset.reports }),
        },
        {
          label: say(aggregation.rule, language),
          cell: ({ method }) => <span class="soft small">{method[language]}</span>,
        },
      ]}
    />
  );
}

/** The figures of a dataset, part by part; what nobody answered is counted, not listed. */
export function FiguresTables({ dataset, language }: Props) {
  const answered = dataset.figures.filter((figure) => figure.answered > 0 || figure.value !== null);
  const withheld = answered.filter(({ isWithheld }) => isWithheld).length;
  const unanswered = dataset.figures.length - answered.length;
  return (
    <div class="stack">
      {withheld === 0 ? null : (
        <p class="soft">
          {say(messages.withheldHelp, language, { count: countInWords(withheld, language), fewest: fewestBodies })}
        </p>
      )}
      {unanswered === 0 ? null : (
        <p class="soft">{say(messages.unanswered, language, { count: countInWords(unanswered, language) })}</p>
      )}
      {[...Map.groupBy(answered, ({ part }) => part)].map(([part, figures]) => (
        <PartTable key={part} dataset={dataset} language={language} part={part} figures={figures} />
      ))}
    </div>
  );
}
