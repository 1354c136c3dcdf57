import { say } from '#platform/i18n';
import type { ReportContext } from '../context.ts';
import { routes } from '../routes.ts';
import { messages } from './messages.ts';

type Props = { readonly context: ReportContext; readonly offered: number; readonly mayChange: boolean };

/** In one line: how many figures were measured, how many differ from that, and what can be taken from earlier reports. */
export function SourcesLine({ context, offered, mayChange }: Props) {
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
      {offered === 0 || !mayChange ? null : (
        <a href={routes.earlier.to({ report: report.id })}>{say(messages.offersLine, language, { count: offered })}</a>
      )}
    </p>
  );
}
