import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { rootDirectory } from '#platform/paths';
import { readConfig, variables } from './index.ts';

function configOf(env: Record<string, string>) {
  const result = readConfig(env);
  if (!result.ok) throw new Error(result.faults.map((f) => f.message.en).join('\n'));
  return result.config;
}

function faultsOf(env: Record<string, string>) {
  const result = readConfig(env);
  return result.ok ? [] : result.faults;
}

describe('configuration', () => {
  test('an empty environment gives the documented defaults', () => {
    const data = join(rootDirectory, 'data');
    expect(configOf({})).toEqual({
      port: 8080,
      host: '127.0.0.1',
      dataDirectory: data,
      databaseUrl: null,
      databaseOwnerUrl: null,
      demo: true,
      origin: 'http://127.0.0.1:8080',
      trustedProxies: [],
      pageCacheMegabytes: 64,
      smtpUrl: null,
      mailFrom: null,
      secretKey: null,
      signatureRoots: null,
      revocationLists: { directory: null, addresses: [] },
      secondFactor: { roles: ['administrator'], days: 14 },
      openId: null,
      backupDirectory: join(data, 'backups'),
      backupSchedule: { weekday: 0, hour: 2, minute: 0 },
      language: 'vi',
      logLevel: 'info',
    });
  });

  test('a variable that is set to nothing counts as not set', () => {
    expect(configOf({ PORT: '', DATABASE_URL: '' })).toMatchObject({ port: 8080, databaseUrl: null });
  });

  test('relative directories count from the checkout, absolute ones stay', () => {
    expect(configOf({ CONGSO_DATA: 'elsewhere' }).dataDirectory).toBe(join(rootDirectory, 'elsewhere'));
    expect(configOf({ CONGSO_DATA: '/srv/congso', CONGSO_BACKUP_DIR: '/mnt/b' })).toMatchObject({
      dataDirectory: '/srv/congso',
      backupDirectory: '/mnt/b',
    });
  });

  test('every fault is named at once, with its variable, its value and what would be right', () => {
    const faults = faultsOf({
      PORT: '99999',
      CONGSO_DEMO: 'yes',
      CONGSO_LANGUAGE: 'fr',
      CONGSO_BACKUP_SCHEDULE: 'sunday',
    });
    expect(faults.map((f) => f.variable)).toEqual(['PORT', 'CONGSO_DEMO', 'CONGSO_BACKUP_SCHEDULE', 'CONGSO_LANGUAGE']);
    expect(faults[0]?.message.vi).toContain(
      'PORT có giá trị “99999” không hợp lệ. Giá trị đúng: số nguyên từ 0 đến 65535',
    );
    expect(faults[0]?.message.en).toContain('PORT has the value "99999"');
    expect(faults[1]?.message.en).toContain('1 (yes) or 0 (no)');
  });

  test.each([
    ['PORT', '80a'],
    ['PORT', '-1'],
    ['HOST', 'no host'],
    ['CONGSO_DATA', ' data'],
    ['DATABASE_URL', 'mysql://x/y'],
    ['CONGSO_ORIGIN', 'https://tinh.gov.vn/cong'],
    ['CONGSO_ORIGIN', 'tinh.gov.vn'],
    ['CONGSO_TRUST_PROXY', '10.0.0.0/33'],
    ['CONGSO_TRUST_PROXY', '*'],
    ['MAIL_FROM', 'nobody'],
    ['CONGSO_SECRET_KEY', 'abc'],
    ['CONGSO_SECOND_FACTOR_ROLES', 'administrator,boss'],
    ['CONGSO_SECOND_FACTOR_DAYS', '400'],
    ['CONGSO_BACKUP_SCHEDULE', 'sun 24:00'],
    ['CONGSO_LOG_LEVEL', 'loud'],
  ])('%s=%s is refused', (variable, value) => {
    expect(faultsOf({ [variable]: value }).map((f) => f.variable)).toEqual([variable]);
  });

  test('a provider of identities has an address that nobody on the way can change, and a client id', () => {
    const provider = { CONGSO_OIDC_ISSUER: 'https://dinhdanh.example/', CONGSO_OIDC_CLIENT_ID: 'congso' };
    expect(configOf(provider).openId).toEqual({
      issuer: 'https://dinhdanh.example/',
      clientId: 'congso',
      clientSecret: null,
      name: 'OpenID Connect',
      linkByEmail: false,
    });
    const faulty = (env: Record<string, string>) => faultsOf(env).map((f) => f.variable);
    expect(faulty({ ...provider, CONGSO_OIDC_ISSUER: 'http://dinhdanh.example' })).toEqual(['CONGSO_OIDC_ISSUER']);
    expect(faulty({ CONGSO_OIDC_ISSUER: 'https://a.example' })).toEqual(['CONGSO_OIDC_CLIENT_ID']);
    expect(faulty({ CONGSO_OIDC_CLIENT_ID: 'congso' })).toEqual(['CONGSO_OIDC_ISSUER']);
  });

  test('a second factor is asked of no role where it says none', () => {
    expect(configOf({ CONGSO_SECOND_FACTOR_ROLES: 'none' }).secondFactor.roles).toEqual([]);
    expect(configOf({ CONGSO_SECOND_FACTOR_ROLES: 'approver, signer' }).secondFactor.roles).toEqual([
      'approver',
      'signer',
    ]);
  });

  test('a value that may hold a password is not printed', () => {
    const said = JSON.stringify(faultsOf({ DATABASE_URL: 'mysql://root:bimat@h/d', SMTP_URL: 'http://u:bimat@h' }));
    expect(said).toContain('DATABASE_URL');
    expect(said).not.toContain('bimat');
  });

  test('a public address must be https; http is accepted on this machine and in a private network', () => {
    expect(faultsOf({ CONGSO_ORIGIN: 'http://tinh.gov.vn' })[0]?.message.en).toContain('https');
    expect(configOf({ CONGSO_ORIGIN: 'https://tinh.gov.vn/' }).origin).toBe('https://tinh.gov.vn');
    expect(configOf({ CONGSO_ORIGIN: 'http://192.168.1.7:8080' }).origin).toBe('http://192.168.1.7:8080');
  });

  test('without a public address it is the address that the server listens on', () => {
    expect(configOf({ HOST: '0.0.0.0', PORT: '9000' }).origin).toBe('http://127.0.0.1:9000');
    expect(configOf({ HOST: '::1' }).origin).toBe('http://[::1]:8080');
  });

  test('an owner without a server, and a mail server without a sender, are refused', () => {
    expect(faultsOf({ DATABASE_OWNER_URL: 'postgresql://a@h/d', SMTP_URL: 'smtp://h' }).map((f) => f.variable)).toEqual(
      ['DATABASE_OWNER_URL', 'MAIL_FROM'],
    );
  });

  test('proxies and schedule are read into data', () => {
    expect(configOf({ CONGSO_TRUST_PROXY: 'loopback, 10.0.0.0/8,2001:db8::/32' }).trustedProxies).toEqual([
      'loopback',
      '10.0.0.0/8',
      '2001:db8::/32',
    ]);
    expect(configOf({ CONGSO_BACKUP_SCHEDULE: 'daily 23:30' }).backupSchedule).toEqual({
      weekday: null,
      hour: 23,
      minute: 30,
    });
    expect(configOf({ CONGSO_BACKUP_SCHEDULE: 'sat 01:05' }).backupSchedule).toEqual({
      weekday: 6,
      hour: 1,
      minute: 5,
    });
  });

  test('every variable is described in both languages', () => {
    for (const v of variables)
      expect([v.meaning.vi, v.meaning.en, v.expected.vi, v.expected.en].every((t) => t.length > 3)).toBe(true);
  });
});
