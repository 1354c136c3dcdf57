import { afterAll, describe, expect, test } from 'vitest';
import { PaperFault, stopPress, toDocx, toPdf } from '../index.ts';
import { samplePaper } from '../sample.ts';

afterAll(stopPress);

describe('The press', () => {
  test('makes PDF and DOCX in a process of its own', async () => {
    expect(
      Buffer.from(await toPdf(samplePaper()))
        .subarray(0, 5)
        .toString(),
    ).toBe('%PDF-');
    expect(
      Buffer.from(await toDocx(samplePaper()))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  });

  test('stops a file that takes too long, says so in both languages, and serves the next one', async () => {
    const refused = await toPdf(samplePaper(), { limits: { seconds: 0.001, megabytes: 400 } }).catch(
      (error: unknown) => error,
    );
    expect(refused).toBeInstanceOf(PaperFault);
    expect(refused).toMatchObject({
      code: 'time',
      text: { vi: expect.stringContaining('quá 0.001 giây'), en: expect.stringContaining('more than 0.001 seconds') },
    });
    expect((await toPdf(samplePaper())).length).toBeGreaterThan(1000);
  });

  test.runIf(process.platform === 'linux')('stops a file that needs too much memory', async () => {
    const rows = Array.from(
      { length: 4000 },
      (_, i) =>
        ({ kind: 'paragraph', style: 'body', level: 0, content: [{ kind: 'text', text: `Dòng ${i} ` }] }) as const,
    );
    const refused = await toPdf(samplePaper('x', rows), { limits: { seconds: 30, megabytes: 20 } }).catch(
      (error: unknown) => error,
    );
    expect(refused).toMatchObject({ code: 'memory' });
  });

  test('makes files asked for at once one after the other', async () => {
    const files = await Promise.all([toDocx(samplePaper('A')), toPdf(samplePaper('B')), toDocx(samplePaper('C'))]);
    expect(files.map((bytes) => Buffer.from(bytes).subarray(0, 2).toString())).toEqual(['PK', '%P', 'PK']);
  });
});
