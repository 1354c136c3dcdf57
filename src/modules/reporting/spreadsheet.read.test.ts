import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Answers } from '#forms-engine';
import { rootDirectory } from '#platform/paths';
import { cellOf, change, type Parts, setCell, unzip, zip } from '../../../test/xlsx.ts';
import { type Form, findForm } from './definitions/library.ts';
import { readSpreadsheet } from './spreadsheet.read.ts';
import { printSpreadsheet } from './spreadsheet.ts';

function formOf(code: string): Form {
  const form = findForm(code);
  if (form === undefined) throw new Error(code);
  return form;
}
const quarterly = formOf('it-quarterly-2019');
const website = formOf('website-report-2013');
const district = formOf('egov-district-2019');

const fixture = (name: string) => readFileSync(join(rootDirectory, 'test', 'fixtures', 'xlsx', name));

/** The outcome of what `edit` does to the form filled with `answers`. */
async function bent(form: Form, edit: (parts: Parts) => void, answers: Answers = {}) {
  const parts = await unzip(await printSpreadsheet(form, { answers }));
  edit(parts);
  return readSpreadsheet(form, zip(parts));
}

/** With one cell, found by its name, holding this XML. */
const withCell = (form: Form, name: string, xml: string) =>
  bent(form, (parts) => {
    const { part, cell } = cellOf(parts, name);
    setCell(parts, part, cell, xml);
  });

async function faultsOf(read: ReturnType<typeof readSpreadsheet>): Promise<string> {
  const outcome = await read;
  return outcome.ok ? 'ok' : outcome.faults.map(({ vi }) => vi).join('\n');
}

async function answersIn(read: ReturnType<typeof readSpreadsheet>): Promise<unknown> {
  const outcome = await read;
  return outcome.ok ? outcome.filling.answers : outcome.faults;
}

const text = (value: string) => ` t="str"><v>${value}</v>`;
const number = (value: number) => `><v>${value}</v>`;

describe('a form that was filled in LibreOffice, with rows and columns inserted before and between the cells', () => {
  for (const form of [website, district]) {
    test(`${form.definition.code} gives exactly the answers that were typed`, async () => {
      const { code } = form.definition;
      const typed: unknown = JSON.parse(fixture(`${code}.answers.json`).toString());
      expect(await answersIn(readSpreadsheet(form, fixture(`${code}.xlsx`)))).toEqual(typed);
    });
  }
});

describe('a cell is read as its field wants it', () => {
  test('a number that was typed as a text with groups is that number', async () => {
    expect(await answersIn(withCell(quarterly, 'f_computers_total', text('1.116')))).toEqual({ computers_total: 1116 });
  });
  test('the notation that could be mistaken is noted with the cell', async () => {
    const read = await withCell(district, 'f_spending_hardware', text('1.116'));
    expect(read.ok && read.notes[0]?.vi).toMatch(/^Bảng "MỤC 4.*", ô [A-Z]+\d+ \(.*\): .*1\.116/u);
  });
  test('dashes, dots and blanks are blank', async () => {
    for (const blank of ['-', '…', '   ', '\u00a0']) {
      expect(await answersIn(withCell(quarterly, 'f_computers_total', text(blank)))).toEqual({});
    }
  });
  test('pasted text is composed and freed of hard spaces', async () => {
    const pasted = text('\u00a0Sở Tài nguyên'.normalize('NFD'));
    expect(await answersIn(withCell(website, 'f_reporter_unit', pasted))).toEqual({ reporter_unit: 'Sở Tài nguyên' });
  });
  test('TRUE answers a yes/no question; 1 and a label do too', async () => {
    for (const yes of [' t="b"><v>1</v>', number(1), text('có')]) {
      expect(await answersIn(withCell(quarterly, 'f_government_network', yes))).toEqual({
        government_network: true,
      });
    }
  });
  test('the result of a formula is taken for a number, and noted', async () => {
    const read = await withCell(quarterly, 'f_computers_total', '><f>10+2</f><v>12</v>');
    expect(read.ok && read.filling.answers).toEqual({ computers_total: 12 });
    expect(read.ok && read.notes.map(({ vi }) => vi).join()).toMatch(/công thức.*12/);
  });
  test('a cell that shows 85% is 85 for a percentage, and refused for a number', async () => {
    const percents = (name: string) =>
      bent(quarterly, (parts) => {
        change(parts, 'xl/styles.xml', (xml) => xml.replaceAll('formatCode="#,##0.00"', 'formatCode="0%"'));
        const { part, cell } = cellOf(parts, name);
        setCell(parts, part, cell, number(0.85));
      });
    const read = await percents('f_computers_per_staff');
    expect(read.ok && read.filling.answers).toEqual({ computers_per_staff: 85 });
    expect(read.ok && read.notes).toHaveLength(1);
    expect(await faultsOf(percents('f_computers_total_detail_count'))).toMatch(/phần trăm/);
  });
  test('a number that the program turned into a day is not taken for a number', async () => {
    const read = bent(quarterly, (parts) => {
      change(parts, 'xl/styles.xml', (xml) => xml.replaceAll('formatCode="#,##0"', 'formatCode="dd/mm/yyyy"'));
      const { part, cell } = cellOf(parts, 'f_computers_total');
      setCell(parts, part, cell, number(43605));
    });
    expect(await faultsOf(read)).toMatch(/chứa ngày 20\/05\/2019/);
  });
  test('a month that the program turned into its first day is that month', async () => {
    const read = bent(website, (parts) => {
      change(parts, 'xl/styles.xml', (xml) => xml.replaceAll('formatCode="@"', 'formatCode="mm/yyyy"'));
      const { part, cell } = cellOf(parts, 't_online_services__used_since');
      setCell(parts, part, cell, number(43586));
    });
    expect(await answersIn(read)).toEqual({ online_services: [{ used_since: '2019-05', _id: 'row-1' }] });
  });
  test('each answer says from which cell it came', async () => {
    const read = await withCell(quarterly, 'f_computers_total', number(5));
    const place = expect.stringMatching(/^Bảng "2\.HatangCNTT", ô D\d+$/);
    expect(read.ok && read.filling.about?.computers_total?.provenance).toEqual({
      kind: 'imported',
      from: 'XLSX',
      place,
    });
  });
});

describe('what cannot be read is refused with sheet, cell and mend', () => {
  const cases: readonly (readonly [string, Form, string, string, RegExp])[] = [
    ['an error value', quarterly, 'f_computers_total', ' t="e"><v>#DIV/0!</v>', /"2\.HatangCNTT", ô D\d+ .*#DIV\/0!/],
    ['a formula with a text', quarterly, 'f_body_name', ' t="str"><f>A1</f><v>x</v>', /công thức/],
    ['a formula without a result', quarterly, 'f_computers_total', '><f>A1</f>', /công thức/],
    ['words for a number', quarterly, 'f_computers_total', text('nhiều'), /ô D\d+ .*nhiều/],
    ['a part of a count', quarterly, 'f_computers_total', number(1.5), /1,5 không phải số nguyên/],
    ['TRUE for a number', quarterly, 'f_computers_total', ' t="b"><v>1</v>', /TRUE/],
    ['a telephone number without its zero', website, 'f_reporter_phone', number(912345678), /mất số 0/],
    ['an option that does not exist', district, 'f_has_lan', text('đang làm'), /đang làm/],
  ];
  for (const [name, form, cell, xml, message] of cases) {
    test(name, async () => {
      expect(await faultsOf(withCell(form, cell, xml))).toMatch(message);
    });
  }

  test('two marks for one question name both cells', async () => {
    const faults = await faultsOf(
      bent(website, (parts) => {
        for (const option of ['full', 'none']) {
          const { part, cell } = cellOf(parts, `f_opinions_forum__${option}`);
          setCell(parts, part, cell, text('X'));
        }
      }),
    );
    expect(faults).toMatch(/ô C\d+, E\d+ .*hai lựa chọn/u);
  });

  test('all faults are told at once', async () => {
    const faults = await faultsOf(
      bent(quarterly, (parts) => {
        for (const name of ['f_computers_total', 'f_staff_with_computer']) {
          const { part, cell } = cellOf(parts, name);
          setCell(parts, part, cell, text('abc'));
        }
      }),
    );
    expect(faults.split('\n')).toHaveLength(2);
  });
});

describe('a workbook that was bent', () => {
  test('another form is told from this one', async () => {
    expect(await faultsOf(readSpreadsheet(district, await printSpreadsheet(quarterly)))).toMatch(
      /it-quarterly-2019.*egov-district-2019/,
    );
  });
  test('another version is refused', async () => {
    const older = { ...quarterly, definition: { ...quarterly.definition, version: 99 } };
    expect(await faultsOf(readSpreadsheet(quarterly, await printSpreadsheet(older)))).toMatch(/phiên bản 99/);
  });
  test('a revised form whose cells still match is read, and noted', async () => {
    const read = await readSpreadsheet(quarterly, await printSpreadsheet({ ...quarterly, hash: 'f'.repeat(64) }));
    expect(read.ok && read.notes).toHaveLength(1);
  });
  test('a form that gained a field since is not taken for whole', async () => {
    const [field] = quarterly.definition.fields;
    const fields = [...quarterly.definition.fields, ...(field ? [{ ...field, id: 'gained' }] : [])];
    const newer = { ...quarterly, definition: { ...quarterly.definition, fields } };
    expect(await faultsOf(readSpreadsheet(newer, await printSpreadsheet(quarterly)))).toMatch(/“gained”/);
  });
  const names = (edit: (xml: string) => string) =>
    faultsOf(bent(quarterly, (parts) => change(parts, 'xl/workbook.xml', edit)));
  const own = /<definedName name="f_computers_total">([^<]*)<\/definedName>/;
  test('a deleted name is missed', async () => {
    expect(await names((xml) => xml.replace(own, ''))).toMatch(/f_computers_total đã bị xóa/);
  });
  test('a deleted row leaves #REF!', async () => {
    const broken = '<definedName name="f_computers_total">#REF!$D$5</definedName>';
    expect(await names((xml) => xml.replace(own, broken))).toMatch(/#REF!/);
  });
  test('a copied sheet doubles its names', async () => {
    expect(
      await names((xml) => xml.replace(own, (name) => name + name.replace('name=', 'localSheetId="1" name='))),
    ).toMatch(/hai lần/);
  });
  test('two names for one cell are refused', async () => {
    const target = (xml: string) => own.exec(xml)?.[1] ?? '';
    expect(
      await names((xml) =>
        xml.replace(/(name="f_staff_with_computer">)[^<]*/, (_, start: string) => start + target(xml)),
      ),
    ).toMatch(/hai mục khác nhau cùng trỏ tới một ô/);
  });
  test('merged answers are refused', async () => {
    const faults = await faultsOf(
      bent(quarterly, (parts) => {
        const { part, cell } = cellOf(parts, 'f_computers_total');
        const next = cell.replace('D', 'E');
        change(parts, part, (xml) => xml.replace('</mergeCells>', `<mergeCell ref="${cell}:${next}"/></mergeCells>`));
      }),
    );
    expect(faults.match(/đã bị gộp/g)).toHaveLength(2);
  });
  test('a figure beside the cells is named, not lost', async () => {
    const faults = await faultsOf(
      bent(quarterly, (parts) => setCell(parts, 'xl/worksheets/sheet2.xml', 'H6', number(7))),
    );
    expect(faults).toBe(
      'Bảng "2.HatangCNTT", ô H6: “7” nằm ngoài các ô trả lời nên không được đọc. Hãy chuyển vào đúng ô tô màu hoặc xóa đi.',
    );
  });
});

describe('growing tables', () => {
  const name = 't_level3_list__service';
  const rows = (count: number) =>
    Array.from({ length: count }, (_, index) => ({ service: `Dịch vụ ${index + 1}`, _id: `row-${index + 1}` }));

  test('thousands of rows are read', async () => {
    const answers = { level3_list: rows(2000) };
    expect(await answersIn(readSpreadsheet(quarterly, await printSpreadsheet(quarterly, { answers })))).toEqual(
      answers,
    );
  });
  test('blank rows between filled ones do not count', async () => {
    const read = bent(quarterly, (parts) => {
      const { part, cell } = cellOf(parts, name);
      const row = Number(/\d+/.exec(cell)?.[0]);
      setCell(parts, part, `B${row + 1}`, text('Một'));
      setCell(parts, part, `B${row + 4}`, text('Hai'));
    });
    expect(await answersIn(read)).toEqual({
      level3_list: [
        { service: 'Một', _id: 'row-1' },
        { service: 'Hai', _id: 'row-2' },
      ],
    });
  });
  test('the running numbers may be retyped', async () => {
    const read = bent(quarterly, (parts) => {
      const { part, cell } = cellOf(parts, name);
      setCell(parts, part, cell.replace('B', 'A'), number(12));
    });
    expect(await answersIn(read)).toEqual({});
  });
  test('a row under the last line is named, not lost', async () => {
    const read = bent(quarterly, (parts) => {
      const workbook = parts.get('xl/workbook.xml')?.toString() ?? '';
      const last = Number(new RegExp(`"${name}">[^<]*\\$(\\d+)<`).exec(workbook)?.[1]);
      const { part } = cellOf(parts, name);
      change(parts, part, (xml) =>
        xml.replace(
          '</sheetData>',
          `<row r="${last + 1}"><c r="B${last + 1}" t="str"><v>Lạc</v></c></row></sheetData>`,
        ),
      );
    });
    expect(await faultsOf(read)).toMatch(/“Lạc” nằm ngoài/);
  });
});

describe('texts stay texts', () => {
  test('what begins like a formula is written as a text cell', async () => {
    const answers = { reporter_name: '=1+1', reporter_unit: '@SUM(A1)', reporter_position: '+84-12' };
    const bytes = await printSpreadsheet(website, { answers });
    const sheets = [...(await unzip(bytes))].filter(([part]) => part.startsWith('xl/worksheets/'));
    expect(sheets.some(([, xml]) => xml.includes('<f>'))).toBe(false);
    expect(await answersIn(readSpreadsheet(website, bytes))).toEqual(answers);
  });
  test('an answer longer than a cell can hold is refused when the file is made', async () => {
    await expect(printSpreadsheet(website, { answers: { reporter_name: 'a'.repeat(40_000) } })).rejects.toThrow(
      /32767/,
    );
  });
});

test('what the system computes itself is not written, so that it does not come back as typed', async () => {
  const answers = { civil_servants: 10, computers_total: 5 };
  const computed = new Map([['computers_per_staff', { ok: true, value: 50 } as const]]);
  const bytes = await printSpreadsheet(quarterly, { answers, computed });
  expect(await answersIn(readSpreadsheet(quarterly, bytes))).toEqual(answers);
});
