import { expect, test } from 'vitest';
import type { ShownMedia } from '../../media/media.ts';
import { writeBlocks } from '../../rich-text/write.ts';
import { withFiles } from './in-text.tsx';

const id = '0b9d6d2e-5f0a-4c1e-8a3b-0d5a11112222';
const file = (more: Partial<ShownMedia>): ReadonlyMap<string, ShownMedia> => {
  const base = {
    id,
    kind: 'image',
    name: 'cầu.jpg',
    mediaType: 'image/jpeg',
    size: 1,
    width: 960,
    height: 600,
  } as const;
  return new Map([[id, { ...base, alt: '', caption: '', credit: '', transcript: '', variants: [], ...more }]]);
};
const figure = (shows: 'image' | 'audio') =>
  writeBlocks([{ kind: 'figure', shows, media: id, name: 'cau.jpg', alt: 'Cầu "mới" & sông', caption: [] }]);
const variants = [320, 960].flatMap((width) =>
  (['image/webp', 'image/jpeg'] as const).map((type) => ({ type, width, height: width / 1.6 })),
);

test('a picture in a text comes in the sizes of its file, lazily, and keeps its own alternative text', () => {
  const html = withFiles(figure('image'), file({ variants, alt: 'khác' }), 'vi');
  expect(html).toContain(`/tep/${id}/w320.webp 320w, /tep/${id}/w960.webp 960w`);
  expect(html).toContain(`/tep/${id}/w320.jpg 320w`);
  expect(html).toMatch(/loading="lazy"/);
  expect(html).toMatch(/width="960" height="600"/);
  expect(html).toMatch(/alt="Cầu &quot;mới&quot; &amp; sông"/);
  expect(html).not.toContain('khác');
});

test('a sound in a text has what is said in it below, which is not read aloud a second time', () => {
  const html = withFiles(figure('audio'), file({ kind: 'audio', transcript: 'Lời <một>.\n\nLời hai.' }), 'vi');
  expect(html).toMatch(/<\/audio><div class="no-speech">.*Lời bằng chữ.*<p>Lời &lt;một(?:&gt;|>).*<p>Lời hai/s);
});

test('a file that readers may not see leaves the text as it is stored', () => {
  for (const shows of ['image', 'audio'] as const) {
    expect(withFiles(figure(shows), new Map(), 'vi')).toBe(figure(shows));
  }
});
