import type { IsoDate } from '#platform/calendar';
import type { Queryable } from '#platform/database';
import type { Language } from '#platform/i18n';
import { kindNames } from '../../names.ts';
import { treeOn } from '../../standing.ts';
import { stateAround, type Tree } from '../../tree.ts';
import { selectKeptShapes, selectShapes } from '../store.ts';
import type { ShapesPageProps } from './shapes.page.tsx';

type Asked = {
  readonly tree: Tree;
  readonly day: IsoDate;
  readonly today: IsoDate;
  readonly language: Language;
  readonly mayRemove: (id: string) => boolean;
};

/** A province is drawn where nothing finer is: its border is that of the others. */
const levels = ['district', 'commune'] as const;

/** Which territories there are on a day, which are missing, and everything that is kept. */
export async function standOf(
  db: Queryable,
  { tree, day, today, language, mayRemove }: Asked,
): Promise<Pick<ShapesPageProps, 'levels' | 'without' | 'kept' | 'nameOf'>> {
  const bodies = [...treeOn(tree, day).bodies.values()];
  const shapes = new Map((await selectShapes(db, day)).map((shape) => [shape.organisationId, shape]));
  const of = (kind: (typeof levels)[number]) => bodies.filter((body) => body.kind === kind);
  const kept = await selectKeptShapes(db);
  return {
    levels: levels
      .map((kind) => ({ name: kindNames[kind][language], shapes: of(kind).flatMap(({ id }) => shapes.get(id) ?? []) }))
      .filter((level) => level.shapes.length > 0),
    without: levels.flatMap(of).filter(({ id }) => !shapes.has(id)),
    kept: kept.map((one) => ({ ...one, mayRemove: mayRemove(one.organisationId) })),
    nameOf: (id) => {
      const body = tree.bodies.get(id);
      return body === undefined ? '' : (stateAround(body, today)?.name ?? '');
    },
  };
}
