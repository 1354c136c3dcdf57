import { inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createDocument } from '#document';
import { samplePaper } from '../sample.ts';
import { loadFonts } from './fonts.ts';
import { literal, wordsLiteral } from './literal.ts';
import { typstSource } from './source.ts';
import { writePdf } from './typst.ts';

const pdfOf = (words?: string) => writePdf(samplePaper(words));
/** The PDF's objects as text, with its packed object streams opened. */
function openPdf(bytes: Uint8Array): string {
  const raw = Buffer.from(bytes).toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].map(([, data = '']) => {
    try {
      return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
    } catch {
      return data;
    }
  });
  return raw + streams.join('\n');
}

describe('The PDF', () => {
  test('embeds the fonts of the paper and says its language and title', () => {
    const pdf = openPdf(pdfOf().bytes);
    for (const font of ['Tinos-Regular', 'Tinos-Bold', 'Tinos-Italic', 'DejaVuSans'])
      expect(pdf.includes(font), font).toBe(true);
    expect(/\/FontFile2/.test(pdf)).toBe(true);
    expect(/\/Lang ?\(vi/.test(pdf)).toBe(true);
    expect(pdf.includes('/Title')).toBe(true);
  });

  test.runIf(process.platform === 'linux' && process.arch === 'x64')('is tagged and says that it keeps PDF/UA', () => {
    const pdf = openPdf(pdfOf().bytes);
    expect(pdf.includes('/StructTreeRoot')).toBe(true);
    expect(/pdfuaid:part/.test(pdf)).toBe(true);
    for (const tag of ['/H1', '/H2', '/TH', '/LI']) expect(pdf.includes(tag), tag).toBe(true);
  });

  test('is written for archives when PDF/A is asked for', () => {
    expect(openPdf(writePdf(samplePaper(), 'pdf/a').bytes).includes('pdfaid:part')).toBe(true);
  });

  test('prints every value as text: Typst runs nothing of it', () => {
    const attacks = [
      '#read("/etc/passwd")',
      '"); #panic("x") ("',
      '\\"+read("/etc/passwd")+"',
      '$x$ *b* _i_ `r` <l> @ref // c /* d',
      '#{while true {}}',
      '= h\n- l',
      '\\u{41}',
    ];
    for (const attack of attacks) expect(pdfOf(attack).bytes.length).toBeGreaterThan(10_000);
  });

  test('lets no text out of its string literal', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        for (const quoted of [literal(value), wordsLiteral(value)]) {
          expect(quoted).toMatch(/^"(?:[^"\\]|\\["\\n])*"$/);
        }
      }),
    );
  });

  test('can be set whatever stands in the document', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme' })), (words) => {
        expect(pdfOf(`a${words}`).bytes.length).toBeGreaterThan(10_000);
      }),
      { numRuns: 40 },
    );
  });

  test('names the characters that no font has instead of leaving a hole', () => {
    expect(pdfOf('Chữ 漢 và ẵ').replaced).toEqual(['漢']);
    expect(pdfOf('Nguyễn Thị Ổi ẰẴỸ □ ☑ ∑ ≤ “ ” …').replaced).toEqual([]);
  });

  test('breaks long addresses, which have no blanks, within their cell', () => {
    const address = 'http://hscv.example.vn/qlvb/vbdi.nsf/Default?OpenForm&rand=0.111894407568475';
    const source = typstSource(
      createDocument({
        metadata: { title: 't', language: 'vi' },
        sections: [
          {
            orientation: 'portrait',
            blocks: [{ kind: 'paragraph', style: 'body', level: 0, content: [{ kind: 'text', text: address }] }],
          },
        ],
      }),
    );
    const shown = source.split('\n').find((one) => one.includes('hscv')) ?? '';
    expect(shown.replaceAll('\u200B', '')).toContain(address);
    expect(shown.match(/[^\u200B]{40}/)?.[0].includes('hscv')).not.toBe(true);
  });
});

describe('The fonts', () => {
  test('cover every Vietnamese letter in every style', () => {
    const fonts = loadFonts();
    const letters = 'aăâbcdđeêghiklmnoôơpqrstuưvxy';
    const marks = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];
    const all = [...letters]
      .flatMap((letter) => marks.map((mark) => (letter + mark).normalize('NFC')))
      .filter((one) => [...one].length === 1);
    expect([...all, ...all.map((one) => one.toUpperCase())].filter((one) => !fonts.covers(one))).toEqual([]);
    expect(fonts.covers('漢')).toBe(false);
  });
});
