import { z } from 'zod';

export const searchPath = '/tim-kiem';

const times = ['tuan', 'thang', 'nam'] as const;
export type Time = (typeof times)[number];
const days: Readonly<Record<Time, number>> = { tuan: 7, thang: 30, nam: 365 };

/** What a reader asks of the search, as its address says it. */
export type Asked = {
  readonly text: string;
  /** Code of a section. */
  readonly section: string | null;
  readonly time: Time | null;
  /** Also on the sites of the bodies below. */
  readonly isEverywhere: boolean;
  readonly page: number;
};

/** Names in the query that count; nothing else does. */
export const queryNames = ['q', 'chuyen-muc', 'thoi-gian', 'noi', 'trang'] as const;

export const perPage = 20;
/** Beyond this no page is asked of the database, whatever the address says: so many results are not counted. */
const lastPage = 100;

/** What an address says that makes no sense is as if it were not said: a search never fails for its address. */
const schema = z.object({
  q: z
    .string()
    .transform((text) => text.normalize('NFC').replace(/\s+/g, ' ').trim().slice(0, 200))
    .catch(''),
  'chuyen-muc': z
    .stringFormat('section', /^[\w-]{1,60}$/)
    .nullable()
    .catch(null),
  'thoi-gian': z.enum(times).nullable().catch(null),
  noi: z.literal('tat-ca').nullable().catch(null),
  trang: z
    .stringFormat('page', /^[1-9]\d{0,6}$/)
    .transform(Number)
    .catch(1),
});

export function readAsked(query: Readonly<Record<string, string>>): Asked {
  const read = schema.parse(query);
  return {
    text: read.q,
    section: read['chuyen-muc'],
    time: read['thoi-gian'],
    isEverywhere: read.noi !== null,
    page: read.trang,
  };
}

/** Whether there can be such a page at all. */
export const isWithin = ({ page }: Asked): boolean => page <= lastPage;

/** The first moment that is asked for; null: from the beginning. */
export function askedFrom({ time }: Asked, now: Date): Date | null {
  return time === null ? null : new Date(now.getTime() - days[time] * 86_400_000);
}

/** The address of a search, the shortest that says the same. */
export function searchAddress({ text, section, time, isEverywhere, page }: Asked): string {
  const query = new URLSearchParams({
    ...(text === '' ? {} : { q: text }),
    ...(section === null ? {} : { 'chuyen-muc': section }),
    ...(time === null ? {} : { 'thoi-gian': time }),
    ...(isEverywhere ? { noi: 'tat-ca' } : {}),
    ...(page === 1 ? {} : { trang: String(page) }),
  }).toString();
  return query === '' ? searchPath : `${searchPath}?${query}`;
}
