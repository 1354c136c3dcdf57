import type { Message } from '#platform/i18n';

/** Where a body stands in a campaign, in the order in which it goes through them. */
export const answererStates = [
  'notBegun',
  'filling',
  'certified',
  'signed',
  'submitted',
  'returned',
  'accepted',
  'withdrawn',
] as const;
export type AnswererState = (typeof answererStates)[number];

/** What a filter of the board asks for: a state, or those whose day is past. */
export const boardFilters = [...answererStates, 'late'] as const;

type Kind = 'plain' | 'info' | 'done' | 'warning' | 'error';

export const stateNames: Readonly<Record<(typeof boardFilters)[number], Message>> = {
  notBegun: { vi: 'Chưa khai', en: 'Not begun' },
  filling: { vi: 'Đang khai', en: 'In progress' },
  certified: { vi: 'Người khai đã ký', en: 'Certified' },
  signed: { vi: 'Thủ trưởng đã ký', en: 'Signed' },
  submitted: { vi: 'Đã nộp', en: 'Submitted' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  withdrawn: { vi: 'Đã rút', en: 'Taken out' },
  late: { vi: 'Quá hạn', en: 'Late' },
};

export const stateKinds: Readonly<Record<AnswererState, Kind>> = {
  notBegun: 'plain',
  filling: 'info',
  certified: 'info',
  signed: 'info',
  submitted: 'info',
  returned: 'warning',
  accepted: 'done',
  withdrawn: 'plain',
};
