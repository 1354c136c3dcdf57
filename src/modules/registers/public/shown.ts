import { addDays, type IsoDate, weekdayOf } from '#platform/calendar';
import { registerWith } from '../catalogue/catalogue.ts';
import type { Register } from '../catalogue/register.ts';

/** A register that the public sees, and how. */
export type Shown = {
  readonly register: Register;
  /** Code and slug of the section of Art. 11 to which it belongs; its addresses stand under the slug. */
  readonly section: string;
  readonly sectionSlug: string;
  readonly view: 'list' | 'week' | 'releases';
  /** The choice by which the list is divided: the three lists of Art. 11.8. */
  readonly dividedBy?: string;
  /** Columns of the list besides the first. */
  readonly columns: readonly string[];
  /** The province's site shows what all its bodies keep. */
  readonly isGathered: boolean;
  /** Entries have pages of their own. */
  readonly hasPages: boolean;
};

export const shownRegisters: readonly Shown[] = [
  {
    register: registerWith('projects'),
    section: 'projects',
    sectionSlug: 'du-an-dau-thau',
    view: 'list',
    dividedBy: 'stage',
    columns: ['stage', 'investor', 'place', 'budget', 'progress'],
    isGathered: true,
    hasPages: true,
  },
  {
    register: registerWith('procurement'),
    section: 'projects',
    sectionSlug: 'du-an-dau-thau',
    view: 'list',
    dividedBy: 'stage',
    columns: ['stage', 'kind', 'investor', 'estimate', 'closesAt'],
    isGathered: true,
    hasPages: true,
  },
  {
    register: registerWith('science-topics'),
    section: 'science',
    sectionSlug: 'de-tai-khoa-hoc',
    view: 'list',
    dividedBy: 'level',
    columns: ['number', 'level', 'field', 'lead', 'startsOn', 'endsOn'],
    isGathered: true,
    hasPages: true,
  },
  {
    register: registerWith('contacts'),
    section: 'contacts',
    sectionSlug: 'lien-he-can-bo',
    view: 'list',
    columns: ['post', 'division', 'phone', 'fax', 'email'],
    isGathered: false,
    hasPages: true,
  },
  {
    register: registerWith('work-schedule'),
    section: 'schedule',
    sectionSlug: 'lich-lam-viec',
    view: 'week',
    columns: [],
    isGathered: false,
    hasPages: false,
  },
  {
    register: registerWith('statistics'),
    section: 'statistics',
    sectionSlug: 'thong-ke',
    view: 'releases',
    columns: ['period', 'releaseOn', 'releasedOn', 'link'],
    isGathered: true,
    hasPages: false,
  },
];

export const shownAt = (sectionSlug: string, slug: string): Shown | undefined =>
  shownRegisters.find((shown) => shown.sectionSlug === sectionSlug && shown.register.slug === slug);

/** The public addresses of registers, spelled once; paths on the site. They stand under the section's own address. */
export const patterns = {
  list: '/:section/danh-muc/:register',
  entry: '/:section/danh-muc/:register/:entry',
  calendar: '/:section/danh-muc/:register/lich.ics',
} as const;

/** Weeks of a schedule are shown for so many days back and on: crawlers would walk through the centuries. */
export const mostScheduleDays = 371;
/** What was to be released in these days before today and after it is listed. */
export const releaseDays = { back: 730, on: 366 } as const;

export const mondayOf = (day: IsoDate): IsoDate => addDays(day, -((weekdayOf(day) + 6) % 7));

export const listPath = ({ sectionSlug, register }: Shown): string => `/${sectionSlug}/danh-muc/${register.slug}`;
export const entryPath = (shown: Shown, entryId: string): string => `${listPath(shown)}/${entryId}`;
export const calendarPath = (shown: Shown): string => `${listPath(shown)}/lich.ics`;
/** The week of a schedule in which a day lies. */
export const weekPath = (shown: Shown, day: IsoDate): string => `${listPath(shown)}?tuan=${mondayOf(day)}`;
