import { record } from '#platform/audit';
import type { Transaction } from '#platform/database';
import type { Reason } from '../importing/row.ts';
import { loadTree, lockTree } from '../store.ts';
import { type PlannedShape, planShapes, type RefusedFeature, type ShapesAsked } from './plan.ts';
import { pointsIn } from './shape.ts';
import { selectKeptShapes, writeShape } from './store.ts';

export type ShapesFile = {
  /** How the file is called, for the audit trail. */
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Take what can be taken although some features are refused; else nothing is taken then. */
  readonly isPartial: boolean;
  /** Only say what would become of it. */
  readonly isPreview: boolean;
};

/** What became of a file of territories. `taken` false: nothing was changed. */
export type ShapesResult =
  | { readonly kind: 'refused'; readonly reasons: readonly Reason[] }
  | {
      readonly kind: 'done';
      readonly property: string;
      readonly read: number;
      readonly created: number;
      readonly changed: number;
      readonly refused: readonly RefusedFeature[];
      readonly simplified: boolean;
      readonly taken: boolean;
      /** What the file brings, whether new or not. */
      readonly shapes: readonly PlannedShape[];
    };

const keyOf = (id: string, from: string): string => `${id} ${from}`;

async function write(
  tx: Transaction,
  shapes: readonly PlannedShape[],
  { name }: ShapesFile,
  by: string,
): Promise<void> {
  for (const { body, from, polygons } of shapes) {
    await writeShape(tx, { organisationId: body.id, from, polygons }, by);
    const detail = { from, points: pointsIn(polygons), file: name };
    record(tx, {
      action: 'organisation.shape',
      subject: { kind: 'organisation', id: body.id },
      organisationId: body.id,
      detail,
    });
  }
}

/**
 * Brings the territories of a file in: all of it, or nothing where a feature is refused (unless partial). The same file again changes
 * nothing. `by`: who does it, for those who look at it later.
 */
export async function importShapes(
  tx: Transaction,
  file: ShapesFile,
  asked: ShapesAsked,
  by: string,
): Promise<ShapesResult> {
  // who changes bodies meanwhile waits: what the file names is what will be there
  await lockTree(tx);
  const plan = planShapes(await loadTree(tx), file.bytes, asked);
  if (plan.kind === 'refused') return plan;
  const kept = new Map((await selectKeptShapes(tx)).map((one) => [keyOf(one.organisationId, one.from), one.polygons]));
  const before = ({ body, from }: PlannedShape) => kept.get(keyOf(body.id, from));
  const created = plan.shapes.filter((one) => before(one) === undefined);
  const changed = plan.shapes.filter((one) => {
    const there = before(one);
    return there !== undefined && JSON.stringify(there) !== JSON.stringify(one.polygons);
  });
  const { property, read, refused, simplified, shapes } = plan;
  const taken = !file.isPreview && (refused.length === 0 || file.isPartial);
  if (taken) await write(tx, [...created, ...changed], file, by);
  const counts = { created: created.length, changed: changed.length };
  return { kind: 'done', property, read, ...counts, refused, simplified, taken, shapes };
}
