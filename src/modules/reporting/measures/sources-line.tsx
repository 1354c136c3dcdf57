import { say } from '#platform/i18n';
import type { ReportContext } from '../context.ts';
import { routes } from '../routes.ts';
import type { Earlier } from './earlier-reports.ts';
import { messages } from './messages.ts';

type Props = {
  readonly context: ReportContext;
  readonly earlier: Earlier | undefined;
  readonly mayChange: boolean;
};

/** What leads to the page of earlier reports; null where they have nothing to say. */
function earlierInWords({ context: { language }, earlier, mayChange }: Props): string | null {
  if (earlier === undefined || !mayChange) return null;
  const offered = earlier.offers.size + earlier.rows.size;
  if (offered > 0) return say(messages.offersLine, language, { count: offered });
  return earlier.left === null ? null : say(messages.leftLine, language, { count: earlier.left.answers.length });
}

/** In one line: how many figures were measured, how many differ from that, and what can be taken from earlier reports. */
export function SourcesLine(props: Props) {
  const { context } = props;
  const earlier = earlierInWords(props);
  const { report, language, answers } = context;
  const measured = answers.filter(
    ({ about, value }) => about?.provenance?.kind === 'measured' && value !== null,
  ).length;
  const overridden = answers.filter(({ about }) => about?.overrides !== undefined).length;
  return (
    <p class="row no-print">
      <a href={routes.remeasure.to({ report: report.id })}>{say(messages.remeasure, language)}</a>
      <span class="soft">
        {say(messages.sourcesLine, language, { measured })}
        {overridden === 0 ? '' : ` · ${say(messages.overridden, language, { count: overridden })}`}
      </span>
      {earlier === null ? null : <a href={routes.earlier.to({ report: report.id })}>{earlier}</a>}
    </p>
  );
}
