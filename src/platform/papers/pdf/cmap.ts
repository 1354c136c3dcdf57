/**
 * The characters that a TrueType font has a glyph for, read from its table "cmap" (formats 4 and 12, which are what
 * Unicode fonts carry). Typst swallows a missing glyph, so we must know before.
 */
export function coverage(font: DataView): (codePoint: number) => boolean {
  const cmap = tableOffset(font, 'cmap');
  const count = font.getUint16(cmap + 2);
  const offsets = Array.from({ length: count }, (_, i) => cmap + font.getUint32(cmap + 4 + i * 8 + 4));
  const format12 = offsets.find((offset) => font.getUint16(offset) === 12);
  if (format12 !== undefined) return format12Coverage(font, format12);
  const format4 = offsets.find((offset) => font.getUint16(offset) === 4);
  if (format4 !== undefined) return format4Coverage(font, format4);
  throw new Error('The font has no Unicode character map (formats 4 and 12 are read).');
}

function tableOffset(font: DataView, tag: string): number {
  const count = font.getUint16(4);
  for (let i = 0; i < count; i++) {
    const at = 12 + i * 16;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((n) => font.getUint8(at + n)));
    if (name === tag) return font.getUint32(at + 8);
  }
  throw new Error(`The font has no table "${tag}".`);
}

function format12Coverage(font: DataView, at: number): (codePoint: number) => boolean {
  const groups = Array.from({ length: font.getUint32(at + 12) }, (_, i) => {
    const group = at + 16 + i * 12;
    return { start: font.getUint32(group), end: font.getUint32(group + 4) };
  });
  return (codePoint) => groups.some(({ start, end }) => codePoint >= start && codePoint <= end);
}

function format4Coverage(font: DataView, at: number): (codePoint: number) => boolean {
  const doubled = font.getUint16(at + 6);
  const segments = Array.from({ length: doubled / 2 }, (_, i) => {
    const end = at + 14 + i * 2;
    const start = end + doubled + 2;
    return {
      end: font.getUint16(end),
      start: font.getUint16(start),
      rangeAt: start + doubled * 2,
      delta: font.getUint16(start + doubled),
    };
  });
  return (codePoint) => {
    const segment = segments.find(({ start, end }) => codePoint >= start && codePoint <= end);
    if (!segment) return false;
    const range = font.getUint16(segment.rangeAt);
    if (range === 0) return ((codePoint + segment.delta) & 0xffff) !== 0;
    return font.getUint16(segment.rangeAt + range + (codePoint - segment.start) * 2) !== 0;
  };
}
