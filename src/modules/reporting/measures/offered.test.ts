import { expect, test } from 'vitest';
import { periodFromKey } from '#forms-engine';
import { findForm } from '../definitions/library.ts';
import { type EarlierReport, offeredAnswers } from './offered.ts';

const form = findForm('it-quarterly-2019')?.definition;
const [first, second] = [periodFromKey('2019Q1'), periodFromKey('2019Q2')];
if (form === undefined || first === undefined || second === undefined) throw new Error('no form');
const none = () => false;

const report = (period: typeof first, values: Record<string, number | string>, isAccepted = false): EarlierReport => ({
  definition: form,
  period,
  isAccepted,
  values: new Map(Object.entries(values)),
  rows: new Map(),
});
const offers = (...earlier: readonly EarlierReport[]) =>
  Object.fromEntries(
    [...offeredAnswers({ definition: form, period: second, isMeasured: none }, earlier)].map(([id, { value }]) => [
      id,
      value,
    ]),
  );

test('what was counted over days is not offered for other days, a state is', () => {
  const flow = form.fields.find(({ id }) => id === 'items_news')?.window?.kind;
  expect(flow).toBe('flow');
  // the window of the portal's items is one of the year: the same days in both quarters
  expect(offers(report(first, { items_news: 12 }))).toEqual({ items_news: 12 });
  const otherYear = periodFromKey('2018Q4');
  if (otherYear === undefined) throw new Error('no period');
  expect(offers(report(otherYear, { items_news: 12, contact_email: 'a@b.vn' }))).toEqual({ contact_email: 'a@b.vn' });
});

test('the newest period goes first, and of one period the accepted report', () => {
  const [draft, accepted] = [
    report(second, { contact_email: 'nhap@b.vn' }),
    report(second, { contact_email: 'nhan@b.vn' }, true),
  ];
  expect(offers(report(first, { contact_email: 'cu@b.vn' }), draft, accepted)).toEqual({ contact_email: 'nhan@b.vn' });
});

test('a later report offers nothing', () => {
  const later = periodFromKey('2019Q3');
  if (later === undefined) throw new Error('no period');
  expect(offers(report(later, { contact_email: 'sau@b.vn' }))).toEqual({});
});

test('what is measured here is not offered', () => {
  const measured = offeredAnswers({ definition: form, period: second, isMeasured: () => true }, [
    report(first, { items_news: 12 }),
  ]);
  expect(measured.size).toBe(0);
});
