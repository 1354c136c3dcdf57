import { sql } from 'kysely';
import { demonstrationIds as bodies, loadDemonstrationOrganisations } from '#modules/organisations';
import { dateOf } from '#platform/calendar';
import type { Config } from '#platform/config';
import type { Database, Queryable } from '#platform/database';
import { createAccount, resetPassword } from './accounts.ts';
import { passwordFits, randomPassword } from './passwords/passwords.ts';
import type { Role } from './permissions.ts';
import { inSystemTransaction } from './system.ts';

/** Known to everybody, and therefore only where nobody but the person at the machine can reach it. */
export const demonstrationPassword = 'song-bien-mua-he';

export type DemonstrationAccount = {
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  /** Where the person works, and where the role holds. */
  readonly workplace: string;
  readonly holdsAt: string;
};

const department = { workplace: bodies.department, holdsAt: bodies.department };
/** At work in the Department, for the whole province. */
const province = { workplace: bodies.department, holdsAt: bodies.province };
/** At work in the office of the People's Committee, for the province's own reports. */
const committee = { workplace: bodies.provinceOffice, holdsAt: bodies.province };
const environment = { workplace: bodies.environment, holdsAt: bodies.environment };

/** Fictitious people, one for each role, a filler for each of the other two agencies, and who fills and signs for the province itself. */
export const demonstrationAccounts: readonly DemonstrationAccount[] = [
  { email: 'khai@tnmt.sonhai.example', name: 'Lê Thị Sương Mai', role: 'filler', ...environment },
  { email: 'ky@tnmt.sonhai.example', name: 'Trần Hải Triều', role: 'signer', ...environment },
  { email: 'chuyenvien@tnmt.sonhai.example', name: 'Phạm Ngọc Lam', role: 'officer', ...environment },
  {
    email: 'khai@venbien.sonhai.example',
    name: 'Đỗ Văn Sóng',
    role: 'filler',
    workplace: bodies.district,
    holdsAt: bodies.district,
  },
  {
    email: 'khai@hoasim.sonhai.example',
    name: 'Võ Thị Sim',
    role: 'filler',
    workplace: bodies.ward,
    holdsAt: bodies.ward,
  },
  { email: 'khai@tinh.sonhai.example', name: 'Phan Cát Tường', role: 'filler', ...committee },
  { email: 'ky@tinh.sonhai.example', name: 'Lương Hải Đăng', role: 'signer', ...committee },
  { email: 'thamdinh@tttt.sonhai.example', name: 'Nguyễn Thảo Nguyên', role: 'reviewer', ...province },
  { email: 'capnhat@tttt.sonhai.example', name: 'Bùi Thu Cúc', role: 'contributor', ...department },
  { email: 'bientap@tttt.sonhai.example', name: 'Hồ Bích Ngân', role: 'editor', ...department },
  { email: 'duyet@tttt.sonhai.example', name: 'Đặng Trường Giang', role: 'approver', ...department },
  { email: 'trang@tttt.sonhai.example', name: 'Ngô Quang Đăng', role: 'siteManager', ...department },
  { email: 'quantri@tttt.sonhai.example', name: 'Vũ Kiên Trung', role: 'administrator', ...province },
  { email: 'kiemtra@tttt.sonhai.example', name: 'Lý Minh Bạch', role: 'auditor', ...province },
];

/** Whether anybody but the person at the machine can reach the system, directly or through a proxy. */
export function isExposed({
  host,
  origin,
  trustedProxies,
}: Pick<Config, 'host' | 'origin' | 'trustedProxies'>): boolean {
  const isLoopback = (name: string) =>
    name === 'localhost' || name === '::1' || name === '[::1]' || /^127\./.test(name);
  return !isLoopback(host) || !isLoopback(new URL(origin).hostname) || trustedProxies.length > 0;
}

/** An account of the demonstration with its password: null where it was changed or printed once before. */
export type LoadedAccount = DemonstrationAccount & { readonly password: string | null };

const system = 'congso demo';

async function storedHash(db: Queryable, email: string): Promise<string | null> {
  const { rows } = await sql<{ hash: string }>`
    SELECT password_hash AS hash FROM congso_sign_in_account(${email})`.execute(db.kysely);
  return rows[0]?.hash ?? null;
}

async function enter(db: Database, account: DemonstrationAccount, password: string, now: Date): Promise<void> {
  const from = dateOf(2015, 1, 1);
  const { role, holdsAt: organisationId } = account;
  await inSystemTransaction(db, system, (tx) =>
    createAccount(
      tx,
      {
        email: account.email,
        userName: null,
        name: account.name,
        organisationId: account.workplace,
        grants: [{ role, organisationId }],
        password,
        mustChangePassword: false,
        isDemonstration: true,
      },
      now,
      from,
    ),
  );
}

async function closeAccount(db: Database, email: string, password: string, now: Date): Promise<void> {
  await inSystemTransaction(db, system, async (tx) => {
    const { rows } = await sql<{ id: string }>`SELECT account_id AS id FROM congso_sign_in_account(${email})`.execute(
      tx.kysely,
    );
    for (const { id } of rows) await resetPassword(tx, id, password, now, false);
  });
}

/** One account: entered if it is missing; given a random password if the known one would be within others' reach. */
async function settle(
  db: Database,
  account: DemonstrationAccount,
  exposed: boolean,
  now: Date,
): Promise<LoadedAccount> {
  const hash = await storedHash(db, account.email);
  const password = exposed ? randomPassword() : demonstrationPassword;
  if (hash === null) {
    await enter(db, account, password, now);
    return { ...account, password };
  }
  const isKnown = await passwordFits(hash, demonstrationPassword);
  if (isKnown && exposed) await closeAccount(db, account.email, password, now);
  return { ...account, password: isKnown ? password : null };
}

/** Enters what is missing of the fictitious province: its bodies and accounts. Doing it again changes nothing. */
export async function loadDemonstration(db: Database, exposed: boolean, now: Date): Promise<readonly LoadedAccount[]> {
  await inSystemTransaction(db, system, loadDemonstrationOrganisations);
  const loaded: LoadedAccount[] = [];
  for (const account of demonstrationAccounts) loaded.push(await settle(db, account, exposed, now));
  return loaded;
}

/**
 * Takes the known password from every account of a demonstration that was loaded earlier, before others can reach it.
 * Gives those whose password was changed, with the new one.
 */
export async function closeDemonstration(db: Database, now: Date): Promise<readonly LoadedAccount[]> {
  const closed: LoadedAccount[] = [];
  for (const account of demonstrationAccounts) {
    const hash = await storedHash(db, account.email);
    if (hash === null || !(await passwordFits(hash, demonstrationPassword))) continue;
    const password = randomPassword();
    await closeAccount(db, account.email, password, now);
    closed.push({ ...account, password });
  }
  return closed;
}
