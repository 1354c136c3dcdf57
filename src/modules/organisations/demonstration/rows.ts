import type { RawRow } from '../importing/row.ts';
import { type DemonstrationDepartment, departments } from './departments.ts';
import { type DemonstrationDistrict, districts, lastingCommune } from './districts.ts';
import { demonstrationIds, idOf } from './ids.ts';

type Cells = RawRow['cells'];

const begin = '2010-01-01';
/** The bodies under the province were merged on the one day, the levels of territory became two on the other. */
const merged = { lastDay: '2025-02-28', day: '2025-03-01', decision: '18/NQ-HĐND (minh họa)' };
const reformed = { lastDay: '2025-06-30', day: '2025-07-01', decision: '1666/NQ-UBTVQH (minh họa)' };
const founding = { decision: 'Số liệu minh họa' };

const { province } = demonstrationIds;
const two = (number: number): string => String(number).padStart(2, '0');
const lastDayBefore: Readonly<Record<string, string>> = {
  '2025-03-01': merged.lastDay,
  '2021-01-01': '2020-12-31',
};

const endedBy = (decision: string, kind: string, successors: readonly string[]): Cells => ({
  succession: kind,
  successors: successors.join(' '),
  endDecision: decision,
});

function departmentRows(department: DemonstrationDepartment): readonly Cells[] {
  const { number, before, detached, mergedInto } = department;
  const code = number <= 3 ? [0, 1, 11, 13][number] : number + 40;
  const common = {
    key: idOf('department', number),
    name: department.name,
    kind: 'department',
    nature: department.nature ?? 'administrative',
    parent: province,
    code: `H99.${two(code ?? number)}`,
    olderCode: number === 2 ? '000.00.11.H99' : '',
  };
  const start =
    detached === undefined
      ? founding
      : { detachedFrom: idOf('department', detached.from), decision: '07/NQ-HĐND (minh họa)' };
  const from = detached?.on ?? begin;
  if (mergedInto !== undefined) {
    const end = endedBy(merged.decision, 'merge', [idOf('department', mergedInto)]);
    return [{ ...common, ...start, from, to: merged.lastDay, ...end }];
  }
  if (before === undefined) return [{ ...common, ...start, from }];
  return [
    { ...common, ...start, name: before.name, from, to: lastDayBefore[before.until] ?? '' },
    { ...common, from: before.until, decision: merged.decision },
  ];
}

/** Divisions and units follow the body that takes over. */
function divisionRows(department: DemonstrationDepartment): readonly Cells[] {
  const { number, detached, mergedInto, divisions = [], units = [] } = department;
  const all = [...divisions, ...units];
  return all.flatMap((name, index) => {
    const common = {
      key: idOf('division', number * 20 + index),
      name,
      kind: 'unit',
      nature: index < divisions.length ? (department.nature ?? 'administrative') : 'publicServiceUnit',
      parent: idOf('department', number),
      from: detached?.on ?? begin,
      ...founding,
    };
    if (mergedInto === undefined) return [common];
    const parent = idOf('department', mergedInto);
    return [
      { ...common, to: merged.lastDay },
      { ...common, parent, from: merged.day, decision: merged.decision },
    ];
  });
}

const committee = (territory: string): string => `Ủy ban nhân dân ${territory}`;

function communeRows(district: DemonstrationDistrict, groupIndex: number, numberAbove: number): readonly Cells[] {
  const group = district.communes[groupIndex];
  if (group === undefined) return [];
  const isLasting = group.name === lastingCommune;
  const lasting = demonstrationIds.ward;
  const newCode = `H99.${101 + (district.number - 31) * 3 + groupIndex}`;
  const successor = isLasting ? lasting : idOf('commune', district.number * 10 + groupIndex);
  const common = { kind: 'commune', nature: 'administrative' };
  const before = group.formerly.map((name, index) => {
    const number = numberAbove + index + 1;
    const goesOn = name === lastingCommune;
    return {
      ...common,
      ...founding,
      key: goesOn ? lasting : idOf('formerCommune', district.number * 100 + number),
      name: committee(name),
      parent: districtId(district),
      code: goesOn ? 'H99.32.07' : `H99.${district.number}.${10 + number}`,
      from: begin,
      to: reformed.lastDay,
      ...(goesOn ? {} : endedBy(reformed.decision, 'merge', [successor])),
    };
  });
  const after = {
    ...common,
    key: successor,
    name: committee(group.name),
    parent: province,
    code: newCode,
    from: reformed.day,
    decision: reformed.decision,
  };
  return [...before, after];
}

const districtId = ({ number }: DemonstrationDistrict): string =>
  number === 32 ? demonstrationIds.district : idOf('district', number);

function districtRows(district: DemonstrationDistrict): readonly Cells[] {
  const successors = district.communes.map(({ name }, index) =>
    name === lastingCommune ? demonstrationIds.ward : idOf('commune', district.number * 10 + index),
  );
  const common = { nature: 'administrative', from: begin, to: reformed.lastDay, ...founding };
  const offices = ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', 'Phòng Văn hóa và Thông tin', 'Phòng Nội vụ'];
  const own = {
    ...common,
    ...endedBy(reformed.decision, 'dissolution', successors),
    key: districtId(district),
    name: committee(district.name),
    kind: 'district',
    parent: province,
    code: `H99.${district.number}`,
  };
  const divisions = offices.map((name, index) => ({
    ...common,
    ...endedBy(reformed.decision, 'dissolution', []),
    key: idOf('districtDivision', district.number * 10 + index),
    name,
    kind: 'unit',
    parent: districtId(district),
  }));
  let above = 0;
  const communes = district.communes.flatMap(({ formerly }, index) => {
    const rows = communeRows(district, index, above);
    above += formerly.length;
    return rows;
  });
  return [own, ...divisions, ...communes];
}

const communeOffices = ['Văn phòng Hội đồng nhân dân và Ủy ban nhân dân', 'Phòng Kinh tế', 'Phòng Văn hóa - Xã hội'];

/** What stands in the wards of the town and in the one of the demonstration's accounts since 1 July 2025. */
function wardDivisionRows(): readonly Cells[] {
  const wards = [demonstrationIds.ward, ...[0, 1, 2].map((index) => idOf('commune', 310 + index))];
  return wards.flatMap((parent, ward) =>
    [...communeOffices, 'Trung tâm Phục vụ hành chính công'].map((name, index) => ({
      key: idOf('wardDivision', ward * 10 + index),
      name,
      kind: 'unit',
      nature: 'administrative',
      parent,
      from: reformed.day,
      decision: reformed.decision,
    })),
  );
}

const provinceRow: Cells = {
  key: province,
  name: 'Ủy ban nhân dân tỉnh Sơn Hải',
  kind: 'province',
  nature: 'administrative',
  code: 'H99',
  olderCode: '000.00.00.H99',
  from: begin,
  ...founding,
};

/** Every state of every body of the fictitious province, as a file would bring it. The code H99 is given to no province. */
export const demonstrationRows: readonly RawRow[] = [
  provinceRow,
  ...departments.flatMap(departmentRows),
  ...departments.flatMap(divisionRows),
  ...districts.flatMap(districtRows),
  ...wardDivisionRows(),
].map((cells, index) => ({ line: index + 1, cells }));
