import { expect, test } from 'vitest';
import { dateOf } from '#platform/calendar';
import { blankWords, type EditionWords } from '../editions/words.ts';
import { typedEdition, typedOf, wordsFrom } from './typed.ts';

const media = 'a1b2c3d4-0000-4000-8000-000000000001';
const words: EditionWords = {
  sectionCode: 'projects',
  title: 'Thông báo mời thầu',
  summary: 'Gói thầu số 2',
  body: '<p>Nội dung</p>',
  eventKind: 'approved',
  eventOn: dateOf(2026, 3, 2),
  eventDocument: '12/QĐ-UBND',
  details: {
    cover: { media, alt: 'Cầu mới', caption: 'Ảnh: Minh' },
    attachments: [{ media, title: 'Hồ sơ mời thầu' }],
    isFromElsewhere: true,
    source: { name: 'Báo Sơn Hải', url: 'https://bao.example/1' },
    author: 'Thùy Dương',
    keywords: ['cầu', 'đấu thầu'],
    related: [12, 15],
    spoken: { media },
    isLead: true,
    leader: { name: 'Trần A', post: 'Giám đốc', order: 1, duties: 'Phụ trách chung' },
  },
};

test('what the form shows is what it says again, and nothing that it does not show is lost', () => {
  expect(wordsFrom(typedOf(words, 4), words)).toEqual({ ok: true, words });
});

test('an empty form says empty words', () => {
  const typed = typedEdition.parse({ base: '1', section: 'news' });
  expect(wordsFrom(typed, blankWords('news'))).toEqual({ ok: true, words: blankWords('news') });
});

test('an attachment that is ticked for removal goes, the others stay', () => {
  const other = media.replace(/1$/, '2');
  const typed = {
    ...typedOf(words, 1),
    attachmentMedia: [media, other],
    attachmentTitle: ['Một', 'Hai'],
    attachmentRemove: [media],
  };
  const read = wordsFrom(typed, words);
  expect(read.ok && read.words.details.attachments).toEqual([{ media: other, title: 'Hai' }]);
});

test('every field that cannot be read is named, not only the first', () => {
  const typed = {
    ...typedOf(words, 1),
    eventOn: '31/02/2026',
    sourceUrl: 'javascript:alert(1)',
    related: 'mười',
    leaderOrder: 'x',
  };
  const read = wordsFrom(typed, words);
  expect(read.ok ? [] : [...read.wrong].sort()).toEqual(['eventOn', 'leaderOrder', 'related', 'sourceUrl']);
});
