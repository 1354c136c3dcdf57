import type { FastifyReply, FastifyRequest } from 'fastify';
import type { VNode } from 'preact';
import { type Conflict, makeView, type Offered, SheetForm } from '#modules/filling';
import { officePageFor, personOf, type Services } from '#modules/people';
import { assetUrl } from '#platform/http';
import { say } from '#platform/i18n';
import { sayLock } from './campaigns/demand-fill.ts';
import { CampaignLine } from './campaigns/report-line.tsx';
import { askingOf } from './campaigns/standing.ts';
import type { ReportContext } from './context.ts';
import type { Earlier } from './measures/earlier-reports.ts';
import { SourcesLine } from './measures/sources-line.tsx';
import { messages } from './messages.ts';
import { ReportPage } from './pages/report.page.tsx';
import { routes } from './routes.ts';
import { isLocked, isUnderSignature } from './submissions/transitions.ts';
import { periodInWords } from './words.ts';

interface Shown {
  readonly context: ReportContext;
  readonly conflicts?: readonly Conflict[];
  readonly notice?: { readonly kind: 'done' | 'warning'; readonly title: string };
  /** Where the report stands, and the next step; left out while a choice is to be made. */
  readonly bar?: VNode;
  /** What earlier reports offer for blank places. */
  readonly earlier?: Earlier;
}

const html = 'text/html; charset=utf-8';

/** The page numbers of growing tables in the address: `?dong=online_services:2`. */
function tablePages(request: FastifyRequest): Readonly<Record<string, number>> {
  const { dong } = request.query as { readonly dong?: string | readonly string[] };
  const given = dong === undefined ? [] : typeof dong === 'string' ? [dong] : dong;
  return Object.fromEntries(
    given.map((text) => text.split(':')).map(([table = '', page]) => [table, Number(page) || 1]),
  );
}

/** The page of a long table that was shown, as the address has it: the same is shown after a save without script. */
export function shownPage(request: FastifyRequest): string | undefined {
  const { dong } = request.query as { readonly dong?: string | readonly string[] };
  return typeof dong === 'string' ? dong : dong?.[0];
}

/** What another body answers for all, as the sheet shows it. */
function answeredElsewhere(campaign: ReportContext['campaign']) {
  const owned = [...(campaign?.ownedElsewhere ?? [])];
  return new Map(owned.map(([place, { ownerName, value }]) => [place, { by: ownerName, value }]));
}

/** Why the campaign takes no answers now; null where it does, or where none asks. */
function lockedBy({ campaign, language }: ReportContext): string | null {
  if (campaign === null || campaign.lock === null) return null;
  const { text, values } = sayLock(campaign.lock);
  return say(text, language, values);
}

function campaignLine({ campaign, heir, language, report, form, may }: ReportContext) {
  if (campaign === null) return null;
  const mayStart = may.fill && report.state === 'open';
  return (
    <CampaignLine
      language={language}
      definition={form.definition}
      report={report.id}
      campaign={campaign}
      heir={heir?.name ?? null}
      mayStart={mayStart}
    />
  );
}

/** Where the pages of single figures begin; a place follows. */
const addressesOf = (report: string) => ({
  figure: routes.figure.to({ report, field: '-' }).slice(0, -1),
  trace: routes.trace.to({ report, place: '-' }).slice(0, -1),
});

/** What may be taken from earlier reports, as the sheet says it. */
function offeredIn({ context, earlier }: Shown): ReadonlyMap<string, Offered> {
  return new Map(
    [...(earlier?.offers ?? [])].map(([place, { value, period }]) => [
      place,
      { value, from: periodInWords(period, context.language) },
    ]),
  );
}

/** What the page's script begins with. */
function islandOf(
  { report, sheet, form, answers, language, campaign }: ReportContext,
  person: string,
  offers: ReadonlyMap<string, Offered>,
) {
  const asking = askingOf(campaign);
  return {
    saveUrl: routes.save.to({ report: report.id }),
    definitionUrl: routes.definition.to({ code: form.definition.code, hash: form.hash }),
    sheet: sheet.id,
    sequence: sheet.sequence,
    language,
    period: report.period,
    person,
    answers: answers.map(({ place, value, sequence, by, about }) => ({ place, value, sequence, by, about })),
    notAsked: [...asking.notAsked],
    owns: [...asking.owns],
    offers: Object.fromEntries(offers),
    addresses: addressesOf(report.id),
  };
}

/** Sends the page of a report, with the conflicts of the save that has just been tried, if any. */
export function showReport(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  shown: Shown,
): FastifyReply {
  const { context, conflicts = [], notice, bar, earlier } = shown;
  const offers = offeredIn(shown);
  const { report, sheet, form, organisation, language, period } = context;
  // who mends what was certified or signed first takes the signatures back; a page that was open before still saves
  const mayChange = context.may.fill && !isLocked(report.state) && !isUnderSignature(report.state);
  const address = routes.report.to({ report: report.id }, { dong: shownPage(request) });
  const view = makeView({
    form: form.prepared,
    answers: context.answers,
    period,
    language,
    mayChange,
    conflicts,
    elsewhere: answeredElsewhere(context.campaign),
    owns: askingOf(context.campaign).owns,
    offers,
    addresses: addressesOf(report.id),
    pages: tablePages(request),
    pageHref: (table, page) => routes.report.to({ report: report.id }, { dong: `${table}:${page}` }),
  });
  // with a choice to be made, the page works as an ordinary form: its script would not know the conflicts
  const isLive = mayChange && conflicts.length === 0;
  const children = (
    <ReportPage
      language={language}
      report={report}
      title={form.definition.name[language]}
      organisation={organisation.name}
      mayFill={context.may.fill}
      lockedBy={lockedBy(context)}
      campaign={campaignLine(context)}
      mayExport={context.may.export}
      mayImport={context.may.import && mayChange}
      mayCompose={context.may.fill && (organisation.kind === 'province' || organisation.kind === 'district')}
      bar={bar ?? null}
      sources={<SourcesLine context={context} earlier={earlier} mayChange={mayChange} />}
      {...(notice === undefined ? {} : { notice })}
    >
      <SheetForm
        view={view}
        action={address}
        base={sheet.sequence}
        island={isLive ? islandOf(context, personOf(request).accountId, offers) : null}
      />
    </ReportPage>
  );
  return reply.type(html).send(
    officePageFor(services, request, {
      title: form.definition.name[language],
      current: 'reports',
      breadcrumbs: [{ label: say(messages.reports, language), href: routes.reports.to({}) }],
      styles: [assetUrl('filling.css'), assetUrl('submissions.css')],
      scripts: isLive ? [assetUrl('filling.js')] : [],
      children,
    }),
  );
}
