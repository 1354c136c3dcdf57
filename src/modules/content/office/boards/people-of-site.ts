import { type Colleague, selectColleagues } from '#modules/people';
import type { Queryable } from '#platform/database';
import { mostPeople } from './people-search.tsx';

const everybody = 1_000_000;

/** The people whom a form of a site's board offers, by words that were searched for. */
export const offeredPeople = (db: Queryable, organisationId: string, words: string): Promise<readonly Colleague[]> =>
  selectColleagues(db, organisationId, words, mostPeople);

/** Everybody who may be named by such a form, since the list that was offered may have been narrowed by another search. */
export const namablePeople = (db: Queryable, organisationId: string): Promise<readonly Colleague[]> =>
  selectColleagues(db, organisationId, '', everybody);
