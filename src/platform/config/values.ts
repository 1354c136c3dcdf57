import { isIP } from 'node:net';
import { z } from 'zod';

/** When a backup runs: a day of the week (0 Sunday to 6 Saturday; null: every day), hour and minute in Vietnam's time. */
export type BackupSchedule = { readonly weekday: number | null; readonly hour: number; readonly minute: number };

const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

export const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .refine((n) => n <= 65535);

export const megabytes = z
  .string()
  .regex(/^\d{1,4}$/)
  .transform(Number)
  .refine((n) => n <= 4096);

export const host = z.string().refine((v) => isIP(v) !== 0 || /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i.test(v));

export const yesNo = z.enum(['0', '1']).transform((v) => v === '1');

export const text = z.string().refine((v) => v.trim() === v && v !== '' && !v.includes('\0'));

export const postgresUrl = z.string().refine((v) => hasProtocol(v, ['postgres:', 'postgresql:']));

export const smtpUrl = z.string().refine((v) => hasProtocol(v, ['smtp:', 'smtps:']) && new URL(v).hostname !== '');

/** An address alone, or a name followed by an address in angle brackets. */
export const mailAddress = z
  .string()
  .refine((v) => z.email().safeParse(/^[^<>\r\n]*<([^<>]+)>$/.exec(v)?.[1] ?? v).success);

/** 32 bytes. */
export const secretKey = z
  .string()
  .regex(/^[0-9a-f]{64}$/i)
  .transform((v) => Buffer.from(v, 'hex'));

/** The roles of `people/permissions.ts`, which the platform does not know; a test there compares the two. */
const roleNames = [
  ...['contributor', 'editor', 'approver', 'officer', 'filler', 'signer', 'reviewer', 'siteManager', 'administrator'],
  'auditor',
];

export const roles = z
  .string()
  .transform((v) => (v === 'none' ? [] : v.split(',').map((part) => part.trim())))
  .refine((list) => list.every((role) => roleNames.includes(role)));

export const graceDays = z
  .string()
  .regex(/^\d{1,3}$/)
  .transform(Number)
  .refine((n) => n <= 365);

/** Addresses on the web, with commas between them. Lists are signed, so that plain http serves as well. */
export const webAddresses = z
  .string()
  .transform((v) => v.split(',').map((part) => part.trim()))
  .refine((list) => list.every((v) => hasProtocol(v, ['http:', 'https:'])));

/** The issuer's address as it is written in its tokens, so that not even a final slash is changed. */
export const issuer = z
  .string()
  .refine((v) => hasProtocol(v, ['https:']) || (hasProtocol(v, ['http:']) && isPrivateOrigin(v)))
  .refine((v) => new URL(v).search === '' && new URL(v).hash === '');

/** Scheme, host and port only, given back without the final slash. */
export const origin = z
  .string()
  .refine((v) => hasProtocol(v, ['http:', 'https:']) && new URL(v).origin === v.replace(/\/$/, '').toLowerCase())
  .transform((v) => new URL(v).origin);

export const proxies = z
  .string()
  .transform((v) => v.split(',').map((part) => part.trim()))
  .refine((list) => list.every(isProxy));

export const backupSchedule = z
  .string()
  .regex(/^(daily|sun|mon|tue|wed|thu|fri|sat) ([01]\d|2[0-3]):[0-5]\d$/)
  .transform(readSchedule);

function readSchedule(written: string): BackupSchedule {
  const [day = '', time = ''] = written.split(' ');
  const [hour, minute] = time.split(':').map(Number);
  return { weekday: day === 'daily' ? null : weekdays.indexOf(day), hour: hour ?? 0, minute: minute ?? 0 };
}

function hasProtocol(value: string, protocols: readonly string[]): boolean {
  return URL.canParse(value) && protocols.includes(new URL(value).protocol);
}

/** The words are those of Fastify's `trustProxy`; anything else must be an address or an address with a prefix length. */
function isProxy(value: string): boolean {
  if (['loopback', 'linklocal', 'uniquelocal'].includes(value)) return true;
  const [address = '', prefix] = value.split('/');
  const version = isIP(address);
  if (version === 0) return false;
  return prefix === undefined || (/^\d{1,3}$/.test(prefix) && Number(prefix) <= (version === 4 ? 32 : 128));
}

/** Whether an origin is of this machine or of a private network (RFC 1918), where http is acceptable for a trial. */
export function isPrivateOrigin(value: string): boolean {
  const name = new URL(value).hostname;
  if (name === 'localhost' || name === '[::1]') return true;
  return isIP(name) === 4 && /^(127|10|192\.168|172\.(1[6-9]|2\d|3[01]))\./.test(name);
}
