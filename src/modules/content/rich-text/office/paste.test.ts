import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cleanHtml } from '../clean.ts';

const pasted = (name: string) =>
  cleanHtml(readFileSync(new URL(`../../../../../test/fixtures/paste/${name}.html`, import.meta.url), 'utf8'));
const words = (taken: ReturnType<typeof pasted>['taken']) => taken.map(({ kind, name }) => `${kind} ${name}`.trim());

test('a text from Word becomes headings, lists in lists, tables with heads; its pictures are named', () => {
  const { html, taken } = pasted('word');
  expect(html.split('\n')).toEqual([
    '<h2>KẾ HOẠCH TIÊM CHỦNG NĂM 2026</h2>',
    '<p>Thực hiện Công văn số 12/SYT-NVY, huyện An Hải tổ chức <strong>tiêm chủng</strong> cho trẻ dưới 5 tuổi&nbsp;và phụ nữ có thai[1].</p>',
    '<h3>I. Nội dung</h3>',
    '<ul><li>Rà soát đối tượng<ul><li>Trẻ tại nhà</li><li>Trẻ tại trường</li></ul></li><li><em>Thông báo</em> lịch tiêm</li></ul>',
    '<ol type="a"><li>Trạm y tế</li><li>Trường mầm non</li></ol>',
    '<table><thead><tr><th scope="col">Ngày</th><th scope="col">Địa điểm</th></tr></thead><tbody><tr><td>05/3</td><td><p>Trạm y tế</p>',
    '<p>Nhà văn hóa</p></td></tr></tbody></table>',
    '<p>CO<sub>2</sub>, 10 m<sup>2</sup> <u>gạch chân</u> <s>bỏ</s> hết.</p>',
  ]);
  expect(words(taken)).toEqual(['picture clip_image002.jpg']);
});

test('a text from Google Docs keeps its bold, italic and raised letters, and loses the wrapper that is bold and is not', () => {
  const { html, taken } = pasted('google-docs');
  expect(html.split('\n')).toEqual([
    '<h2>Thông báo tuyển dụng</h2>',
    '<p><strong>Thời gian:</strong> từ <em>ngày 05/3</em><sup>1</sup></p>',
    '<ul><li>Hồ sơ<ul><li>Bản sao</li></ul></li><li><a href="https://www.google.com/url?q=https://sonhai.example/mau.docx" rel="external noopener">Mẫu đơn</a></li></ul>',
    '<table><thead><tr><th scope="col">Vị trí</th><th scope="col">Số lượng</th></tr></thead><tbody><tr><td>Kế toán</td><td>01</td></tr></tbody></table>',
  ]);
  expect(words(taken)).toEqual(['picture AD_4nXc=s800']);
});

test('a text from LibreOffice loses its fonts and frames', () => {
  const { html, taken } = pasted('libreoffice');
  expect(html.split('\n')).toEqual([
    '<h2>Lịch tiếp công dân</h2>',
    '<p><strong>Chủ tịch</strong> tiếp <em>sáng thứ Hai</em></p>',
    '<ol><li>Sáng: 7 giờ 30</li><li>Chiều: 13 giờ 30<ul><li>Phòng 101</li></ul></li></ol>',
    '<table><thead><tr><th scope="col">Ngày</th><th scope="col">Người tiếp</th></tr></thead><tbody><tr><td>02/3</td><td></td></tr></tbody></table>',
  ]);
  expect(words(taken)).toEqual(['picture']);
});
