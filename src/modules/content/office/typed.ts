import { z } from 'zod';
import type { EditionDetails } from '../details.ts';
import { type EditionWords, editionWords } from '../editions/words.ts';

const line = z.string().max(5000).default('');
const lines = z.preprocess(
  (value) => (value === undefined ? [] : Array.isArray(value) ? value : [value]),
  z.array(line),
);

/** The form of an edition as the browser posts it: texts, as they were typed. */
export const typedEdition = z.object({
  base: z.coerce.number().int().min(0).max(1_000_000_000),
  section: line,
  title: line,
  summary: line,
  body: z.string().max(2_000_000).default(''),
  eventKind: line,
  eventOn: line,
  eventDocument: line,
  isFromElsewhere: line,
  sourceName: line,
  sourceUrl: line,
  author: line,
  keywords: line,
  related: line,
  isLead: line,
  coverMedia: line,
  coverAlt: line,
  coverCaption: line,
  attachmentMedia: lines,
  attachmentTitle: lines,
  attachmentRemove: lines,
  audioMedia: line,
  videoMedia: line,
  page: line,
  leaderName: line,
  leaderPost: line,
  leaderOrder: line,
  leaderBorn: line,
  leaderEmail: line,
  leaderPhone: line,
  leaderDuties: line,
});
export type TypedEdition = z.infer<typeof typedEdition>;

/** What the form shows of the words that stand. */
export function typedOf(words: EditionWords, base: number): TypedEdition {
  const { details } = words;
  const { cover, attachments = [], source, leader } = details;
  return {
    base,
    section: words.sectionCode,
    title: words.title,
    summary: words.summary,
    body: words.body,
    eventKind: words.eventKind ?? '',
    eventOn: words.eventOn ?? '',
    eventDocument: words.eventDocument ?? '',
    isFromElsewhere: details.isFromElsewhere === true ? 'co' : '',
    sourceName: source?.name ?? '',
    sourceUrl: source?.url ?? '',
    author: details.author ?? '',
    keywords: (details.keywords ?? []).join(', '),
    related: (details.related ?? []).join(', '),
    isLead: details.isLead === true ? 'co' : '',
    coverMedia: cover?.media ?? '',
    coverAlt: cover?.alt ?? '',
    coverCaption: cover?.caption ?? '',
    attachmentMedia: attachments.map(({ media }) => media),
    attachmentTitle: attachments.map(({ title }) => title),
    attachmentRemove: [],
    audioMedia: details.audio?.media ?? '',
    videoMedia: details.video?.media ?? '',
    page: details.page ?? '',
    leaderName: leader?.name ?? '',
    leaderPost: leader?.post ?? '',
    leaderOrder: leader === undefined ? '' : String(leader.order),
    leaderBorn: leader?.born ?? '',
    leaderEmail: leader?.email ?? '',
    leaderPhone: leader?.phone ?? '',
    leaderDuties: leader?.duties ?? '',
  };
}

const isBlank = (text: string): boolean => text.trim() === '';
const unless = <T>(isLeftOut: boolean, value: T): T | undefined => (isLeftOut ? undefined : value);
/** A list that people write with commas; a semicolon or a new line parts it too. */
const parts = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

function leaderOf(typed: TypedEdition) {
  if (isBlank(typed.leaderName) && isBlank(typed.leaderPost)) return undefined;
  return {
    name: typed.leaderName,
    post: typed.leaderPost,
    order: isBlank(typed.leaderOrder) ? 0 : Number(typed.leaderOrder),
    born: unless(isBlank(typed.leaderBorn), typed.leaderBorn),
    email: unless(isBlank(typed.leaderEmail), typed.leaderEmail),
    phone: unless(isBlank(typed.leaderPhone), typed.leaderPhone),
    duties: unless(isBlank(typed.leaderDuties), typed.leaderDuties),
  };
}

function attachmentsOf(typed: TypedEdition) {
  return typed.attachmentMedia
    .map((media, index) => ({ media, title: typed.attachmentTitle[index] ?? '' }))
    .filter(({ media }) => !isBlank(media) && !typed.attachmentRemove.includes(media));
}

/** The details that the form says. `kept` is what the form does not show and must not lose. */
function detailsOf(typed: TypedEdition, kept: EditionDetails): object {
  const attachments = attachmentsOf(typed);
  const keywords = parts(typed.keywords);
  const related = parts(typed.related).map(Number);
  const cover = {
    media: typed.coverMedia,
    alt: typed.coverAlt,
    caption: unless(isBlank(typed.coverCaption), typed.coverCaption),
  };
  const said = {
    cover: unless(isBlank(typed.coverMedia), cover),
    attachments: unless(attachments.length === 0, attachments),
    isFromElsewhere: unless(typed.isFromElsewhere !== 'co', true),
    source: unless(isBlank(typed.sourceName) && isBlank(typed.sourceUrl), {
      name: typed.sourceName,
      url: unless(isBlank(typed.sourceUrl), typed.sourceUrl),
    }),
    author: unless(isBlank(typed.author), typed.author),
    keywords: unless(keywords.length === 0, keywords),
    related: unless(related.length === 0, related),
    audio: unless(isBlank(typed.audioMedia), { media: typed.audioMedia }),
    video: unless(isBlank(typed.videoMedia), { media: typed.videoMedia }),
    spoken: kept.spoken,
    isLead: unless(typed.isLead !== 'co', true),
    page: unless(isBlank(typed.page), typed.page),
    leader: leaderOf(typed),
  };
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
}

/** A field of the form that cannot be taken as it is. */
export type WrongField = keyof TypedEdition;

/** From a path in the words to the field of the form in which it was typed. */
const fieldOf: Readonly<Record<string, WrongField>> = {
  sectionCode: 'section',
  title: 'title',
  summary: 'summary',
  body: 'body',
  eventKind: 'eventKind',
  eventOn: 'eventOn',
  eventDocument: 'eventDocument',
  'details.cover.alt': 'coverAlt',
  'details.cover.caption': 'coverCaption',
  'details.cover.media': 'coverMedia',
  'details.source.name': 'sourceName',
  'details.source.url': 'sourceUrl',
  'details.author': 'author',
  'details.keywords': 'keywords',
  'details.related': 'related',
  'details.attachments': 'attachmentTitle',
  'details.audio': 'audioMedia',
  'details.video': 'videoMedia',
  'details.page': 'page',
  'details.leader.name': 'leaderName',
  'details.leader.post': 'leaderPost',
  'details.leader.order': 'leaderOrder',
  'details.leader.born': 'leaderBorn',
  'details.leader.email': 'leaderEmail',
  'details.leader.phone': 'leaderPhone',
  'details.leader.duties': 'leaderDuties',
};

function fieldAt(path: readonly PropertyKey[]): WrongField {
  for (let length = path.length; length > 0; length -= 1) {
    const found = fieldOf[path.slice(0, length).map(String).join('.')];
    if (found !== undefined) return found;
  }
  return 'body';
}

export type ReadWords =
  | { readonly ok: true; readonly words: EditionWords }
  | { readonly ok: false; readonly wrong: readonly WrongField[] };

/** The words that the form means, or the fields that cannot be read. `kept`: the words that stand. */
export function wordsFrom(typed: TypedEdition, kept: EditionWords): ReadWords {
  const read = editionWords.safeParse({
    sectionCode: typed.section,
    title: typed.title,
    summary: typed.summary,
    body: typed.body,
    details: detailsOf(typed, kept.details),
    eventKind: isBlank(typed.eventKind) ? null : typed.eventKind,
    eventOn: isBlank(typed.eventOn) ? null : typed.eventOn,
    eventDocument: isBlank(typed.eventDocument) ? null : typed.eventDocument,
  });
  if (read.success) return { ok: true, words: read.data };
  return { ok: false, wrong: [...new Set(read.error.issues.map(({ path }) => fieldAt(path)))] };
}
