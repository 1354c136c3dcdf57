import type { ComponentChildren } from 'preact';
import { type Language, say } from '#platform/i18n';
import { Notice } from '#ui';
import { messages as composing } from '../aggregation/compose/messages.ts';
import { routes as figureRoutes } from '../aggregation/routes.ts';
import { messages } from '../messages.ts';
import { type Format, fileKinds } from '../print.ts';
import type { Report } from '../queries.ts';
import { routes } from '../routes.ts';
import { periodInWords } from '../words.ts';

interface ReportPageProps {
  readonly language: Language;
  readonly report: Report;
  readonly title: string;
  readonly organisation: string;
  readonly mayFill: boolean;
  /** Why the campaign takes no answers now. */
  readonly lockedBy: string | null;
  readonly mayExport: boolean;
  readonly mayImport: boolean;
  /** Others report to this body, and their figures can be put into its own report. */
  readonly mayCompose: boolean;
  readonly notice?: { readonly kind: 'done' | 'warning'; readonly title: string };
  /** The campaign that asks for it. */
  readonly campaign: ComponentChildren;
  /** Where the report stands. */
  readonly bar: ComponentChildren;
  /** How much of it was measured, and what can be taken. */
  readonly sources: ComponentChildren;
  /** The sheet. */
  readonly children: ComponentChildren;
}

const offered: readonly Format[] = ['pdf', 'docx', 'xlsx', 'csv', 'html', 'json'];

function Tools({ language, report, mayExport, mayImport, mayCompose }: ReportPageProps) {
  const names = { report: report.id };
  return (
    <details class="sheet-tools no-print">
      <summary>{say(messages.export, language)}</summary>
      <ul class="row">
        {mayExport
          ? offered.map((format) => (
              <li key={format}>
                <a href={routes.print.to({ ...names, format })}>{fileKinds[format].extension.toUpperCase()}</a>
              </li>
            ))
          : null}
        {mayExport ? (
          <li>
            <a href={routes.print.to({ ...names, format: 'pdf' }, { 'phu-luc': '1' })}>
              {say(messages.withAnnex, language)}
            </a>
          </li>
        ) : null}
        <li>
          <a href={routes.sources.to(names)}>{say(messages.sources, language)}</a>
        </li>
        {mayCompose ? (
          <li>
            <a href={figureRoutes.compose.to(names)}>{say(composing.title, language)}</a>
          </li>
        ) : null}
        {mayImport ? (
          <li>
            <a href={routes.import.to(names)}>{say(messages.import, language)}</a>
          </li>
        ) : null}
      </ul>
    </details>
  );
}

/** A report: whose, for when, its sheet, and what can be done with it. */
export function ReportPage(props: ReportPageProps) {
  const { language, report, title, organisation, mayFill, lockedBy, notice, campaign, bar, sources, children } = props;
  return (
    <div class="stack">
      <div>
        <h1>{title}</h1>
        <p class="soft">
          {organisation} · {periodInWords(report.period, language)}
        </p>
      </div>
      {campaign}
      {notice === undefined ? null : <Notice kind={notice.kind} title={notice.title} />}
      {mayFill ? null : <Notice kind="info" title={lockedBy ?? say(messages.readOnly, language)} />}
      {bar}
      {sources}
      <Tools {...props} />
      {children}
    </div>
  );
}
