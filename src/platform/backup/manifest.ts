import { z } from 'zod';

/** The format of archives that this program writes, and the newest that it reads. */
export const formatVersion = 1;

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const count = z.int().min(0);

/** First in the archive, so that a program too old for it says so before anything else. */
export const headerSchema = z.object({
  format: z.int().min(1),
  program: z.string(),
  createdAt: z.iso.datetime(),
  server: z.string(),
  migrations: z.array(z.object({ name: z.string(), checksum: sha256 })).min(1),
});

/** Last in the archive: what stood in it, so that nothing can be missing unseen. */
export const manifestSchema = z.object({
  ...headerSchema.shape,
  tables: z.array(
    z.object({ schema: z.string(), name: z.string(), columns: z.array(z.string()), rows: count, bytes: count, sha256 }),
  ),
  sequences: z.array(
    z.object({ schema: z.string(), name: z.string(), value: z.string().regex(/^-?\d+$/), called: z.boolean() }),
  ),
  /** `sha256` is of the keys in their order, a line each; each key is the hash of its file. */
  files: z.object({ count, bytes: count, sha256, damaged: z.array(sha256) }),
});

export type Header = z.infer<typeof headerSchema>;
export type Manifest = z.infer<typeof manifestSchema>;
export type TableEntry = Manifest['tables'][number];

export const headerName = 'congso-backup.json';
export const manifestName = 'manifest.json';

/** The name of a table in the archive and in messages. */
export function tableKey(table: { readonly schema: string; readonly name: string }): string {
  return `${table.schema}.${table.name}`;
}
