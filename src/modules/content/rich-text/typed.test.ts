import { expect, test } from 'vitest';
import { cleanHtml } from './clean.ts';
import { fromTyped } from './from-typed.ts';
import { plainText } from './plain-text.ts';
import { toTyped } from './typed.ts';

const typed = (text: string) => cleanHtml(fromTyped(text)).html;

test('in a plain field a blank line makes a paragraph, a line end a line end', () => {
  expect(typed('Một\r\nhai\r\n \r\nba\n\n\n\nbốn')).toBe('<p>Một<br>hai</p>\n<p>ba</p>\n<p>bốn</p>');
});

test('simple HTML may be typed; every other sign is itself', () => {
  expect(typed('<h2>Tiêu đề</h2>\n\n5 < 7 & a<b, x<y và <strong>đậm</strong>')).toBe(
    '<h2>Tiêu đề</h2>\n<p>5 &lt; 7 &amp; a&lt;b, x&lt;y và <strong>đậm</strong></p>',
  );
  expect(typed('<ul>\n\n<li>một</li>\n\n<li>hai</li>\n</ul>')).toBe('<ul><li>một</li><li>hai</li></ul>');
});

test('a stored text comes back as it was after it stood in a plain field', () => {
  const html = cleanHtml(
    '<h2>a</h2><p>một<br>hai &lt;b&gt; <em>x</em></p><ul><li>b<ol><li>c</li></ol></li></ul><blockquote><p>d</p><p>e</p></blockquote><table><tr><th>1</th><th>2</th></tr><tr><td>3</td><td>4</td></tr></table>',
  ).html;
  expect(toTyped(html)).toContain('một\nhai &lt;b&gt; <em>x</em>\n\n<ul>');
  expect(typed(toTyped(html))).toBe(html);
});

test('the plain text of an article has a line for each paragraph, item and row, with what pictures show', () => {
  const picture = '/tep/0b9d6d2e-5f0a-4c1e-8a3b-0d5a11112222/a.jpg';
  expect(
    plainText(
      `<h2>a</h2><ul><li>b &amp; c</li></ul><figure><img src="${picture}" alt="Cầu mới"></figure><table><tr><td>1</td><td>2</td></tr></table>`,
    ),
  ).toBe('a\nb & c\nCầu mới\n1 | 2');
});
