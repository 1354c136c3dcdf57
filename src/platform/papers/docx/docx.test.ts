import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromBuffer } from 'yauzl';
import { samplePaper } from '../sample.ts';
import { writeDocx } from './write.ts';

/** The XML of one file in the Word file. */
function readEntry(docx: Uint8Array, name: string): Promise<string> {
  return new Promise((resolve, reject) => {
    fromBuffer(Buffer.from(docx), { lazyEntries: true }, (error, zip) => {
      if (error) return reject(error);
      zip.on('entry', (entry) => {
        if (entry.fileName !== name) return zip.readEntry();
        zip.openReadStream(entry, async (failed, stream) => {
          if (failed) return reject(failed);
          resolve(Buffer.concat(await stream.toArray()).toString('utf8'));
        });
      });
      zip.on('end', () => reject(new Error(`${name} is not in the file`)));
      zip.readEntry();
    });
  });
}

const xmlOf = async (name: string, words?: string) => readEntry(await writeDocx(samplePaper(words)), name);
const paragraphWith = (xml: string, words: string) =>
  xml.match(/<w:p>.*?<\/w:p>/g)?.find((paragraph) => paragraph.includes(words)) ?? '';
const rowWith = (xml: string, words: string) =>
  xml.match(/<w:tr>.*?<\/w:tr>/g)?.find((row) => row.includes(words)) ?? '';

describe('The Word file', () => {
  test('has a title and real headings, which stay with what follows', async () => {
    const xml = await xmlOf('word/document.xml');
    expect(paragraphWith(xml, 'BÁO CÁO')).toContain('<w:pStyle w:val="Title"/>');
    expect(paragraphWith(xml, 'THÔNG TIN CHUNG')).toContain('<w:pStyle w:val="Heading1"/>');
    expect(paragraphWith(xml, 'THÔNG TIN CHUNG')).toContain('MỤC 1. ');
    const styles = await xmlOf('word/styles.xml');
    expect(styles).toMatch(/w:styleId="Heading1".*?<w:keepNext\/>/);
  });

  test('is set in Times New Roman 13, in Vietnamese', async () => {
    const defaults = /<w:docDefaults>.*?<\/w:docDefaults>/.exec(await xmlOf('word/styles.xml'))?.[0];
    expect(defaults).toContain('w:ascii="Times New Roman"');
    expect(defaults).toContain('<w:sz w:val="26"/>');
    expect(defaults).toContain('<w:lang w:val="vi-VN"');
  });

  test('repeats all header rows of a table and splits only long rows', async () => {
    const xml = await xmlOf('word/document.xml');
    expect(xml.match(/<w:tblHeader\/>/g)).toHaveLength(3);
    expect(rowWith(xml, '(2)')).toMatch(/<w:cantSplit\/>.*<w:tblHeader\/>|<w:tblHeader\/>.*<w:cantSplit\/>/);
    expect(rowWith(xml, 'Tổng số')).toContain('<w:cantSplit/>');
    expect(rowWith(xml, 'dòng dài')).not.toContain('<w:cantSplit/>');
    expect(rowWith(xml, 'Tổng số')).toContain('<w:gridSpan w:val="2"/>');
    expect(xml).toMatch(/<w:vMerge w:val="restart"\/>.*<w:vMerge w:val="continue"\/>/);
  });

  test('keeps a group with its first row and the signature block on one page', async () => {
    const xml = await xmlOf('word/document.xml');
    expect(paragraphWith(xml, 'Chi ngân sách')).toContain('<w:keepNext/>');
    expect(paragraphWith(xml, 'KT. GIÁM ĐỐC')).toContain('<w:keepNext/>');
    expect(rowWith(xml, 'KT. GIÁM ĐỐC')).toContain('<w:cantSplit/>');
  });

  test('fills the line of a last slot by a dotted tab, and shows boxes in a font that has them', async () => {
    const xml = await xmlOf('word/document.xml');
    expect(paragraphWith(xml, 'Khác: ')).toMatch(/<w:tab w:val="right"[^>]*w:leader="dot"/);
    expect(paragraphWith(xml, 'Khác: ').match(/<w:tab\/>/g)).toHaveLength(4);
    expect(xml).toMatch(/Segoe UI Symbol.*?☑.*?Segoe UI Symbol.*?□/);
  });

  test('has pages of A4 with the margins of Decree 30/2020, a landscape section, and numbers from page 2', async () => {
    const xml = await xmlOf('word/document.xml');
    const [portrait = '', landscape = ''] = xml.match(/<w:sectPr.*?<\/w:sectPr>/g) ?? [];
    expect(portrait).toMatch(/w:w="11906" w:h="16838"/);
    expect(portrait).toMatch(/w:top="1134" w:right="964" w:bottom="1134" w:left="1701"/);
    expect(portrait).toContain('<w:titlePg/>');
    expect(landscape).toMatch(/w:w="16838" w:h="11906" w:orient="landscape"/);
    expect(landscape).not.toContain('<w:titlePg/>');
    expect(await xmlOf('word/header1.xml')).toContain('PAGE');
  });

  test('holds hostile text as text: the XML stays well formed', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom('</w:t></w:r>', '<?xml?>', ']]>', '&#0;', '\uFFFE\u0001'),
        ),
        async (words) => {
          const xml = await xmlOf('word/document.xml', `a${words}b`);
          expect(xml.replace(/[\n\r]/g, '')).not.toMatch(/[\p{Cc}\p{Noncharacter_Code_Point}\p{Surrogate}]/u);
          expect(xml.replace(/<\/?w:[^<>]*>|<\?xml [^<>]*\?>/g, '')).not.toMatch(/[<>]/);
        },
      ),
      { numRuns: 40 },
    );
  });
});
