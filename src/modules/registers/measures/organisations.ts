import { type Organisation, organisationsOn, todayOf } from '#modules/organisations';
import type { Measure, Measured, MeasureQuestion } from '#offers';
import { type IsoDate, isIsoDate } from '#platform/calendar';
import type { Queryable } from '#platform/database';
import { messages } from './messages.ts';

type Counting = {
  readonly label: Measure['label'];
  readonly counts: (body: Organisation, asked: string) => boolean;
  /** It is about the whole province, whoever is asked: "Sở Nội vụ thống kê". */
  readonly isOfProvince?: true;
};

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
    isOfProvince: true,
    counts: (body) => isStateBody(body) && ['department', 'district', 'commune'].includes(body.kind),
  },
  'registers.organisations.state_bodies.provincial': {
    label: messages.stateBodiesProvincial,
    isOfProvince: true,
    counts: (body) => isStateBody(body) && body.kind === 'department',
  },
  'registers.organisations.state_bodies.district': {
    label: messages.stateBodiesDistrict,
    isOfProvince: true,
    counts: (body) => isStateBody(body) && body.kind === 'district',
  },
  'registers.organisations.state_bodies.commune': {
    label: messages.stateBodiesCommune,
    isOfProvince: true,
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

/** The bodies that a figure counts, below the one that is asked or in the whole province, as the tree is on the day. */
const countedIn = (all: readonly Organisation[], { counts, isOfProvince }: Counting, asked: string) =>
  all.filter((body) => (isOfProvince || body.above.includes(asked)) && counts(body, asked));

/** The bodies behind a figure; null where the name is none of these. */
export async function organisationsCounted(
  db: Queryable,
  name: string,
  question: MeasureQuestion,
): Promise<readonly Organisation[] | null> {
  const counting = countings[name];
  return counting === undefined
    ? null
    : countedIn(await organisationsOn(db, dayOf(question)), counting, question.organisationId);
}

export async function takeOrganisations(
  db: Queryable,
  names: readonly string[],
  question: MeasureQuestion,
): Promise<readonly (readonly [string, Measured])[]> {
  const wanted = names.flatMap((name) => (countings[name] === undefined ? [] : [{ name, counting: countings[name] }]));
  if (wanted.length === 0) return [];
  const all = await organisationsOn(db, dayOf(question));
  return wanted.map(({ name, counting }) => {
    const value = countedIn(all, counting, question.organisationId).length;
    return [name, { kind: 'value', value }] as const;
  });
}
