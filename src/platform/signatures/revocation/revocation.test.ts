import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Constructed, fromBER, Sequence } from 'asn1js';
import { Attribute, SignedAndUnsignedAttributes } from 'pkijs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  answerOf,
  drawnOver,
  listOf,
  type Party,
  party,
  pemOf,
  signPdf,
  signWithProofs,
  somePdf,
} from '../../../../test/signing.ts';
import { readRevocationLists, readRoots, type TrustedRoots, verifySignedPdf } from '../index.ts';
import { proofsOfSigner } from './embedded.ts';

const now = new Date('2026-03-02T02:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'congso-crl-'));
let root: Party;
let middle: Party;
let head: Party;
let roots: TrustedRoots;
let paper: Uint8Array;
let signed: Uint8Array;
beforeAll(async () => {
  root = await party({ name: 'Vietnam Root', isAuthority: true });
  middle = await party({ name: 'Ban Co yeu', by: root, isAuthority: true });
  head = await party({ name: 'Trần Hải Triều', by: middle });
  writeFileSync(join(folder, 'root.pem'), pemOf(root));
  roots = await readRoots(folder);
  paper = await somePdf();
  signed = await signPdf(paper, head, now);
});
afterAll(() => rmSync(folder, { recursive: true }));

/** The lists of a directory with these files. */
async function configured(files: Readonly<Record<string, Uint8Array | string>>) {
  const directory = mkdtempSync(join(folder, 'lists-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(directory, name), bytes);
  return readRevocationLists(directory);
}
const told = async (bytes: Uint8Array, files: Parameters<typeof configured>[0] = {}) => {
  const verified = await verifySignedPdf(bytes, roots, now, await configured(files));
  if (!verified.ok) return verified.faults;
  return verified.signers.map(({ notRevokedAsOf }) => notRevokedAsOf?.toISOString().slice(0, 10) ?? 'unknown');
};

describe('a list that an administrator put there', () => {
  test('refuses a certificate that stands on it, in DER and in PEM', async () => {
    const der = await listOf(middle, { revoked: [{ who: head, since: '2026-02-01' }] });
    expect(await told(signed, { 'a.crl': der })).toEqual(['revoked']);
    const pem = `-----BEGIN X509 CRL-----\n${Buffer.from(der).toString('base64')}\n-----END X509 CRL-----\n`;
    expect(await told(signed, { 'a.pem': pem })).toEqual(['revoked']);
  });
  test('says of one that does not stand on it since when that is known', async () => {
    expect(await told(signed, { 'a.crl': await listOf(middle) })).toEqual(['2026-03-01']);
  });
  test('refuses what an authority signed that was revoked itself', async () => {
    const list = await listOf(root, { revoked: [{ who: middle, since: '2026-02-01' }] });
    expect(await told(signed, { 'a.crl': list, 'b.crl': await listOf(middle) })).toEqual(['revoked']);
  });
  test('does not tell of what will be revoked tomorrow', async () => {
    const list = await listOf(middle, { revoked: [{ who: head, since: '2026-03-03' }] });
    expect(await told(signed, { 'a.crl': list })).toEqual(['2026-03-01']);
  });
});

describe('nothing is known', () => {
  test('without a list, and with files that are none', async () => {
    expect(await told(signed)).toEqual(['unknown']);
    expect(await told(signed, { 'a.crl': 'xin chào', 'b.pem': '' })).toEqual(['unknown']);
    expect(await readRevocationLists(join(folder, 'nowhere'))).toEqual({ lists: [], answers: [] });
  });
  test('from a list that is out of date; but who stands on it stays revoked', async () => {
    const old = { from: '2026-01-01', to: '2026-01-08' };
    expect(await told(signed, { 'a.crl': await listOf(middle, old) })).toEqual(['unknown']);
    const revoked = [{ who: head, since: '2025-12-01' }];
    expect(await told(signed, { 'a.crl': await listOf(middle, { ...old, revoked }) })).toEqual(['revoked']);
  });
  test('from a list of another authority of the same name', async () => {
    const forger = await party({ name: 'Ban Co yeu', isAuthority: true });
    const list = await listOf(forger, { revoked: [{ who: head, since: '2026-02-01' }] });
    expect(await told(signed, { 'a.crl': list })).toEqual(['unknown']);
  });
});

describe('proofs that the file carries', () => {
  test('behind the signature are taken, and nothing else is', async () => {
    const list = await listOf(middle);
    const long = await signWithProofs(paper, head, now, { list });
    expect(await told(long)).toEqual(['2026-03-01']);
    expect(await told(await drawnOver(long))).toContain('addedAfter');
    expect(await told(Buffer.concat([signed, Buffer.from('\n% thêm')]))).toEqual(['addedAfter']);
  });
  test('refuse what they say is revoked: by a list, by an answer', async () => {
    const list = await listOf(middle, { revoked: [{ who: head, since: '2026-02-01' }] });
    expect(await told(await signWithProofs(paper, head, now, { list }))).toEqual(['revoked']);
    const answer = await answerOf(middle, head, { since: '2026-02-01' });
    expect(await told(await signWithProofs(paper, head, now, { answer }))).toEqual(['revoked']);
  });
  test('an answer says that it is good; one by somebody else, or too old, says nothing', async () => {
    const asked = async (answer: Promise<Uint8Array>) =>
      told(await signWithProofs(paper, head, now, { answer: await answer }));
    expect(await asked(answerOf(middle, head))).toEqual(['2026-03-01']);
    expect(await asked(answerOf(middle, head, { at: '2026-01-01' }))).toEqual(['unknown']);
    const forger = await party({ name: 'Ban Co yeu', isAuthority: true });
    expect(await asked(answerOf(forger, head))).toEqual(['unknown']);
  });
  test('among the signed attributes are read', async () => {
    const tagged = (tagNumber: number, der: Uint8Array) =>
      new Constructed({
        idBlock: { tagClass: 3, tagNumber },
        value: [new Sequence({ value: [fromBER(Uint8Array.from(der).buffer).result] })],
      });
    const archival = new Sequence({
      value: [tagged(0, await listOf(middle)), tagged(1, await answerOf(middle, head))],
    });
    const attributes = [new Attribute({ type: '1.2.840.113583.1.1.8', values: [archival] })];
    const found = proofsOfSigner({ signedAttrs: new SignedAndUnsignedAttributes({ type: 0, attributes }) });
    expect([found.lists.length, found.answers.length]).toEqual([1, 1]);
  });
});
