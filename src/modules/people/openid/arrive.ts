import { record } from '#platform/audit';
import { type Database, inTransaction } from '#platform/database';
import { findLink, useLink } from '../links/store.ts';
import { type Browser, type Entered, enter, visitorAt } from '../sign-in/enter.ts';
import type { Identity } from './flow.ts';
import { accountOfEmail, accountOfIdentity, IdentityTaken, linkIdentity, type Opened } from './identities.ts';

export type Arrived = Entered | { readonly kind: 'unknown' | 'locked' | 'taken' };

/** Lets in whom an identity opens an account; by a verified address, where the provider is trusted so far, it is linked first. */
export async function arrive(
  db: Database,
  identity: Identity,
  linkByEmail: boolean,
  browser: Browser,
  now: Date,
): Promise<Arrived> {
  const known = await accountOfIdentity(db, identity);
  const found = known ?? (linkByEmail ? await byEmail(db, identity, browser, now) : null);
  if (found === null || found.locked) {
    const reason = found === null ? 'unknownIdentity' : 'locked';
    const subject = { kind: 'account', id: found?.accountId ?? 'unknown' };
    const detail = { reason, issuer: identity.issuer, label: identity.label };
    await inTransaction(db, visitorAt(browser), async (tx) =>
      record(tx, { action: 'account.signInRefused', subject, detail }),
    );
    return { kind: found === null ? 'unknown' : 'locked' };
  }
  return enter(db, found, browser, 'provider', now);
}

async function byEmail(db: Database, identity: Identity, browser: Browser, now: Date): Promise<Opened | null> {
  const found = identity.verifiedEmail === null ? null : await accountOfEmail(db, identity.verifiedEmail);
  if (found === null || found.locked) return found;
  try {
    const actor = { ...visitorAt(browser), accountId: found.accountId, name: found.name };
    await inTransaction(db, actor, (tx) => linkIdentity(tx, found.accountId, identity, now));
    return found;
  } catch (error) {
    // the account is linked to somebody else at that provider: the address has changed hands there
    if (error instanceof IdentityTaken) return null;
    throw error;
  }
}

/** Takes up an invitation with an identity in place of a password. */
export async function takeUpByIdentity(
  db: Database,
  identity: Identity,
  token: string,
  browser: Browser,
  now: Date,
): Promise<Arrived> {
  const link = await findLink(db, token, now);
  if (link === null || link.kind !== 'invitation') return { kind: 'unknown' };
  const account = { accountId: link.accountId, name: link.name };
  try {
    const isUsed = await inTransaction(db, { ...visitorAt(browser), ...account }, async (tx) => {
      if ((await useLink(tx, token, null, now)) === null) return false;
      await linkIdentity(tx, link.accountId, identity, now);
      record(tx, { action: 'account.takeUp', subject: { kind: 'account', id: link.accountId } });
      return true;
    });
    return isUsed ? enter(db, account, browser, 'provider', now) : { kind: 'unknown' };
  } catch (error) {
    if (error instanceof IdentityTaken) return { kind: 'taken' };
    throw error;
  }
}
