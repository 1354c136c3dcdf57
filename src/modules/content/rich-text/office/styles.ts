import type { Element } from '../tree.ts';

/** The declarations of a `style` attribute, names in small letters. */
export function stylesOf({ attributes }: Element): ReadonlyMap<string, string> {
  const declarations = (attributes.style ?? '').split(';').flatMap((declaration): [string, string][] => {
    const colon = declaration.indexOf(':');
    if (colon < 0) return [];
    return [
      [
        declaration.slice(0, colon).trim().toLowerCase(),
        declaration
          .slice(colon + 1)
          .trim()
          .toLowerCase(),
      ],
    ];
  });
  return new Map(declarations);
}

const isBold = (weight: string | undefined) =>
  weight !== undefined && (/^bold(er)?$/.test(weight) || Number(weight) >= 600);

/** The elements that say what a style only shows: bold, italic, underlined, struck, raised, lowered. */
export function meaningOf(styles: ReadonlyMap<string, string>): readonly string[] {
  const decoration = `${styles.get('text-decoration') ?? ''} ${styles.get('text-decoration-line') ?? ''}`;
  const names: readonly (readonly [string, boolean])[] = [
    ['strong', isBold(styles.get('font-weight'))],
    ['em', styles.get('font-style') === 'italic'],
    ['u', decoration.includes('underline')],
    ['s', decoration.includes('line-through')],
    ['sup', styles.get('vertical-align') === 'super'],
    ['sub', styles.get('vertical-align') === 'sub'],
  ];
  return names.filter(([, holds]) => holds).map(([name]) => name);
}

/** Google Docs wraps a whole text in <b style="font-weight:normal">: an element whose style takes its meaning back. */
export function takesBack(name: string, styles: ReadonlyMap<string, string>): boolean {
  const weight = styles.get('font-weight');
  if (name === 'b' || name === 'strong') return weight === 'normal' || (weight !== undefined && Number(weight) < 600);
  return (name === 'i' || name === 'em') && styles.get('font-style') === 'normal';
}
