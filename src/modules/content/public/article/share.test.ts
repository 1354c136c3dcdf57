import { expect, test } from 'vitest';
import { shareLinks } from './share.ts';

const links = () =>
  shareLinks('https://tinh.gov.vn/tin-tuc/a-1?x=1&y', 'Kỳ họp “thứ 9” & khai mạc\r\nBcc: ai@x.vn', 'Thư');

test('an article is shared by plain addresses that carry its own address and nothing about the reader', () => {
  const [zalo, facebook, x, mail] = links().map(({ href }) => new URL(href));
  const payload = Buffer.from(zalo?.searchParams.get('d') ?? '', 'base64').toString();
  expect(JSON.parse(payload)).toEqual({ url: 'https://tinh.gov.vn/tin-tuc/a-1?x=1&y' });
  expect(facebook?.searchParams.get('u')).toBe('https://tinh.gov.vn/tin-tuc/a-1?x=1&y');
  expect(x?.searchParams.get('text')).toContain('Kỳ họp “thứ 9” & khai mạc');
  expect(mail?.searchParams.get('body')).toBe('https://tinh.gov.vn/tin-tuc/a-1?x=1&y');
});

test('a title cannot add a line to the head of the letter', () => {
  for (const { href } of links()) expect(href).not.toMatch(/[\r\n]/);
  expect(links()[3]?.href.split('&')).toHaveLength(2);
});
