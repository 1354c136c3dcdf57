import { type Organisation, organisationsOn, todayOf } from '#modules/organisations';
import type { Measure, Measured, MeasureQuestion } from '#offers';
import { type IsoDate, isIsoDate } from '#platform/calendar';
import type { Queryable } from '#platform/database';
import { messages } from './messages.ts';

type Counting = { readonly label: Measure['label']; readonly counts: (body: Organisation, asked: string) => boolean };

const isStateBody = ({ legalNature }: Organisation): boolean =>
  legalNature === 'administrative' || legalNature === 'peoplesCommitteeOffice';

/** How many bodies stand below one: the register of bodies is the tree of organisations itself. */
const countings: Readonly<Record<string, Counting>> = {
  'registers.organisations.public_service_units': {
    label: messages.publicServiceUnits,
    counts: ({ kind, legalNature, parentId }, asked) =>
      kind === 'unit' && legalNature === 'publicServiceUnit' && parentId === asked,
  },
  'registers.organisations.divisions': {
    label: messages.divisions,
    counts: ({ kind, legalNature, parentId }, asked) =>
      kind === 'unit' && legalNature !== 'publicServiceUnit' && parentId === asked,
  },
  'registers.organisations.communes': { label: messages.communes, counts: ({ kind }) => kind === 'commune' },
  'registers.organisations.state_bodies': {
    label: messages.stateBodies,
    counts: (body) => isStateBody(body) && ['department', 'district', 'commune'].includes(body.kind),
  },
  'registers.organisations.state_bodies.provincial': {
    label: messages.stateBodiesProvincial,
    counts: (body) => isStateBody(body) && body.kind === 'department',
  },
  'registers.organisations.state_bodies.district': {
    label: messages.stateBodiesDistrict,
    counts: (body) => isStateBody(body) && body.kind === 'district',
  },
  'registers.organisations.state_bodies.commune': {
    label: messages.stateBodiesCommune,
    counts: (body) => isStateBody(body) && body.kind === 'commune',
  },
};

export const organisationMeasures: readonly Measure[] = Object.entries(countings).map(([name, { label }]) => ({
  name,
  label,
  kind: 'state',
}));

function dayOf({ window, now }: MeasureQuestion): IsoDate {
  const today = todayOf(now);
  return isIsoDate(window.to) && window.to < today ? window.to : today;
}

/** The bodies below one that a figure counts, as the tree is on the day. */
export async function organisationsCounted(
  db: Queryable,
  name: string,
  question: MeasureQuestion,
): Promise<readonly Organisation[] | null> {
  const counting = countings[name];
  if (counting === undefined) return null;
  const all = await organisationsOn(db, dayOf(question));
  return all.filter(
    (body) => body.above.includes(question.organisationId) && counting.counts(body, question.organisationId),
  );
}

export async function takeOrganisations(
  db: Queryable,
  names: readonly string[],
  question: MeasureQuestion,
): Promise<readonly (readonly [string, Measured])[]> {
  const wanted = names.filter((name) => countings[name] !== undefined);
  if (wanted.length === 0) return [];
  const all = (await organisationsOn(db, dayOf(question))).filter(({ above }) =>
    above.includes(question.organisationId),
  );
  return wanted.map((name) => {
    const value = all.filter((body) => countings[name]?.counts(body, question.organisationId)).length;
    return [name, { kind: 'value', value }] as const;
  });
}
