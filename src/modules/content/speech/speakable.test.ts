import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberInWords } from './numbers.ts';
import { speakable } from './speakable.ts';

const said = (text: string) => speakable(text, 'vi');

test.each([
  ['0', 'không'],
  ['5', 'năm'],
  ['10', 'mười'],
  ['15', 'mười lăm'],
  ['21', 'hai mươi mốt'],
  ['24', 'hai mươi tư'],
  ['45', 'bốn mươi lăm'],
  ['101', 'một trăm linh một'],
  ['2026', 'hai nghìn không trăm hai mươi sáu'],
  ['10000', 'mười nghìn'],
  ['1234567', 'một triệu hai trăm ba mươi tư nghìn năm trăm sáu mươi bảy'],
  ['5000000000', 'năm tỷ'],
  ['007', 'không không bảy'],
])('the number %s is said "%s"', (figures, words) => {
  expect(numberInWords(figures)).toBe(words);
});

test('no number is lost: none is silent, and none leaves a figure or two blanks', () => {
  fc.assert(
    fc.property(fc.nat({ max: 999_999_999 }), (value) => {
      expect(numberInWords(String(value))).toMatch(/^\p{Ll}+( \p{Ll}+)*$/u);
    }),
  );
});

describe('read aloud', () => {
  test.each([
    ['UBND tỉnh và HĐND TP. Sơn Hải', 'Ủy ban nhân dân tỉnh và Hội đồng nhân dân thành phố Sơn Hải'],
    ['TTHC, CNTT', 'thủ tục hành chính, công nghệ thông tin'],
    ['GRDP tăng 8,25%.', 'tổng sản phẩm trên địa bàn tăng tám phẩy hai mươi lăm phần trăm.'],
    ['Thu 1.234,5 tỷ đồng', 'Thu một nghìn hai trăm ba mươi tư phẩy năm tỷ đồng'],
    ['ngày 02/9/2026', 'ngày hai tháng chín năm hai nghìn không trăm hai mươi sáu'],
    ['Sáng 3/3, họp', 'Sáng ba tháng ba, họp'],
    ['đạt 15/20 chỉ tiêu', 'đạt mười lăm trên hai mươi chỉ tiêu'],
    ['tháng 9/2026', 'tháng chín năm hai nghìn không trăm hai mươi sáu'],
    ['lúc 7 giờ 30', 'lúc bảy giờ ba mươi phút'],
    ['lúc 7h30 và 14:00', 'lúc bảy giờ ba mươi phút và mười bốn giờ'],
    ['lúc 7 giờ 30 phút', 'lúc bảy giờ ba mươi phút'],
    ['dài 12 km, rộng 5 m', 'dài mười hai ki-lô-mét, rộng năm mét'],
    ['120 ha, 45 m², 3 km2', 'một trăm hai mươi héc-ta, bốn mươi lăm mét vuông, ba ki-lô-mét vuông'],
    ['6 tấn/ha', 'sáu tấn trên héc-ta'],
    ['Nghị định 43/2011/NĐ-CP', 'Nghị định bốn mươi ba năm hai nghìn không trăm mười một, Nghị định Chính phủ'],
    ['số 15/NQ-HĐND', 'số mười lăm, Nghị quyết Hội đồng nhân dân'],
    ['quý III/2026', 'quý ba năm hai nghìn không trăm hai mươi sáu'],
    ['kỳ họp thứ XIV', 'kỳ họp thứ mười bốn'],
    ['giai đoạn 2021–2030', 'giai đoạn hai nghìn không trăm hai mươi mốt đến hai nghìn không trăm ba mươi'],
    ['gọi 0236 3822 115', 'gọi không hai ba sáu ba tám hai hai một một năm'],
    ['Sở BTTTX', 'Sở bê tê tê tê ích'],
    ['tại sonhai.gov.vn', 'tại sonhai chấm gov chấm vn'],
    ['cách mạng 4.0', 'cách mạng bốn chấm không'],
  ])('"%s" is said "%s"', (text, words) => {
    expect(said(text)).toBe(words);
  });

  test('words that only look like abbreviations or Roman numbers stay', () => {
    expect(said('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')).toBe('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(said('thứ vi phạm, anh Hà mới')).toBe('thứ vi phạm, anh Hà mới');
  });

  test('no figure is left to a voice that would read it wrongly', () => {
    const unit = fc.constantFrom('1', '5', '0', '.', ',', '/', '-', ' ', 'h', '%', 'm²', 'NĐ', 'UBND', 'a', ':', '@');
    fc.assert(
      fc.property(fc.string({ unit }), (text) => {
        expect(said(text)).not.toMatch(/[0-9]/);
      }),
    );
  });

  test('English is left to the English voice', () => {
    expect(speakable('GDP grew by 3.5%  in 2026.', 'en')).toBe('GDP grew by 3.5% in 2026.');
  });
});
