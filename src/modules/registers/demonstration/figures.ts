import type { Organisation } from '#modules/organisations';
import type { IsoDate } from '#platform/calendar';
import type { Values } from '../entries/entry.ts';

/** An entry of the demonstration: fictitious, of no real person and no real body. */
export type Planned = {
  readonly register: string;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly values: Values;
};

/** A body with the days on which it was there, and a number that makes its figures its own. */
export type PlannedBody = {
  readonly body: Pick<Organisation, 'id' | 'name' | 'kind'>;
  readonly from: IsoDate;
  readonly until: IsoDate | null;
  readonly seed: number;
  /** Whether it has public-service units, in which people work and of which registers tell. */
  readonly hasUnits: boolean;
};

/** The same number between two bounds every time, for a body and a purpose. */
export function between(seed: number, purpose: number, low: number, high: number): number {
  // a step of a linear congruential generator: no more is needed to make figures look unlike one another
  const mixed = (seed * 7919 + purpose * 104_729 + 12_345) % 233_280;
  return low + Math.floor((mixed / 233_280) * (high - low + 1));
}

export const share = (whole: number, percent: number): number => Math.floor((whole * percent) / 100);
const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Võ', 'Đặng', 'Bùi', 'Đỗ', 'Hồ'];
const given = [
  'Gió Biển',
  'Cát Vàng',
  'Sóng Xanh',
  'Mây Trắng',
  'Hải Âu',
  'San Hô',
  'Ngọc Trai',
  'Rừng Thông',
  'Suối Trong',
  'Đồi Sim',
];

/** A name that nobody bears. */
export const nameOf = (seed: number, index: number): string =>
  `${families[between(seed, index * 3 + 1, 0, families.length - 1)]} ${given[(between(seed, index * 3 + 2, 0, 9) + index) % given.length]}`;

/** How many work at a body, by its kind. */
export function peopleOf({ body, seed, hasUnits }: PlannedBody) {
  const [low, high] = body.kind === 'commune' ? [18, 34] : body.kind === 'district' ? [90, 140] : [38, 96];
  const civilServants = between(seed, 1, low, high);
  return {
    leaders: body.kind === 'commune' ? 3 : 4,
    civilServants,
    contract: share(civilServants, 6),
    support: 3,
    units: hasUnits ? between(seed, 2, 15, 80) : 0,
  };
}
