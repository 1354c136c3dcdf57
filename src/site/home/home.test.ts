import { expect, test } from 'vitest';
import type { HomeBlock, HomeBlockSettings } from '#offers';
import { chosenBlocks } from './blocks.ts';
import { rowsOf } from './rows.ts';
import { usualHome } from './usual.ts';

const block = (id: string): HomeBlock => ({ id, label: { vi: id, en: id }, render: async () => null });

const vietnamese = { language: 'vi' } as const;

test('the home page is as its manager composed it, with titles in the reader’s language, without blocks that nobody offers', () => {
  const home = [
    { block: 'section', section: 'news', title: { vi: 'Tin mới', en: 'News' } },
    { block: 'gone' },
    { block: 'section', section: 'direction', title: { vi: 'Chỉ đạo' } },
  ];
  const chosen = chosenBlocks({ settings: { home } }, [block('section')], { language: 'en' });
  expect(chosen.map(({ settings }) => settings)).toEqual([
    { section: 'news', title: 'News' },
    { section: 'direction', title: 'Chỉ đạo' },
  ]);
});

test('an empty composition is a choice, a missing one is the usual home page', () => {
  const blocks = usualHome.map(({ block: id }) => block(id));
  expect(chosenBlocks({ settings: { home: [] } }, blocks, vietnamese)).toEqual([]);
  expect(chosenBlocks({ settings: {} }, blocks, vietnamese).map((chosen) => chosen.block.id)).toEqual(
    usualHome.map(({ block: id }) => id),
  );
});

test('lists stand side by side in rows of much the same length, everything else alone', () => {
  const shown = (styles: string) =>
    [...styles].map((style) => ({ settings: style === 'l' ? ({ style: 'list' } as HomeBlockSettings) : {} }));
  const lengths = (styles: string) => rowsOf(shown(styles)).map((row) => row.length);
  expect(lengths('ollloll')).toEqual([1, 3, 1, 2]);
  expect([lengths('llll'), lengths('lllll'), lengths('lllllll')]).toEqual([
    [2, 2],
    [3, 2],
    [3, 3, 1],
  ]);
  expect([lengths(''), lengths('l')]).toEqual([[], [1]]);
});
