import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { periodFromKey } from '#forms-engine';
import type { Services } from '#modules/people';
import { record } from '#platform/audit';
import { Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { notAskedIn } from '../campaigns/standing.ts';
import { type ReportContext, withReport } from '../context.ts';
import { formWithHash } from '../definitions/kept.ts';
import { messages as reporting } from '../messages.ts';
import { formatOf, sendFile } from '../paper-handlers.tsx';
import { type Filling, fileKinds, printForm } from '../print.ts';
import { routes } from '../routes.ts';
import { fileName } from '../words.ts';
import { differencesOf } from './differences.ts';
import { isIntact, type Submission, selectSubmissions } from './kept.ts';
import { messages } from './messages.ts';
import { sealOf, signersOnPaper } from './seal.ts';
import { showBelow, subjectOf } from './show.tsx';
import { VersionPage, VersionsPage } from './versions.page.tsx';

const named = z.object({ version: z.coerce.number().int().min(1).max(1_000_000) });

/** The version that the address names, or a refusal (404). */
function versionIn(params: unknown, versions: readonly Submission[]): Submission {
  const read = named.safeParse(params);
  const found = read.success ? versions.find(({ version }) => version === read.data.version) : undefined;
  if (found === undefined) throw new Problem(404, messages.noSuchVersion);
  return found;
}

/** What fills the paper of a version: what was submitted, with who signed it. */
function fillingOfVersion(
  { form, campaign }: Pick<ReportContext, 'form' | 'campaign'>,
  submission: Submission,
): Filling {
  const { answers, about, organisation = '' } = submission.content;
  const period = periodFromKey(submission.period);
  return {
    answers,
    ...(about === undefined ? {} : { about }),
    ...(period === undefined ? {} : { period }),
    organisation: { name: organisation },
    signers: signersOnPaper(form.definition, submission),
    notAsked: notAskedIn(campaign),
    seal: sealOf(submission),
  };
}

/** Versions of a report: the list, one with its differences, and as files. */
export function addVersions(server: FastifyInstance, services: Services): void {
  server.get(routes.versions.path, async (request, reply) => {
    const { context, versions } = await withReport(services, request, async (found, tx) => ({
      context: found,
      versions: await selectSubmissions(tx, found.report.id),
    }));
    const { language, report } = context;
    const children = (
      <VersionsPage language={language} report={report.id} subject={subjectOf(context)} versions={versions} />
    );
    return showBelow(services, request, reply, { context, title: say(messages.versionsTitle, language), children });
  });
  server.get(routes.version.path, async (request, reply) => {
    const { context, versions } = await withReport(services, request, async (found, tx) => ({
      context: found,
      versions: await selectSubmissions(tx, found.report.id),
    }));
    const { language, report, form } = context;
    const version = versionIn(request.params, versions);
    const before = versions.find((each) => each.version === version.version - 1);
    const children = (
      <VersionPage
        language={language}
        report={report.id}
        subject={subjectOf(context)}
        definition={form.definition}
        version={version}
        before={before}
        differences={before === undefined ? [] : differencesOf(form.definition, before, version)}
        isIntact={isIntact(version)}
      />
    );
    const title = say(messages.version, language, { version: version.version });
    return showBelow(services, request, reply, { context, title, children });
  });
  server.get(routes.printVersion.path, async (request, reply) => {
    const format = formatOf(request.params);
    const { version, form, campaign } = await withReport(services, request, async (found, tx) => {
      if (!found.may.export) throw new Problem(403, reporting.mayNotExport);
      const { id, organisationId } = found.report;
      const kept = versionIn(request.params, await selectSubmissions(tx, id));
      const detail = { format, version: kept.version };
      record(tx, { action: 'report.export', subject: { kind: 'report', id }, organisationId, detail });
      // a version was submitted on the definition that it names
      const own = await formWithHash(tx, kept.formCode, kept.definitionHash);
      return { version: kept, form: own ?? found.form, campaign: found.campaign };
    });
    const bytes = await printForm(form, format, fillingOfVersion({ form, campaign }, version));
    const name = fileName(version.formCode, `${version.period}-lan-${version.version}`, fileKinds[format].extension);
    return sendFile(reply, format, name, bytes);
  });
}
