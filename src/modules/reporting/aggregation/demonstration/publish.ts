import { periodFromKey } from '#forms-engine';
import { loadTree, treeOn } from '#modules/organisations';
import { isIsoDate } from '#platform/calendar';
import type { Transaction } from '#platform/database';
import type { Form } from '../../definitions/library.ts';
import { datasetOf, hashOf } from '../open-data/dataset.ts';
import { publishFigures } from '../open-data/publish.ts';
import { overviewOf } from '../overview.ts';

/** Publishes what the whole province reported on a form for a period, so that there is open data to look at. */
export async function publishPast(tx: Transaction, form: Form, period: string, now: Date): Promise<void> {
  const end = periodFromKey(period)?.to;
  if (end === undefined || !isIsoDate(end)) return;
  const tree = treeOn(await loadTree(tx), end);
  const node = [...tree.bodies.values()].find(({ parentId }) => parentId === null);
  if (node === undefined) return;
  const overview = await overviewOf(tx, { form, period, node, tree, onlyAccepted: true });
  const dataset = datasetOf(overview);
  if (dataset !== null) await publishFigures(tx, { overview, seen: hashOf(dataset), siteIds: [], now });
}
