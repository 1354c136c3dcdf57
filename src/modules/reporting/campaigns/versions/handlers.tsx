import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { z } from 'zod';
import { definitionDifferences, mapFields } from '#forms-engine';
import type { Services } from '#modules/people';
import type { Queryable, Transaction } from '#platform/database';
import { say } from '#platform/i18n';
import { formWithHash } from '../../definitions/kept.ts';
import { type CampaignContext, sendPage, withCampaign } from '../desk.ts';
import { routes } from '../routes.ts';
import { earlierForm } from './earlier.ts';
import { messages } from './messages.ts';
import { type OtherVersion, VersionsPage, type VersionsPageProps } from './versions.page.tsx';

/** The definitions of a form that were ever used, but for one; the newest first. */
async function otherVersions(db: Queryable, code: string, hash: string): Promise<readonly OtherVersion[]> {
  const { rows } = await sql<OtherVersion>`
    SELECT hash, version, to_char(first_used_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY') AS "firstUsedOn"
    FROM form_definition WHERE code = ${code} AND hash <> ${hash} ORDER BY version DESC, first_used_at DESC`.execute(
    db.kysely,
  );
  return rows;
}

const query = z.object({ voi: z.string().max(64).optional() }).catch({});

async function compare(
  tx: Transaction,
  context: CampaignContext,
  wanted: string | undefined,
): Promise<VersionsPageProps> {
  const { campaign, form, language } = context;
  const others = await otherVersions(tx, campaign.formCode, form.hash);
  const copied = (await earlierForm(tx, campaign))?.hash;
  const chosen = others.find(({ hash }) => hash === (wanted ?? copied)) ?? others[0];
  const before = chosen === undefined ? undefined : await formWithHash(tx, campaign.formCode, chosen.hash);
  const page = { language, campaign, definition: form.definition, others };
  if (before === undefined) return { ...page, compared: null };
  const [old, now] = [before.definition, form.definition];
  const compared = { hash: before.hash, version: old.version };
  return {
    ...page,
    compared: { ...compared, differences: definitionDifferences(old, now), mapping: mapFields(old, now) },
  };
}

/** What differs between the form's version of a campaign and another one, item by item. */
export function addVersions(server: FastifyInstance, services: Services): void {
  server.get(routes.versions.path, async (request, reply) => {
    const page = await withCampaign(services, request, (context, tx) =>
      compare(tx, context, query.parse(request.query).voi),
    );
    const title = say(messages.title, page.language);
    return sendPage(
      { services, request, reply },
      { title, campaign: page.campaign, children: <VersionsPage {...page} /> },
    );
  });
}
