import { expect, test } from 'vitest';
import { readArticle } from '../clean.ts';
import { checkText } from './check.ts';
import { messages } from './messages.ts';

const picture = '/tep/0b9d6d2e-5f0a-4c1e-8a3b-0d5a11112222/a.jpg';
const found = (html: string) => checkText(readArticle(html)).map(({ text }) => text);

test.each([
  [`<figure><img src="${picture}" alt=""></figure>`, messages.noAlt],
  [`<figure><img src="${picture}" alt="IMG_0012.JPG"></figure>`, messages.emptyAlt],
  ['<p>Xem <a href="/x">tại đây</a></p>', messages.emptyLinkWords],
  ['<p><a href="/x">Bấm vào đây</a></p>', messages.emptyLinkWords],
  ['<p><a href="/x"><em>xem</em> <strong>chi tiết</strong></a></p>', messages.emptyLinkWords],
  [
    '<p><a href="https://x.example/a/very/long/address/that/nobody/reads">https://x.example/a/very/long/address/that/nobody/reads</a></p>',
    messages.addressAsWords,
  ],
  ['<ul><li><a href="/x">here</a></li></ul>', messages.emptyLinkWords],
  ['<table><tr><td>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>', messages.noTableHead],
  ['<p><strong>I. Tình hình chung</strong></p><p>a</p>', messages.boldLine],
  ['<p>- một<br>- hai</p>', messages.typedList],
])('%s is named', (html, message) => expect(found(html)).toEqual([message]));

test.each([
  `<figure><img src="${picture}" alt="Chủ tịch cắt băng khánh thành cầu"></figure>`,
  '<p><a href="/x">Mẫu đơn đăng ký (DOCX)</a></p>',
  '<table><tr><th>a</th><th>b</th></tr><tr><td>c</td><td>d</td></tr></table>',
  '<ul><li><strong>Một</strong></li></ul><p><strong>Lưu ý:</strong> nộp trước ngày 5.</p>',
])('%s is fine', (html) => expect(found(html)).toEqual([]));

test('a leap between the levels that the writer chose is named where it is', () => {
  expect(checkText([], [2, null, 4, 2])).toEqual([{ at: 2, text: messages.headingLeap, words: '' }]);
});
