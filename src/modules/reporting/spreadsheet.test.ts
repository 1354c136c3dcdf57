import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allForms } from './definitions/library.ts';
import { readSpreadsheet } from './spreadsheet.read.ts';
import { answersOf } from './spreadsheet.testing.ts';
import { printSpreadsheet } from './spreadsheet.ts';

describe('answers go out in a spreadsheet and come back exactly as they were', () => {
  for (const form of allForms()) {
    test(`${form.definition.code}`, { timeout: 60_000 }, async () => {
      await fc.assert(
        fc.asyncProperty(answersOf(form), async (answers) => {
          const read = await readSpreadsheet(form, await printSpreadsheet(form, { answers }));
          expect(read.ok ? read.filling.answers : read.faults).toEqual(answers);
        }),
        { numRuns: 4, endOnFailure: true },
      );
    });
  }
});
