import { vi } from 'vitest';
import { demonstrationIds as bodies } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import type { Transaction } from '#platform/database';
import { type TestApp, testApp } from '../../../../test/app.ts';
import { createSections } from '../sections/create.ts';

export type OfficeWorld = {
  readonly app: TestApp;
  /** The main site, of the province; the Department's under it, and the one of another Department. */
  readonly sites: { readonly province: string; readonly department: string; readonly environment: string };
};

type SiteTable = {
  readonly id: string;
  readonly organisation_id: string;
  readonly is_main: boolean;
  readonly parent_id: string | null;
  readonly path: string | null;
  readonly name: string;
  readonly opened_on: string;
};

async function openSite(tx: Transaction, organisationId: string, parent: string | null, path: string | null) {
  const id = crypto.randomUUID();
  await tx.kysely
    .$extendTables<{ site: SiteTable }>()
    .insertInto('site')
    .values({
      id,
      organisation_id: organisationId,
      is_main: parent === null,
      parent_id: parent,
      path,
      name: JSON.stringify({ vi: path === null ? 'Cổng tỉnh' : `Trang ${path}` }),
      opened_on: '2020-01-01',
    })
    .execute();
  await createSections(tx, { id, organisationId }, parent === null ? 'province' : 'department');
  return id;
}

/** The web application with three sites, once it has been told of them. */
export async function officeWorld(): Promise<OfficeWorld> {
  const app = await testApp();
  const sites = await inSystemTransaction(app.db.app, 'test', async (tx) => {
    const province = await openSite(tx, bodies.province, null, null);
    return {
      province,
      department: await openSite(tx, bodies.department, province, 'so-tttt'),
      environment: await openSite(tx, bodies.environment, province, 'so-tnmt'),
    };
  });
  const isTold = async () => {
    const { statusCode } = await app.visitor.get('/so-tnmt/tin-tuc');
    if (statusCode !== 200) throw new Error(`the program does not know the site: ${statusCode}`);
  };
  await vi.waitFor(isTold, { timeout: 60_000, interval: 200 });
  return { app, sites };
}
