import { expect, test } from 'vitest';
import { marksOf, median } from './outliers.ts';

test('the median of an even number lies between the two in the middle, and there is none of nothing', () => {
  expect([median([3, 1, 2]), median([4, 1, 3, 2]), median([])]).toEqual([2, 2.5, null]);
});

test.each<readonly [string, Parameters<typeof marksOf>[0], readonly string[]]>([
  ['nothing to compare with', { value: 40, own: null, peers: [] }, []],
  ['half more than last time, exactly', { value: 60, own: 40, peers: [] }, []],
  ['more than half more', { value: 61, own: 40, peers: [] }, ['farFromOwn']],
  ['more than half less', { value: 19, own: 40, peers: [] }, ['farFromOwn']],
  ['something where there was nought', { value: 1, own: 0, peers: [] }, ['farFromOwn']],
  ['nought as before', { value: 0, own: 0, peers: [] }, []],
  ['four peers are too few', { value: 900, own: null, peers: [10, 11, 12, 13] }, []],
  // median 12, deviations 2 1 0 1 2: their median is 1, so the bound is 12 ± 4.4478
  ['within three deviations of the peers', { value: 16, own: null, peers: [10, 11, 12, 13, 14] }, []],
  ['beyond three deviations', { value: 17, own: null, peers: [10, 11, 12, 13, 14] }, ['farFromPeers']],
  ['peers that all say the same: half of it is the bound', { value: 18, own: null, peers: [12, 12, 12, 12, 12] }, []],
  ['and beyond the half', { value: 19, own: null, peers: [12, 12, 12, 12, 12] }, ['farFromPeers']],
  ['peers that all say nought', { value: 1, own: null, peers: [0, 0, 0, 0, 0] }, ['farFromPeers']],
  ['both at once', { value: 900, own: 40, peers: [10, 11, 12, 13, 14] }, ['farFromOwn', 'farFromPeers']],
  ['blank where there was a figure', { value: null, own: 40, peers: [1, 2, 3, 4, 5] }, ['nowBlank']],
  ['blank as before', { value: null, own: null, peers: [1, 2, 3, 4, 5] }, []],
])('%s', (_, compared, marks) => {
  expect(marksOf(compared)).toEqual(marks);
});
