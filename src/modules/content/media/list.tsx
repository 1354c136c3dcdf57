import { type RawBuilder, sql } from 'kysely';
import { byAlphabet, hasWords, type List, type ListPart, type ListRows, orderAndPart } from '#lists';
import type { Queryable } from '#platform/database';
import { type Language, say } from '#platform/i18n';
import { Tag } from '#ui';
import { sizeInWords } from '../public/media/words.ts';
import { mediaKinds } from './kinds.ts';
import { type Media, sizeAddress } from './media.ts';
import { messages } from './messages.ts';
import { mediaOfRow, selectMediaRows } from './queries.ts';
import { routes } from './routes.ts';

export type ListedMedia = Media & { readonly uses: number };

/** What keeps a file from being published. */
const lacks = ({ kind, alt, transcript }: Pick<Media, 'kind' | 'alt' | 'transcript'>) =>
  kind === 'image' && alt === ''
    ? messages.lacksAlt
    : (kind === 'audio' || kind === 'video') && transcript === ''
      ? messages.lacksTranscript
      : null;

function Named({ media }: { readonly media: ListedMedia }) {
  const [smallest] = media.variants;
  return (
    <a class="media-name" href={routes.edit.to({ media: media.id })}>
      {smallest === undefined ? (
        <span class="media-name__kind">{media.name.split('.').at(-1)?.toUpperCase()}</span>
      ) : (
        <img src={sizeAddress(media, smallest.width, 'image/webp')} alt="" width="96" height="72" loading="lazy" />
      )}
      <span>{media.name}</span>
    </a>
  );
}

function State({ media, language }: { readonly media: ListedMedia; readonly language: Language }) {
  const lacking = lacks(media);
  if (lacking !== null) return <Tag kind="warning">{say(lacking, language)}</Tag>;
  return media.isPublic ? <Tag kind="done">{say(messages.public, language)}</Tag> : null;
}

const columns: List<ListedMedia>['columns'] = [
  {
    id: 'ten',
    label: messages.name,
    isSortable: true,
    value: ({ name }) => name,
    cell: (media) => <Named media={media} />,
  },
  {
    id: 'mo-ta',
    label: messages.description,
    value: ({ alt, caption }) => alt || caption,
  },
  {
    id: 'dung-luong',
    label: messages.size,
    kind: 'number',
    isSortable: true,
    value: ({ size }) => size,
    cell: ({ size }, language) => sizeInWords(size, language),
  },
  { id: 'su-dung', label: messages.uses, kind: 'number', isSortable: true, value: ({ uses }) => uses },
  { id: 'ngay', label: messages.sentAt, kind: 'moment', isSortable: true, value: ({ createdAt }) => createdAt },
  { id: 'nguoi', label: messages.sentBy, isExtra: true, value: ({ createdBy }) => createdBy },
  {
    id: 'tinh-trang',
    label: messages.state,
    value: (media, language) => {
      const lacking = lacks(media);
      return say(lacking ?? (media.isPublic ? messages.public : messages.notPublic), language);
    },
    cell: (media, language) => <State media={media} language={language} />,
  },
];

type SiteOption = { readonly value: string; readonly label: string };

/** The files of the sites that are a person's, as a list of the office. */
export const mediaList = (sites: readonly SiteOption[]): List<ListedMedia> => ({
  path: routes.list.to({}),
  caption: messages.files,
  fileName: 'tep',
  search: messages.searchIn,
  order: { column: 'ngay', isDescending: true },
  empty: messages.noFilesYet,
  filters: [
    {
      kind: 'choice',
      name: 'loai',
      label: messages.kind,
      options: mediaKinds.map((value) => ({ value, label: messages[value] })),
    },
    {
      kind: 'choice',
      name: 'thieu',
      label: messages.lacking,
      options: [{ value: 'mo-ta', label: messages.lacksWords }],
    },
    ...(sites.length < 2 ? [] : [{ kind: 'choice', name: 'site', label: messages.site, options: sites } as const]),
  ],
  columns,
});

const lacking = sql`(m.kind = 'image' AND m.alt = '' OR m.kind IN ('audio', 'video') AND m.transcript = '')`;
const usesOf = sql<number>`(SELECT count(*)::integer FROM edition_media u WHERE u.media_id = m.id)`;

function wanted({ filters, words }: ListPart): RawBuilder<unknown> {
  const conditions = [
    sql`m.site_id IN (SELECT congso_sites_where('content.see'))`,
    // what the program made of an article nobody has sent, describes or uses
    sql`NOT EXISTS (SELECT FROM edition_speech r WHERE r.media_id = m.id)`,
    ...(filters.loai === undefined ? [] : [sql`m.kind = ${filters.loai}`]),
    ...(filters.site === undefined ? [] : [sql`m.site_id = ${filters.site}::uuid`]),
    ...(filters.thieu === undefined ? [] : [lacking]),
    hasWords(words, [sql`m.name`, sql`m.alt`, sql`m.caption`, sql`m.credit`]),
  ];
  return sql.join(conditions, sql` AND `);
}

/** A part of the files of the actor's sites. */
export async function listMedia(db: Queryable, part: ListPart): Promise<ListRows<ListedMedia>> {
  const order = orderAndPart(
    part,
    { ten: byAlphabet(sql`m.name`), 'dung-luong': sql`m.size`, 'su-dung': usesOf, ngay: sql`m.created_at` },
    sql`m.id`,
  );
  const where = wanted(part);
  const found = await sql<{ id: string; uses: number }>`
    SELECT m.id, ${usesOf} AS uses FROM media m WHERE ${where} ${order}`.execute(db.kysely);
  const counted = await sql<{ total: string }>`SELECT count(*) AS total FROM media m WHERE ${where}`.execute(db.kysely);
  const ids = found.rows.map(({ id }) => id);
  const rows = ids.length === 0 ? [] : await selectMediaRows(db).where('id', 'in', ids).execute();
  const byId = new Map(rows.map((row) => [row.id, mediaOfRow(row)]));
  return {
    rows: found.rows.flatMap(({ id, uses }) => {
      const media = byId.get(id);
      return media === undefined ? [] : [{ ...media, uses }];
    }),
    total: Number(counted.rows[0]?.total ?? 0),
  };
}
