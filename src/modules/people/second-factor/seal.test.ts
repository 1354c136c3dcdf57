import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { newRecoveryCodes, recoveryHash } from './recovery-codes.ts';
import { seal, unseal } from './seal.ts';
import { secretKey } from './secret-key.ts';

const key = Buffer.alloc(32, 7);

describe('a sealed secret', () => {
  test('is opened by the same key for the same purpose, and by nothing else', () => {
    const sealed = seal(key, 'JBSWY3DP', 'of one');
    expect(unseal(key, sealed, 'of one')).toBe('JBSWY3DP');
    expect(unseal(key, sealed, 'of another')).toBeNull();
    expect(unseal(Buffer.alloc(32, 8), sealed, 'of one')).toBeNull();
    sealed[sealed.length - 1] = (sealed[sealed.length - 1] ?? 0) ^ 1;
    expect(unseal(key, sealed, 'of one')).toBeNull();
    expect(unseal(key, Buffer.from('too short'), 'of one')).toBeNull();
  });

  test('is never sealed twice alike', () => {
    expect(seal(key, 'x', 'y')).not.toEqual(seal(key, 'x', 'y'));
  });
});

describe('the sealing key', () => {
  const made = mkdtempSync(join(tmpdir(), 'congso-key-'));
  afterAll(() => rmSync(made, { recursive: true }));

  test('is the configured one', async () => {
    expect(await secretKey({ secretKey: key, dataDirectory: made })).toEqual(key);
    expect(readdirSync(made)).toEqual([]);
  });

  test('is else made once, for its owner alone, also by many at the same moment', async () => {
    const directory = join(made, 'new');
    const keys = await Promise.all(
      Array.from({ length: 5 }, () => secretKey({ secretKey: null, dataDirectory: directory })),
    );
    expect(new Set(keys.map((each) => each.toString('hex'))).size).toBe(1);
    expect(statSync(join(directory, 'secret.key')).mode & 0o777).toBe(0o600);
    expect(readdirSync(directory)).toEqual(['secret.key']);
  });

  test('that was damaged is not replaced, since it would open nothing', async () => {
    const directory = mkdtempSync(join(made, 'odd-'));
    writeFileSync(join(directory, 'secret.key'), 'half a k');
    await expect(secretKey({ secretKey: null, dataDirectory: directory })).rejects.toThrow(/64 hexadecimal digits/);
    expect(existsSync(join(directory, 'secret.key'))).toBe(true);
  });
});

test('recovery codes are known however they are typed, and have no letters that are confused', () => {
  const [code = ''] = newRecoveryCodes();
  expect(code).toMatch(/^([a-hjkmnp-z2-9]{4}-){3}[a-hjkmnp-z2-9]{4}$/);
  expect(recoveryHash(` ${code.toUpperCase().replaceAll('-', ' ')}`)).toEqual(recoveryHash(code));
  expect(recoveryHash(code.slice(1))).not.toEqual(recoveryHash(code));
});
