import { Readable } from 'node:stream';
import sharp from 'sharp';
import { afterAll, expect, test } from 'vitest';
import { toText } from '#document';
import { stopPress } from '#platform/papers';
import { testStorage } from '../../../../test/storage.ts';
import type { Media } from '../media/media.ts';
import { readArticle } from '../rich-text/clean.ts';
import { articleDocument } from './article-document.ts';
import { articlePdf } from './article-pdf.ts';

afterAll(stopPress);

const id = '0b9d6d2e-5f0a-4c1e-8a3b-0d5a11112222';
const body = `<h2>Nội dung</h2><p>Xem <a href="https://chinhphu.vn/">trang Chính phủ</a> và <strong>nộp</strong> trước ngày 5.</p>
<ol type="a"><li>một<ul><li>hai</li></ul></li><li>ba</li></ol>
<figure><img src="/tep/${id}/cau.jpg" alt="Cầu mới lúc bình minh"><figcaption>Ảnh: Lan</figcaption></figure>
<table><caption>Số liệu</caption><tr><th>Năm</th><th>Số</th></tr><tr><td rowspan="2">2024</td><td>5</td></tr><tr><td>6</td></tr></table>
<figure><audio src="/tep/${id}/a.mp3"></audio></figure>`;
const article = {
  language: 'vi',
  siteName: 'Sở Xây dựng',
  title: 'Khánh thành cầu Sông Sim',
  summary: 'Cầu dài 300 m.',
  byline: '02/03/2026',
  address: 'https://sonhai.example/tin-tuc/cau-5',
  blocks: readArticle(body),
} as const;

test('an article on paper says everything that stands on its page, and where links lead', () => {
  const text = toText(articleDocument({ ...article, pictures: new Map() }));
  for (const words of [
    'Sở Xây dựng',
    'Khánh thành',
    'trang Chính phủ (https://chinhphu.vn/)',
    'a) một',
    '– hai',
    'b) ba',
    '[Hình: Cầu mới lúc bình minh]',
    '2024',
    'Âm thanh hoặc phim',
    'Nguồn: https://sonhai.example/tin-tuc/cau-5',
  ]) {
    expect(text).toContain(words);
  }
});

test('a cell over several rows keeps those beside it in their columns', () => {
  const { sections } = articleDocument({ ...article, pictures: new Map() });
  const table = sections[0]?.blocks.find((block) => block.kind === 'table');
  const words =
    table?.kind === 'table'
      ? table.rows.map(({ cells }) =>
          cells.map(({ content }) => content.map((each) => (each.kind === 'text' ? each.text : '')).join('')),
        )
      : [];
  expect(words).toEqual([
    ['2024', '5'],
    ['', '6'],
  ]);
});

test('its PDF holds the picture with its alternative text', async () => {
  const { storage, closeStorage } = await testStorage();
  const jpeg = await sharp({ create: { width: 640, height: 400, channels: 3, background: '#486' } })
    .jpeg()
    .toBuffer();
  const { key } = await storage.put(Readable.from([jpeg]), { name: 'w640', mediaType: 'image/jpeg' });
  const variants = [{ key, type: 'image/jpeg', width: 640, height: 400, size: jpeg.length }] as const;
  const media: Media = {
    id,
    siteId: id,
    organisationId: id,
    kind: 'image',
    storageKey: key,
    name: 'cau.jpg',
    mediaType: 'image/jpeg',
    size: 1,
    width: 640,
    height: 400,
    alt: '',
    caption: '',
    credit: '',
    transcript: '',
    variants,
    isPublic: true,
    createdAt: new Date(0),
    createdBy: 'x',
  };
  const pdf = Buffer.from(await articlePdf(storage, article, new Map([[id, media]])));
  closeStorage();
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  expect(pdf.includes('/Subtype /Image') || pdf.includes('/Subtype/Image')).toBe(true);
});
