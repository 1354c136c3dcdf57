import type { Organisation } from '../organisation.ts';
import type { Succession } from '../tree.ts';

/**
 * The columns of a file of bodies. A line is one state of one body; a body that changed has a line for each of its states, all with
 * the same key. In JSON the names are the keys; CSV takes the Vietnamese titles as well, with or without accents.
 */
export const columns = {
  key: 'Khóa',
  name: 'Tên',
  kind: 'Loại',
  nature: 'Tính chất pháp lý',
  parent: 'Khóa hoặc mã cấp trên',
  code: 'Mã định danh',
  olderCode: 'Mã định danh cũ',
  from: 'Từ ngày',
  to: 'Đến hết ngày',
  decision: 'Số quyết định',
  decisionOn: 'Ngày quyết định',
  decisionLink: 'Liên kết quyết định',
  successors: 'Cơ quan kế thừa',
  succession: 'Hình thức kết thúc',
  endDecision: 'Số quyết định kết thúc',
  endDecisionOn: 'Ngày quyết định kết thúc',
  endDecisionLink: 'Liên kết quyết định kết thúc',
  detachedFrom: 'Tách từ',
} as const;
export type ColumnName = keyof typeof columns;

/** The ways in which a body ends. */
export type EndingKind = Exclude<Succession['kind'], 'detachment'>;

/** The words for a kind, a nature and an ending in a file; the names in code are taken too. */
export const kindWords: Readonly<Record<Organisation['kind'], string>> = {
  province: 'tỉnh',
  department: 'sở',
  district: 'huyện',
  commune: 'xã',
  unit: 'đơn vị',
};
export const natureWords: Readonly<Record<Organisation['legalNature'], string>> = {
  administrative: 'hành chính',
  peoplesCommitteeOffice: 'văn phòng UBND',
  publicServiceUnit: 'sự nghiệp công lập',
  partyOrMassOrganisation: 'đảng, đoàn thể',
  centralBody: 'trung ương',
  enterprise: 'doanh nghiệp',
};
export const endingWords: Readonly<Record<EndingKind, string>> = {
  merge: 'sáp nhập',
  split: 'chia',
  dissolution: 'giải thể',
};

/** Without accents, case, and anything that is neither letter nor digit: "Mã định danh" and "ma_dinh_danh" are one. */
export function plainWord(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '');
}

/** Which of the given words, or its name in code, a text means. */
export function meaningOf<Name extends string>(words: Readonly<Record<Name, string>>, text: string): Name | undefined {
  const wanted = plainWord(text);
  const names: readonly Name[] = Object.keys(words).filter((name): name is Name => name in words);
  return names.find((name) => plainWord(name) === wanted || plainWord(words[name]) === wanted);
}
