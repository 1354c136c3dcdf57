import type { Transaction } from '#platform/database';
import { recordEdits } from '../changing/change-organisations.ts';
import { writeEdits } from '../changing/write.ts';
import { loadTree, lockTree } from '../store.ts';
import type { Tree } from '../tree.ts';
import { type ImportCircumstances, planImport } from './plan.ts';
import { readFile } from './read-file.ts';
import type { Reason, RefusedRow } from './row.ts';

export type ImportFile = {
  /** How the file is called, for the audit trail. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Take what can be taken although some lines are refused; else nothing is taken then. */
  readonly isPartial: boolean;
  /** Only say what would become of it. */
  readonly isPreview: boolean;
};

/** What became of a file; the figures count bodies, `read` and `refused` lines. `taken` false: nothing was changed. */
export type ImportResult =
  | {
      readonly kind: 'done';
      readonly read: number;
      readonly created: number;
      readonly changed: number;
      readonly refused: readonly RefusedRow[];
      readonly taken: boolean;
    }
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] };

function planned(before: Tree, bytes: Uint8Array, circumstances: ImportCircumstances) {
  const file = readFile(bytes);
  if (file.kind === 'refused') return file;
  const unreadable = new Set(file.refused.map(({ key }) => key).filter((key) => key !== ''));
  const plan = planImport(before, file.rows, circumstances, unreadable);
  const refused = [...file.refused, ...plan.refused].sort((a, b) => a.line - b.line);
  return { kind: 'planned', read: file.read, plan, refused } as const;
}

/**
 * Brings a file of bodies in: all of it, or nothing where a line is refused (unless partial). Lines may stand in any order; the same
 * file again changes nothing.
 */
export async function importOrganisations(
  tx: Transaction,
  { name, bytes, isPartial, isPreview }: ImportFile,
  circumstances: ImportCircumstances,
): Promise<ImportResult> {
  await lockTree(tx);
  const before = await loadTree(tx);
  const result = planned(before, bytes, circumstances);
  if (result.kind === 'refused') return result;
  const { read, plan, refused } = result;
  const taken = !isPreview && (refused.length === 0 || isPartial);
  if (taken) {
    await writeEdits(tx, before, plan.edits);
    recordEdits(tx, before, plan.edits, 'organisation.import', { file: name });
  }
  const { created, changed } = plan;
  return { kind: 'done', read, created, changed, refused, taken };
}
