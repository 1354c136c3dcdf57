import { join, resolve } from 'node:path';
import { z } from 'zod';
import { type Language, languages, type Message, say } from '#platform/i18n';
import { rootDirectory } from '#platform/paths';
import { messages } from './messages.ts';
import * as values from './values.ts';
import { type Variable, type VariableName, variables } from './variables.ts';

/** The whole configuration, checked. Directories are absolute; what is absent is null. */
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  readonly databaseUrl: string | null;
  readonly databaseOwnerUrl: string | null;
  readonly demo: boolean;
  /** Scheme, host and port under which people reach the system, without a final slash. */
  readonly origin: string;
  readonly trustedProxies: readonly string[];
  readonly pageCacheMegabytes: number;
  readonly smtpUrl: string | null;
  readonly mailFrom: string | null;
  /** 32 bytes that seal secrets; null: made in the data directory. */
  readonly secretKey: Buffer | null;
  readonly secondFactor: {
    /** Names of the roles that must have one. */
    readonly roles: readonly string[];
    /** Days of grace. */
    readonly days: number;
  };
  readonly openId: OpenIdConfig | null;
  /** A file or directory of trusted root certificates for signed PDFs; null: none are taken. */
  readonly signatureRoots: string | null;
  /** Where revocation lists of authorities lie (null: nowhere), and the addresses from which they are fetched. */
  readonly revocationLists: { readonly directory: string | null; readonly addresses: readonly string[] };
  readonly backupDirectory: string;
  readonly backupSchedule: values.BackupSchedule;
  readonly language: Language;
  readonly logLevel: LogLevel;
};

/** The provider of identities with which people may sign in. */
export type OpenIdConfig = {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string | null;
  readonly name: string;
  readonly linkByEmail: boolean;
};

export type LogLevel = (typeof logLevels)[number];
export type ConfigFault = { readonly variable: VariableName; readonly message: Message };
export type ConfigResult =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] };

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

const schema = z.object({
  PORT: values.port,
  HOST: values.host,
  CONGSO_DATA: values.text,
  DATABASE_URL: values.postgresUrl.optional(),
  DATABASE_OWNER_URL: values.postgresUrl.optional(),
  CONGSO_DEMO: values.yesNo,
  CONGSO_ORIGIN: values.origin.optional(),
  CONGSO_TRUST_PROXY: values.proxies.optional(),
  CONGSO_PAGE_CACHE_MB: values.megabytes,
  SMTP_URL: values.smtpUrl.optional(),
  MAIL_FROM: values.mailAddress.optional(),
  CONGSO_SECRET_KEY: values.secretKey.optional(),
  CONGSO_SECOND_FACTOR_ROLES: values.roles,
  CONGSO_SECOND_FACTOR_DAYS: values.graceDays,
  CONGSO_OIDC_ISSUER: values.issuer.optional(),
  CONGSO_OIDC_CLIENT_ID: values.text.optional(),
  CONGSO_OIDC_CLIENT_SECRET: values.text.optional(),
  CONGSO_OIDC_NAME: values.text,
  CONGSO_OIDC_LINK_BY_EMAIL: values.yesNo,
  CONGSO_SIGNATURE_ROOTS: values.text.optional(),
  CONGSO_REVOCATION_LISTS: values.text.optional(),
  CONGSO_REVOCATION_LIST_URLS: values.webAddresses.optional(),
  CONGSO_BACKUP_DIR: values.text.optional(),
  CONGSO_BACKUP_SCHEDULE: values.backupSchedule,
  CONGSO_LANGUAGE: z.enum(languages),
  CONGSO_LOG_LEVEL: z.enum(logLevels),
} satisfies Record<VariableName, z.ZodType>);

type Values = z.infer<typeof schema>;

/**
 * Reads and checks the environment. Gives the configuration, or every fault at once, each with its variable,
 * what was wrong and what would be right. An empty variable counts as not set.
 * Relative directories count from the checkout, not from where the command happens to be called.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): ConfigResult {
  const given = Object.fromEntries(variables.map((v) => [v.name, env[v.name] || (v.default ?? undefined)]));
  const read = schema.safeParse(given);
  const wrong = read.success ? [] : wrongVariables(read.error);
  const faults = [...wrong.map((v) => wrongValue(v, given[v.name])), ...contradictions(given, wrong)];
  if (!read.success || faults.length > 0) return { ok: false, faults };
  return { ok: true, config: assemble(read.data) };
}

function wrongVariables(error: z.ZodError): (typeof variables)[number][] {
  const names = new Set(error.issues.map((issue) => issue.path[0]));
  return variables.filter((v) => names.has(v.name));
}

function wrongValue(variable: Variable & { name: VariableName }, value = ''): ConfigFault {
  const pattern = variable.secret ? messages.wrongSecret : messages.wrongValue;
  return {
    variable: variable.name,
    message: {
      vi: say(pattern, 'vi', { variable: variable.name, value, expected: variable.expected.vi }),
      en: say(pattern, 'en', { variable: variable.name, value, expected: variable.expected.en }),
    },
  };
}

/** Faults between variables; one that is wrong by itself is not blamed twice. */
function contradictions(given: Record<string, string | undefined>, wrong: readonly Variable[]): ConfigFault[] {
  const faults: ConfigFault[] = [];
  const origin = given.CONGSO_ORIGIN;
  if (given.DATABASE_OWNER_URL && !given.DATABASE_URL)
    faults.push({ variable: 'DATABASE_OWNER_URL', message: messages.ownerWithoutServer });
  const issuer = given.CONGSO_OIDC_ISSUER;
  const clientId = given.CONGSO_OIDC_CLIENT_ID;
  if (Boolean(issuer) !== Boolean(clientId)) {
    const variable = issuer ? 'CONGSO_OIDC_CLIENT_ID' : 'CONGSO_OIDC_ISSUER';
    faults.push({ variable, message: messages.providerIncomplete });
  }
  if (given.SMTP_URL && !given.MAIL_FROM) faults.push({ variable: 'MAIL_FROM', message: messages.mailWithoutSender });
  if (
    origin &&
    !wrong.some((v) => v.name === 'CONGSO_ORIGIN') &&
    origin.startsWith('http:') &&
    !values.isPrivateOrigin(origin)
  ) {
    const value = { value: origin };
    faults.push({
      variable: 'CONGSO_ORIGIN',
      message: { vi: say(messages.plainOrigin, 'vi', value), en: say(messages.plainOrigin, 'en', value) },
    });
  }
  return faults;
}

function assemble(read: Values): Config {
  const dataDirectory = resolve(rootDirectory, read.CONGSO_DATA);
  return {
    port: read.PORT,
    host: read.HOST,
    dataDirectory,
    databaseUrl: read.DATABASE_URL ?? null,
    databaseOwnerUrl: read.DATABASE_OWNER_URL ?? null,
    demo: read.CONGSO_DEMO,
    origin: read.CONGSO_ORIGIN ?? localOrigin(read.HOST, read.PORT),
    trustedProxies: read.CONGSO_TRUST_PROXY ?? [],
    pageCacheMegabytes: read.CONGSO_PAGE_CACHE_MB,
    smtpUrl: read.SMTP_URL ?? null,
    mailFrom: read.MAIL_FROM ?? null,
    secretKey: read.CONGSO_SECRET_KEY ?? null,
    secondFactor: { roles: read.CONGSO_SECOND_FACTOR_ROLES, days: read.CONGSO_SECOND_FACTOR_DAYS },
    openId: openIdOf(read),
    signatureRoots:
      read.CONGSO_SIGNATURE_ROOTS === undefined ? null : resolve(rootDirectory, read.CONGSO_SIGNATURE_ROOTS),
    revocationLists: {
      directory:
        read.CONGSO_REVOCATION_LISTS === undefined
          ? read.CONGSO_REVOCATION_LIST_URLS === undefined
            ? null
            : join(dataDirectory, 'revocation-lists')
          : resolve(rootDirectory, read.CONGSO_REVOCATION_LISTS),
      addresses: read.CONGSO_REVOCATION_LIST_URLS ?? [],
    },
    backupDirectory: read.CONGSO_BACKUP_DIR
      ? resolve(rootDirectory, read.CONGSO_BACKUP_DIR)
      : join(dataDirectory, 'backups'),
    backupSchedule: read.CONGSO_BACKUP_SCHEDULE,
    language: read.CONGSO_LANGUAGE,
    logLevel: read.CONGSO_LOG_LEVEL,
  };
}

function openIdOf(read: Values): OpenIdConfig | null {
  const { CONGSO_OIDC_ISSUER: issuer, CONGSO_OIDC_CLIENT_ID: clientId } = read;
  if (issuer === undefined || clientId === undefined) return null;
  const clientSecret = read.CONGSO_OIDC_CLIENT_SECRET ?? null;
  return { issuer, clientId, clientSecret, name: read.CONGSO_OIDC_NAME, linkByEmail: read.CONGSO_OIDC_LINK_BY_EMAIL };
}

/** "All addresses" cannot be typed into a browser; this machine's own address can. */
function localOrigin(host: string, port: number): string {
  if (host === '0.0.0.0') return new URL(`http://127.0.0.1:${port}`).origin;
  const name = host === '::' ? '[::1]' : host.includes(':') ? `[${host}]` : host;
  return new URL(`http://${name}:${port}`).origin;
}
