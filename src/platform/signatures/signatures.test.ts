import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drawnOver, type Party, party, pemOf, signPdf, somePdf } from '../../../test/signing.ts';
import { onlySigned, readRoots, type TrustedRoots, verifySignedPdf } from './index.ts';

const now = new Date('2026-03-02T02:00:00Z');
const folder = mkdtempSync(join(tmpdir(), 'congso-roots-'));
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
  writeFileSync(join(folder, 'readme.txt'), 'not a certificate');
  roots = await readRoots(folder);
  paper = await somePdf();
  signed = await signPdf(paper, head, now);
});
afterAll(() => rmSync(folder, { recursive: true }));

const faultsOf = async (bytes: Uint8Array, at = now, trusted = roots) => {
  const verified = await verifySignedPdf(bytes, trusted, at);
  return verified.ok ? [] : verified.faults;
};

/** The bytes with one of them changed, the last place where `text` stands. */
function changed(bytes: Uint8Array, text: string, to: string): Uint8Array {
  const copy = Buffer.from(bytes);
  const at = copy.lastIndexOf(text, copy.length, 'latin1');
  expect(at).toBeGreaterThan(-1);
  copy.write(to, at, 'latin1');
  return copy;
}

describe('a signed PDF', () => {
  test('is verified up to a trusted root, and says whose signature it is', async () => {
    const verified = await verifySignedPdf(signed, roots, now);
    expect(verified).toMatchObject({
      ok: true,
      signers: [
        { name: 'Trần Hải Triều', subject: 'C=VN, CN=Trần Hải Triều', issuer: 'C=VN, CN=Ban Co yeu', claimedAt: now },
      ],
    });
  });

  test('may be signed twice; both signatures are verified', async () => {
    const second = await party({ name: 'Văn thư', by: middle });
    const verified = await verifySignedPdf(await signPdf(signed, second, now), roots, now);
    expect(verified.ok && verified.signers.map(({ name }) => name)).toEqual(['Trần Hải Triều', 'Văn thư']);
  });
});

describe('is refused with its own reason', () => {
  test('a PDF without a signature', async () => {
    expect(await faultsOf(paper)).toEqual(['notSigned']);
    expect(await faultsOf(new TextEncoder().encode('xin chào'))).toEqual(['notSigned']);
  });
  test('a PDF altered after signing: any byte of it', async () => {
    expect(await faultsOf(changed(signed, '%PDF-1', '%PDF-2'))).toContain('altered');
    for (let at = 30; at < paper.length; at += Math.ceil(paper.length / 7)) {
      const copy = Buffer.from(signed);
      copy[at] = (copy[at] ?? 0) ^ 1;
      expect(await faultsOf(copy)).toContain('altered');
    }
  });
  test('a PDF with something added after the signature', async () => {
    expect(await faultsOf(Buffer.concat([signed, Buffer.from('\n% thêm')]))).toEqual(['addedAfter']);
    expect(await faultsOf(await drawnOver(signed))).toContain('addedAfter');
  });
  test('a signature by an authority that nobody here trusts', async () => {
    const other = await party({ name: 'Vietnam Root', isAuthority: true });
    const stranger = await party({ name: 'Trần Hải Triều', by: other });
    expect(await faultsOf(await signPdf(paper, stranger, now))).toEqual(['unknownAuthority']);
    expect(await faultsOf(await signPdf(paper, await party({ name: 'Tự cấp' }), now))).toEqual(['unknownAuthority']);
  });
  test('a certificate issued by a person, who is no authority', async () => {
    const forged = await party({ name: 'Giám đốc Sở', by: head });
    expect(await faultsOf(await signPdf(paper, forged, now))).toEqual(['unknownAuthority']);
  });
  test('an expired certificate, also where the signer’s clock says an earlier day', async () => {
    const old = await party({ name: 'Trần Hải Triều', by: middle, to: '2025-12-31' });
    expect(await faultsOf(await signPdf(paper, old, now))).toEqual(['expired']);
    expect(await faultsOf(await signPdf(paper, old, new Date('2025-06-01')))).toEqual(['expired']);
  });
  test('a certificate whose days have not begun', async () => {
    const early = await party({ name: 'Trần Hải Triều', by: middle, from: '2026-06-01' });
    expect(await faultsOf(await signPdf(paper, early, now))).toEqual(['notYetValid']);
  });
  test('a certificate for something else than signing', async () => {
    const cipher = await party({ name: 'Trần Hải Triều', by: middle, usage: 0x20 });
    expect(await faultsOf(await signPdf(paper, cipher, now))).toEqual(['wrongUse']);
  });
  test('what only looks like a signature', async () => {
    const fake = Buffer.concat([paper, Buffer.from(`/ByteRange [0 10 20 ${paper.length}] /Contents <00>`)]);
    expect(await faultsOf(fake)).toEqual(['unreadable']);
    expect(await faultsOf(changed(signed, '/ByteRange [0', '/ByteRange [1'))).toEqual(['unreadable']);
  });
});

describe('what was added with a signature', () => {
  test('is only the signature: the file shows what it showed', async () => {
    expect(await onlySigned(paper, signed)).toBe(true);
    expect(await onlySigned(paper, await signPdf(signed, head, now))).toBe(true);
  });
  test('may be a page drawn over before it was signed: the signature fits, and the paper is not ours any more', async () => {
    const swapped = await signPdf(await drawnOver(paper), head, now);
    expect(await faultsOf(swapped)).toEqual([]);
    expect(await onlySigned(paper, swapped)).toBe(false);
  });
  test('is not asked of another file, or of the same one unsigned', async () => {
    expect(await onlySigned(await somePdf('Tong so may tinh: 44'), signed)).toBe(false);
    expect(await onlySigned(paper, paper)).toBe(false);
  });
});

test('a place without certificates is a fault of whoever configured it', async () => {
  await expect(readRoots(join(folder, 'readme.txt'))).rejects.toThrow(/holds no certificate/);
});
