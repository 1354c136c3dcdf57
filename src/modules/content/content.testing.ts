import { sql } from 'kysely';
import { demonstrationIds as bodies, todayOf } from '#modules/organisations';
import {
  createAccount,
  findAccount,
  type Grant,
  inSystemTransaction,
  loadDemonstration,
  type Role,
} from '#modules/people';
import { inTransaction, type Transaction } from '#platform/database';
import { type TestDatabase, testDatabase } from '../../../test/database.ts';
import { beginArticle } from './editions/begin.ts';
import type { Edition } from './editions/edition.ts';
import { selectOptionalEdition } from './editions/queries.ts';
import { type StepName, takeStep } from './editions/take-step.ts';
import { blankWords, type EditionWords } from './editions/words.ts';
import { createSections } from './sections/create.ts';
import type { Result } from './workflow/refusal.ts';
import type { Editor, StepInput } from './workflow/step.ts';

/** The people of the Department's site, by what they are there; one more of each than the demonstration has. */
export const people = {
  contributor: 'capnhat@tttt.sonhai.example',
  contributor2: 'capnhat2@tttt.sonhai.example',
  editor: 'bientap@tttt.sonhai.example',
  editor2: 'bientap2@tttt.sonhai.example',
  approver: 'duyet@tttt.sonhai.example',
  approver2: 'duyet2@tttt.sonhai.example',
  manager: 'trang@tttt.sonhai.example',
  administrator: 'quantri@tttt.sonhai.example',
  auditor: 'kiemtra@tttt.sonhai.example',
  provinceEditor: 'bientap@sonhai.example',
  provinceApprover: 'duyet@sonhai.example',
  provinceManager: 'trang@sonhai.example',
  environmentApprover: 'duyet@tnmt.sonhai.example',
  environmentEditor: 'bientap@tnmt.sonhai.example',
  environmentManager: 'trang@tnmt.sonhai.example',
  outsider: 'khai@venbien.sonhai.example',
} as const;
export type Somebody = keyof typeof people;

const added: readonly (readonly [Somebody, Role, string])[] = [
  ['contributor2', 'contributor', bodies.department],
  ['editor2', 'editor', bodies.department],
  ['approver2', 'approver', bodies.department],
  ['provinceEditor', 'editor', bodies.province],
  ['provinceApprover', 'approver', bodies.province],
  ['provinceManager', 'siteManager', bodies.province],
  ['environmentApprover', 'approver', bodies.environment],
  ['environmentEditor', 'editor', bodies.environment],
  ['environmentManager', 'siteManager', bodies.environment],
];

/** All that an approver confirms. */
export const confirmed = ['secrecy', 'rights', 'source', 'accuracy'];

export type ContentWorld = {
  readonly db: TestDatabase;
  readonly sites: { readonly province: string; readonly department: string; readonly environment: string };
  /** Does something in somebody's name, with the rights that the person has at this moment. */
  readonly as: <T>(who: Somebody, work: (tx: Transaction, editor: Editor) => Promise<T>) => Promise<T>;
  readonly system: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  readonly visitor: <T>(work: (tx: Transaction) => Promise<T>) => Promise<T>;
  readonly editorOf: (who: Somebody) => Promise<Editor>;
  /** A new draft of somebody on the Department's site. */
  readonly draft: (who: Somebody, words?: Partial<EditionWords>) => Promise<string>;
  readonly step: (
    who: Somebody,
    editionId: string,
    step: StepName,
    input?: Partial<StepInput>,
  ) => Promise<Result<unknown>>;
  /** An item that three people have brought onto the Department's site. */
  readonly published: (words?: Partial<EditionWords>) => Promise<Edition>;
  readonly edition: (id: string) => Promise<Edition>;
};

async function openSite(tx: Transaction, organisationId: string, isMain: boolean): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO site (organisation_id, is_main, name, opened_on) VALUES (${organisationId}, ${isMain}, '{"vi": "Trang"}', '2020-01-01')
    RETURNING id`.execute(tx.kysely);
  return rows[0]?.id ?? '';
}

async function openSites(tx: Transaction) {
  const sites = {
    province: await openSite(tx, bodies.province, true),
    department: await openSite(tx, bodies.department, false),
    environment: await openSite(tx, bodies.environment, false),
  };
  await createSections(tx, { id: sites.province, organisationId: bodies.province }, 'province');
  await createSections(tx, { id: sites.department, organisationId: bodies.department }, 'department');
  await createSections(tx, { id: sites.environment, organisationId: bodies.environment }, 'department');
  return sites;
}

async function addPeople(tx: Transaction, now: Date): Promise<void> {
  for (const [who, role, organisationId] of added) {
    const account = { email: people[who], name: who, organisationId, grants: [{ role, organisationId }] };
    await createAccount(
      tx,
      { ...account, password: 'bốn con cá lội', userName: null, mustChangePassword: false },
      now,
      todayOf(new Date(0)),
    );
  }
}

async function loadEditor(tx: Transaction, who: Somebody): Promise<Editor> {
  const accountId = (await findAccount(tx, people[who]))?.id ?? '';
  const { rows: grants } = await sql<Grant>`
    SELECT role, organisation_id AS "organisationId", site_id AS "siteId", sections, source FROM role_grant
    WHERE account_id = ${accountId} AND valid @> current_date`.execute(tx.kysely);
  return {
    accountId,
    name: who,
    grants,
  };
}

/** A province with three sites, each with its sections, and people of every role. Call `db.drop` at the end. */
export async function contentWorld(now: () => Date = () => new Date()): Promise<ContentWorld> {
  const db = await testDatabase();
  await loadDemonstration(db.app, false, now());
  const system = <T>(work: (tx: Transaction) => Promise<T>) => inSystemTransaction(db.app, 'test', work);
  const sites = await system(openSites);
  await system((tx) => addPeople(tx, now()));
  const editorOf = (who: Somebody) => system((tx) => loadEditor(tx, who));
  const as: ContentWorld['as'] = async (who, work) => {
    const editor = await editorOf(who);
    return inTransaction(db.app, { accountId: editor.accountId, name: editor.name }, (tx) => work(tx, editor));
  };
  const draft: ContentWorld['draft'] = async (who, words = {}) => {
    const wanted = { ...blankWords('news'), title: 'Khai trương một cửa', body: '<p>Sáng nay…</p>', ...words };
    const begun = await as(who, (tx, editor) =>
      beginArticle(tx, editor, { siteId: sites.department, language: 'vi', words: wanted }, now()),
    );
    if (begun.kind !== 'done') throw new Error(JSON.stringify(begun));
    return begun.value.editionId;
  };
  const edition = async (id: string) => {
    const found = await system((tx) => selectOptionalEdition(tx, id));
    if (found === undefined) throw new Error(`no edition ${id}`);
    return found;
  };
  const step: ContentWorld['step'] = async (who, editionId, name, input = {}) => {
    const { revision } = await edition(editionId);
    const wanted = { editionId, step: name, input: { revision, ...input } };
    return as(who, (tx, editor) => takeStep(tx, editor, wanted, now()));
  };
  const done = async (result: Promise<Result<unknown>>) => {
    const got = await result;
    if (got.kind !== 'done') throw new Error(JSON.stringify(got));
  };
  const published: ContentWorld['published'] = async (words) => {
    const id = await draft('contributor', words);
    await done(step('contributor', id, 'submit'));
    await done(step('editor', id, 'passOn'));
    await done(step('approver', id, 'publish', { confirmed }));
    return edition(id);
  };
  const visitor = <T>(work: (tx: Transaction) => Promise<T>) =>
    inTransaction(db.app, { accountId: null, name: 'visitor' }, work);
  return { db, sites, as, system, visitor, editorOf, draft, step, published, edition };
}
