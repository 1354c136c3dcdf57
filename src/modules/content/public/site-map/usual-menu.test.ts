import { expect, test } from 'vitest';
import { usualMenu } from './usual-menu.ts';

const section = (code: string, parentCode: string | null = null, isShown = true) => ({
  ...{ siteId: 's', organisationId: 'o', statutoryCode: code, kind: 'news' as const, position: 0 },
  ...{ code, parentCode, isShown, slug: code, name: { vi: code } },
});

test('a menu to go on from has the shown sections on two levels, and the pages of every site', () => {
  const menu = usualMenu([section('a'), section('b', 'a'), section('c', 'a', false), section('d')]);
  expect(menu.map(({ to }) => to)).toEqual(['/a', '/d', '/co-quan-thanh-vien', '/ban-bien-tap']);
  expect(menu[0]).toEqual({ label: { vi: 'a' }, to: '/a', below: [{ label: { vi: 'b' }, to: '/b' }] });
});

test('it is no longer than a menu may be', () => {
  expect(usualMenu(Array.from({ length: 40 }, (_, index) => section(`m${index}`)))).toHaveLength(30);
});
