import { organisationNamed, todayOf } from '#modules/organisations';
import { inSystemTransaction } from '#modules/people';
import { selectSites } from '#modules/sites';
import type { Database } from '#platform/database';
import type { Message } from '#platform/i18n';
import { registers } from '../catalogue/catalogue.ts';
import { told } from '../entries/entry.ts';
import { isKeptBy, linksIn } from '../entries/links.ts';
import type { RowOutcome } from './bring-in.ts';
import { messages } from './messages.ts';
import { readFile } from './read-file.ts';
import { takeRows } from './take-rows.ts';

/** A file for one register of one body. */
export type RegisterFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Code or address name: "it-training", "dao-tao-cntt". */
  readonly register: string;
  /** Identifier code, whole name or id. */
  readonly organisation: string;
  /** The rows that can be taken are, although others are refused. */
  readonly isPartial: boolean;
  /** Only what would come of it. */
  readonly isPreview: boolean;
};

export type RegisterImport =
  | { readonly kind: 'refused'; readonly reasons: readonly Message[] }
  | {
      readonly kind: 'done';
      readonly read: number;
      readonly created: number;
      readonly changed: number;
      readonly unchanged: number;
      readonly refused: readonly {
        readonly line: number;
        readonly key: string;
        readonly reasons: readonly Message[];
      }[];
      /** Whether anything stays of it. */
      readonly taken: boolean;
    };

const actor = { accountId: null, name: 'congso import', system: true } as const;

function resultOf(outcomes: readonly RowOutcome[], taken: boolean): RegisterImport {
  const many = (...wanted: readonly RowOutcome['done'][]) =>
    outcomes.filter(({ done }) => wanted.includes(done)).length;
  return {
    kind: 'done',
    read: outcomes.length,
    created: many('enter'),
    changed: many('change', 'correct', 'end'),
    unchanged: many('same'),
    refused: outcomes
      .filter(({ done }) => done === 'refused')
      .map(({ line, name, faults }) => ({ line, key: name, reasons: faults.map(({ text }) => text) })),
    taken,
  };
}

/** The register and the body that a command names, or why there is none. */
async function named(db: Database, file: RegisterFile, now: Date) {
  const register = registers.find(({ code, slug }) => [code, slug].includes(file.register));
  const body = await inSystemTransaction(db, actor.name, (tx) =>
    organisationNamed(tx, file.organisation, todayOf(now)),
  );
  const codes = registers.map(({ code }) => code).join(', ');
  const reasons = [
    ...(register === undefined ? [told(messages.noRegister, { register: file.register, codes })] : []),
    ...(body === null ? [told(messages.noOrganisation, { organisation: file.organisation })] : []),
    ...(register !== undefined && body !== null && !isKeptBy(register, body)
      ? [told(messages.notKept, { organisation: body.name, register: register.name })]
      : []),
  ];
  return register === undefined || body === null || reasons.length > 0 ? { reasons } : { register, body };
}

/**
 * Brings a workbook, CSV or JSON file into a register, as the system. The same file twice changes nothing. Rows that are refused are named
 * with every reason; then nothing is taken, unless the rest is wanted.
 */
export async function importRegister(db: Database, file: RegisterFile, now: Date): Promise<RegisterImport> {
  const found = await named(db, file, now);
  if ('reasons' in found) return { kind: 'refused', reasons: found.reasons };
  const { register, body } = found;
  const read = await readFile(register, file.bytes);
  if (read.kind === 'refused') return read;
  const take = (isTrial: boolean, rows = read.rows) =>
    takeRows(
      db,
      {
        actor,
        keeping: { register, organisationId: body.id, now, source: file.name },
        links: async (tx) =>
          linksIn(tx, register, body, { sites: await selectSites(tx), today: todayOf(now), language: 'vi' }),
        isTrial,
      },
      rows,
    );
  const outcomes = await take(file.isPreview);
  const refused = new Set(outcomes.flatMap(({ done, line }) => (done === 'refused' ? [line] : [])));
  if (file.isPreview || refused.size === 0) return resultOf(outcomes, !file.isPreview);
  if (!file.isPartial) return resultOf(outcomes, false);
  const rest = await take(
    false,
    read.rows.filter(({ line }) => !refused.has(line)),
  );
  const isTaken = !rest.some(({ done }) => done === 'refused');
  return resultOf([...outcomes.filter(({ line }) => refused.has(line)), ...rest], isTaken);
}
