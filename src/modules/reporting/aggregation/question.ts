import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { periodFromKey } from '#forms-engine';
import { loadTree, type Organisation, type TreeOn, todayOf, treeOn } from '#modules/organisations';
import { may, personOf, type Services } from '#modules/people';
import { type IsoDate, isIsoDate } from '#platform/calendar';
import type { Queryable } from '#platform/database';
import { Problem } from '#platform/http';
import { allForms, type Form } from '../definitions/library.ts';
import { selectKept } from './figures.ts';
import { messages } from './messages.ts';

/** What is added up: the reports on a form for a period, of a body and all below it in the tree of a day. */
export type Question = {
  readonly form: Form;
  readonly period: string;
  readonly node: Organisation;
  readonly tree: TreeOn;
  readonly onlyAccepted: boolean;
};

/** The question with what else could be asked. Null: there is nothing to ask of yet. */
export type Asked = {
  readonly question: Question | null;
  readonly forms: readonly Form[];
  readonly periods: readonly string[];
  readonly nodes: readonly Organisation[];
};

const words = z.object({
  bieu: z.string().max(80).optional(),
  ky: z.string().max(40).optional(),
  nut: z.uuid().optional().catch(undefined),
  ngay: z.string().optional(),
  muc: z.enum(['chap-nhan', 'da-nop']).optional().catch(undefined),
});
type Words = z.infer<typeof words>;

/** The day of the tree: the one that is asked, else the period's last, as the bodies were when they reported. */
function dayOf(asked: string | undefined, period: string, today: IsoDate): IsoDate {
  if (asked !== undefined && asked !== '') {
    if (!isIsoDate(asked)) throw new Problem(400, messages.wrongDay);
    return asked;
  }
  const end = periodFromKey(period)?.to;
  return end !== undefined && isIsoDate(end) && end < today ? end : today;
}

/** The bodies below which the person may see figures: those with others below them, and the topmost ones. */
function nodesFor(tree: TreeOn, request: FastifyRequest): readonly Organisation[] {
  const { grants } = personOf(request);
  const seen = [...tree.bodies.values()].filter((body) => may(grants, 'figures.see', body));
  const ids = new Set(seen.map(({ id }) => id));
  const withBelow = new Set(seen.filter(({ kind }) => kind !== 'unit').map(({ parentId }) => parentId));
  const collator = new Intl.Collator('vi', { numeric: true });
  return seen
    .filter((body) => withBelow.has(body.id) || body.parentId === null || !ids.has(body.parentId))
    .sort((a, b) => a.above.length - b.above.length || collator.compare(a.name, b.name));
}

function chosenPeriod(asked: Words, periods: readonly string[]): string | undefined {
  if (asked.ky === undefined || periods.includes(asked.ky)) return asked.ky ?? periods[0];
  // another form was chosen, which has other periods
  return asked.bieu === undefined ? undefined : periods[0];
}

/** Reads the address: what is missing is chosen, what is wrong is said. */
export async function readQuestion(db: Queryable, services: Services, request: FastifyRequest): Promise<Asked> {
  const asked = words.parse(request.query);
  const kept = await selectKept(db);
  const forms = allForms().filter(({ definition }) => kept.some(({ formCode }) => formCode === definition.code));
  const form = asked.bieu === undefined ? forms[0] : forms.find(({ definition }) => definition.code === asked.bieu);
  if (forms.length > 0 && form === undefined) throw new Problem(404, messages.noFigures);
  const periods = kept.filter(({ formCode }) => formCode === form?.definition.code).map(({ period }) => period);
  const period = chosenPeriod(asked, periods);
  if (form === undefined || period === undefined) return { question: null, forms, periods, nodes: [] };
  const tree = treeOn(await loadTree(db), dayOf(asked.ngay, period, todayOf(services.now())));
  const nodes = nodesFor(tree, request);
  const node = asked.nut === undefined ? nodes[0] : tree.bodies.get(asked.nut);
  // a body that does not exist on the day is none to ask of; one that may not be seen is not told of
  if (node === undefined || !may(personOf(request).grants, 'figures.see', node))
    throw new Problem(404, messages.noBody);
  return { question: { form, period, node, tree, onlyAccepted: asked.muc === 'chap-nhan' }, forms, periods, nodes };
}

/** The question as an address has it, so that every page and file of it asks the same. */
export function queryOf({ form, period, node, tree, onlyAccepted }: Question): Readonly<Record<string, string>> {
  return {
    bieu: form.definition.code,
    ky: period,
    nut: node.id,
    ngay: tree.day,
    ...(onlyAccepted ? { muc: 'chap-nhan' } : {}),
  };
}
