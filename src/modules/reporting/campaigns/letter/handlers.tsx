import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { type Document, paperStylesheet, toHtmlArticle } from '#document';
import { organisationUpTo } from '#modules/organisations';
import type { Services } from '#modules/people';
import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import { Problem } from '#platform/http';
import { say } from '#platform/i18n';
import { toDocx, toPdf } from '#platform/papers';
import { messages as reporting } from '../../messages.ts';
import { fileKinds } from '../../print.ts';
import { bodiesOf, type CampaignContext, sendPage, withCampaign } from '../desk.ts';
import { messages } from '../messages.ts';
import { askedBy } from '../open.ts';
import { routes } from '../routes.ts';
import { composeLetter } from './compose.ts';
import { LetterPage } from './letter.page.tsx';

/** Who gets the letter: the bodies that are asked; in a draft those that would be. What the reader may not see is not named. */
async function recipientsOf(tx: Transaction, { campaign }: CampaignContext) {
  if (campaign.state === 'draft') {
    const asked = askedBy(campaign, await bodiesOf(tx, campaign));
    return asked.map(({ name, identifierCode }) => ({ name, code: identifierCode }));
  }
  const { rows } = await sql<{ name: string; code: string | null }>`
    SELECT n.name, n.code FROM campaign_answerer a CROSS JOIN LATERAL (
      SELECT s.name, s.identifier_code AS code FROM organisation_state s
      WHERE s.organisation_id = a.organisation_id AND lower(s.valid) <= ${campaign.answerersAsOf}::date
      ORDER BY lower(s.valid) DESC LIMIT 1) n
    WHERE a.campaign_id = ${campaign.id} AND a.withdrawn_at IS NULL ORDER BY n.name COLLATE "vi-x-icu"`.execute(
    tx.kysely,
  );
  return rows;
}

async function letterOf(tx: Transaction, context: CampaignContext): Promise<Document> {
  const { campaign, form, issuer, today } = context;
  const above = issuer.parentId === null ? null : await organisationUpTo(tx, issuer.parentId, today);
  const owners = await Promise.all(
    Object.entries(campaign.owners).map(
      async ([owner, id]) => [owner, (await organisationUpTo(tx, id, today))?.name ?? owner] as const,
    ),
  );
  return composeLetter({
    campaign,
    definition: form.definition,
    issuer: { name: issuer.name, above: above?.name ?? null },
    recipients: await recipientsOf(tx, context),
    owners: new Map(owners),
  });
}

const kinds = z.object({ format: z.enum(['docx', 'pdf']) });

const withLetter = (services: Services, request: FastifyRequest) =>
  withCampaign(services, request, async (context, tx) => ({ context, letter: await letterOf(tx, context) }));

/** The official letter: as a page, as DOCX and as PDF. */
export function addLetter(server: FastifyInstance, services: Services): void {
  server.get(routes.paperStyle.path, async (_request, reply) =>
    reply.type('text/css; charset=utf-8').send(paperStylesheet),
  );
  server.get(routes.letter.path, async (request, reply) => {
    const { context, letter } = await withLetter(services, request);
    const { campaign, language, mayManage } = context;
    const page = { language, campaign, mayManage, html: toHtmlArticle(letter) };
    const desk = { services, request, reply };
    const styles = [routes.paperStyle.to({})];
    return sendPage(desk, {
      title: say(messages.letter, language),
      campaign,
      styles,
      children: <LetterPage {...page} />,
    });
  });
  server.get(routes.letterFile.path, async (request, reply) => {
    const read = kinds.safeParse(request.params);
    if (!read.success) throw new Problem(404, reporting.noSuchFormat);
    const { format } = read.data;
    const { context, letter } = await withCampaign(services, request, async (found, tx) => {
      const { id, organisationId } = found.campaign;
      record(tx, { action: 'campaign.letter', subject: { kind: 'campaign', id }, organisationId, detail: { format } });
      return { context: found, letter: await letterOf(tx, found) };
    });
    const bytes = format === 'docx' ? await toDocx(letter) : await toPdf(letter);
    const name = `cong-van-${context.campaign.formCode}-${context.campaign.period.replaceAll('/', '_')}.${format}`;
    return reply
      .type(fileKinds[format].mediaType)
      .header('content-disposition', `attachment; filename="${name}"`)
      .send(Buffer.from(bytes));
  });
}
