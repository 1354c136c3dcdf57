/** Where the numbers of each sort of body begin, so that loading again finds what is there. */
const sorts = {
  department: 1_000,
  division: 2_000,
  district: 3_000,
  districtDivision: 4_000,
  formerCommune: 10_000,
  commune: 5_000,
  wardDivision: 6_000,
} as const;

const idWith = (number: number): string => `0b9d6d2e-5f0a-4c1e-8a3b-0d5a${String(number).padStart(8, '0')}`;

/** The bodies in which the demonstration's people work. */
export const demonstrationIds = {
  province: idWith(1),
  department: idWith(2),
  environment: idWith(3),
  district: idWith(4),
  ward: idWith(5),
  /** The office of the province's People's Committee, which writes the province's own reports. */
  provinceOffice: idWith(sorts.department + 1),
} as const;

/** The id of one of the other bodies. */
export function idOf(sort: keyof typeof sorts, number: number): string {
  if (sort === 'department' && number === 2) return demonstrationIds.department;
  if (sort === 'department' && number === 3) return demonstrationIds.environment;
  return idWith(sorts[sort] + number);
}
