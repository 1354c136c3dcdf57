import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type AccentShades, accentPalette, defaultAccent } from './accent.ts';

const text = 4.5;

function contrasts({ accent, ink, soft, band, bandInk, bandSoft }: AccentShades, grounds: readonly string[]) {
  return [
    ...[...grounds, soft].map((ground) => wcagContrast(accent, ground)),
    wcagContrast(ink, accent),
    wcagContrast(bandInk, band),
    wcagContrast(bandSoft, band),
  ];
}

test('whatever colour is chosen, every shade made from it can be read in its place', () => {
  const hex = fc.integer({ min: 0, max: 0xffffff }).map((value) => `#${value.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(hex, (chosen) => {
      const { light, dark } = accentPalette(chosen);
      const weakest = Math.min(
        ...contrasts(light, ['#ffffff', '#fbfaf8', '#f3f1ed']),
        ...contrasts(dark, ['#16181b', '#1e2125', '#121417']),
      );
      expect(weakest).toBeGreaterThanOrEqual(text);
    }),
    { numRuns: 2_000 },
  );
});

test('a colour that can be read stays as it was chosen', () => {
  expect(accentPalette(defaultAccent)).toMatchObject({ isCorrected: false, light: { accent: defaultAccent } });
  expect(accentPalette('#8A1C1C').light.accent).toBe('#8a1c1c');
});

test('one that cannot is made darker, and the palette says so with the contrast that it had', () => {
  const yellow = accentPalette('#ffd400');
  expect([yellow.isCorrected, yellow.chosenContrast]).toEqual([true, 1.4]);
  expect(wcagContrast(yellow.light.accent, '#ffffff')).toBeGreaterThanOrEqual(text);
});

test('white, black and grey are colours too', () => {
  expect(accentPalette('#ffffff').isCorrected).toBe(true);
  expect(accentPalette('#000000').isCorrected).toBe(false);
  expect(accentPalette('#777777').isCorrected).toBe(true);
});
