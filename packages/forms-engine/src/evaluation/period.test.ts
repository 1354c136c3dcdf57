import { expect, test } from 'vitest';
import { periodFromKey, windowOf } from './period.ts';
import { formOf } from './testing/test-form.ts';

test('a period is read from its key', () => {
  expect(periodFromKey('2019Q2')).toEqual({
    key: '2019Q2',
    from: '2019-04-01',
    to: '2019-06-30',
    year: 2019,
    quarter: 2,
  });
  expect(periodFromKey('2019')).toEqual({ key: '2019', from: '2019-01-01', to: '2019-12-31', year: 2019 });
  expect(periodFromKey('2018-12-01/2019-05-31')).toMatchObject({ from: '2018-12-01', to: '2019-05-31', year: 2019 });
});

test.each(['', '2019Q5', '19', '2019-05-31/2018-12-01', '2019-02-30/2019-03-01', '2019/'])(
  '“%s” is no period',
  (key) => {
    expect(periodFromKey(key)).toBeUndefined();
  },
);

test('a window is the field’s own, else its part’s, else the form’s', () => {
  const period = periodFromKey('2019Q2');
  if (period === undefined) throw new Error('no period');
  const form = formOf({});
  const portal = { window: { kind: 'flow', from: '-1-12-01', to: '0-05-31' } } as const;
  expect(windowOf({}, portal, form, period)).toEqual({ kind: 'flow', from: '2018-12-01', to: '2019-05-31' });
  expect(windowOf({}, {}, form, period)).toEqual({ kind: 'flow', from: '2019-04-01', to: '2019-06-30' });
  const ofField = (kind: 'state' | 'cumulative') => windowOf({ window: { kind } }, portal, form, period);
  expect(ofField('state')).toEqual({ kind: 'state', from: '2019-06-30', to: '2019-06-30' });
  expect(ofField('cumulative')).toEqual({ kind: 'cumulative', from: '2019-01-01', to: '2019-06-30' });
  const leap = { window: { kind: 'flow', from: '0-02-30', to: '0-02-31' } } as const;
  expect(windowOf(leap, {}, form, period)).toEqual({ kind: 'flow', from: '2019-02-28', to: '2019-02-28' });
});
