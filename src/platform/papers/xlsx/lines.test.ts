import { describe, expect, test } from 'vitest';
import type { Box, Inline, Slot } from '#document';
import { rowsOfLine } from './lines.ts';

const text = (words: string): Inline => ({ kind: 'text', text: words });
const slot = (field: string): Slot => ({ kind: 'slot', field, type: 'integer', value: null, width: 'short' });
const tick = (field: string): Box => ({ kind: 'box', field, type: 'tick', option: 'yes', checked: false });
const options = [
  { id: 'yes', label: 'Có' },
  { id: 'no', label: 'Không' },
];
const yesNo = (option: 'yes' | 'no', label: string): Box => ({
  kind: 'box',
  field: 'has',
  type: 'yesNo',
  options,
  option,
  checked: false,
  label,
});

const shown = (content: readonly Inline[]) =>
  rowsOfLine(content).map(({ label, fills, trailing }) => [
    label,
    fills.map(({ kind, target }) => `${kind}:${target.field}`).join(' '),
    trailing,
  ]);

describe('a running line becomes rows of wording, cell and unit', () => {
  test('each slot with words of its own has a row', () => {
    expect(shown([text('Số lượng: '), slot('a'), text(' người, Tỷ lệ: '), slot('b'), text(' %')])).toEqual([
      ['Số lượng:', 'value:a', 'người,'],
      ['Tỷ lệ:', 'value:b', '%'],
    ]);
  });
  test('slots parted by a sign stand side by side, and the wording shows the sign', () => {
    expect(shown([text('Băng thông (lên/xuống): '), slot('a'), text('/'), slot('b')])).toEqual([
      ['Băng thông (lên/xuống): ……/……', 'value:a value:b', ''],
    ]);
  });
  test('a box takes the words behind it, and a number behind those stands beside it', () => {
    expect(shown([tick('a'), text(' Chuyên trách: '), slot('b'), text(' người')])).toEqual([
      ['Chuyên trách:', 'mark:a value:b', 'người'],
    ]);
  });
  test('a comma within the words of a box does not cut them', () => {
    expect(shown([tick('a'), text(' Số phòng, ban triển khai: '), slot('b')])).toEqual([
      ['Số phòng, ban triển khai:', 'mark:a value:b', ''],
    ]);
  });
  test('words before a box stand in a row of their own', () => {
    expect(shown([text('Của: '), tick('a'), text(' Ban cơ yếu \u2003 '), tick('b'), text(' đơn vị khác')])).toEqual([
      ['Của:', '', ''],
      ['Ban cơ yếu', 'mark:a', ''],
      ['đơn vị khác', 'mark:b', ''],
    ]);
  });
  test('boxes that bear the labels of one question are one cell with a list', () => {
    const [row] = rowsOfLine([text('Có mạng LAN: '), yesNo('yes', 'Có'), text(' \u2003 '), yesNo('no', 'Không')]);
    expect(row?.label).toBe('Có mạng LAN:');
    expect(row?.fills.map(({ kind, choices }) => [kind, choices])).toEqual([['pick', ['Có', 'Không']]]);
  });
  test('long words behind a slot join the wording, dots showing its place', () => {
    expect(shown([text('Ký trên phần mềm: '), slot('a'), text(' (liệt kê tên các phần mềm)')])).toEqual([
      ['Ký trên phần mềm: …… (liệt kê tên các phần mềm)', 'value:a', ''],
    ]);
  });
});
