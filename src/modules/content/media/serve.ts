import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { actorOf, may, optionalPersonOf, personOf, recognise, type Services } from '#modules/people';
import { type Actor, inTransaction } from '#platform/database';
import { Problem } from '#platform/http';
import { addressName, type Media } from './media.ts';
import { messages } from './messages.ts';
import { selectOptionalMedia, selectPreviewedMedia } from './queries.ts';
import { readRange } from './range.ts';
import { routes } from './routes.ts';

const names = z.object({ media: z.uuid(), file: z.string().max(200) });
const query = z.object({ xem: z.string().max(200).optional(), luu: z.string().optional() }).catch({});

/** What is sent of a file: the content as it lies in the storage, and what browsers are told of it. */
type Sent = { readonly key: string; readonly size: number; readonly mediaType: string; readonly name: string };

const sizeName = /^w(\d{1,5})\.(webp|jpg)$/;

/** The size of a picture that a name asks for; a picture by any other name is its largest JPEG, never what the camera wrote. */
function sentOf(media: Media, file: string): Sent | null {
  const name = addressName(media);
  if (media.kind !== 'image') return { key: media.storageKey, size: media.size, mediaType: media.mediaType, name };
  const [, width, ending] = sizeName.exec(file) ?? [];
  const wanted =
    width === undefined
      ? media.variants.findLast(({ type }) => type === 'image/jpeg')
      : media.variants.find(
          (each) => each.width === Number(width) && each.type === (ending === 'webp' ? 'image/webp' : 'image/jpeg'),
        );
  return wanted === undefined ? null : { key: wanted.key, size: wanted.size, mediaType: wanted.type, name };
}

const visitor = (request: FastifyRequest): Actor => ({ accountId: null, name: 'visitor', ip: request.ip });

type Found = { readonly media: Media; readonly isForEverybody: boolean };

/** The file for whoever asks: everybody, the people of its site, or who has a preview link to what shows it. */
async function find(services: Services, request: FastifyRequest, reply: FastifyReply): Promise<Found | null> {
  const { db, now } = services;
  const read = names.safeParse(request.params);
  if (!read.success) return null;
  const id = read.data.media;
  const shown = await inTransaction(db, visitor(request), (tx) => selectOptionalMedia(tx, id), { readOnly: true });
  if (shown !== undefined) return { media: shown, isForEverybody: true };
  const { xem } = query.parse(request.query);
  const previewed = xem === undefined ? undefined : await selectPreviewedMedia(db, xem, id, now());
  if (previewed !== undefined) return { media: previewed, isForEverybody: false };
  await recognise(services, request, reply);
  if (optionalPersonOf(request) === null) return null;
  const own = await inTransaction(db, actorOf(request), (tx) => selectOptionalMedia(tx, id));
  return own === undefined ? null : { media: own, isForEverybody: false };
}

/** Whether the file is one of a site whose content the person may see; that a file is public gives nobody its original. */
function isOfPerson(request: FastifyRequest, { organisationId, siteId }: Media): boolean {
  const { grants } = personOf(request);
  return may(grants, 'content.see', { id: organisationId, above: [], siteId });
}

/** Types that browsers show in place without running anything of ours; all others are saved. */
const shownInPlace = /^(image\/(jpeg|webp)|audio\/|video\/|application\/pdf$)/;

/**
 * What a browser may do with the file: nothing. PDF is shown by the browser's own reader, which a sandbox would shut out. Our type
 * holds, whatever the content looks like.
 */
function guard(reply: FastifyReply, sent: Sent, asksToSave: boolean): void {
  const inPlace = shownInPlace.test(sent.mediaType) && !asksToSave;
  const isPdf = sent.mediaType === 'application/pdf';
  reply
    .type(sent.mediaType)
    .header('x-content-type-options', 'nosniff')
    .header('content-disposition', `${inPlace ? 'inline' : 'attachment'}; filename="${sent.name}"`)
    .header(
      'content-security-policy',
      isPdf ? "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'" : "default-src 'none'; sandbox",
    );
}

/** A content never changes under its key: browsers keep it for a year. Caches between us and them only for minutes, so that a file that is withdrawn goes. */
const forEverybody = 'public, max-age=31536000, s-maxage=300, immutable';

async function send(
  services: Services,
  request: FastifyRequest,
  reply: FastifyReply,
  sent: Sent,
): Promise<FastifyReply> {
  const tag = `"${sent.key}"`;
  reply.header('etag', tag).header('accept-ranges', 'bytes');
  if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  const isFresh = request.headers['if-range'] === undefined || request.headers['if-range'] === tag;
  const range = readRange(isFresh ? request.headers.range : undefined, sent.size);
  if (range.kind === 'outside') return reply.code(416).header('content-range', `bytes */${sent.size}`).send();
  const [first, last] = range.kind === 'part' ? [range.first, range.last] : [0, sent.size - 1];
  if (range.kind === 'part') reply.code(206).header('content-range', `bytes ${first}-${last}/${sent.size}`);
  reply.header('content-length', last - first + 1);
  if (request.method === 'HEAD') return reply.send();
  return reply.send(await services.storage.open(sent.key, { first, last }));
}

/** Files as everybody reads them, and as the office does before anything shows them. */
export function addFiles(server: FastifyInstance, services: Services): void {
  server.get<{ Params: { file: string } }>(routes.file.path, { compress: false }, async (request, reply) => {
    const found = await find(services, request, reply);
    const sent = found === null ? null : sentOf(found.media, request.params.file);
    if (found === null || sent === null) throw new Problem(404, messages.noSuchFile);
    guard(reply, sent, query.parse(request.query).luu !== undefined);
    reply.header('cache-control', found.isForEverybody ? forEverybody : 'private, no-store');
    return send(services, request, reply, sent);
  });
  server.get<{ Params: { media: string } }>(routes.original.path, { compress: false }, async (request, reply) => {
    const id = z.uuid().safeParse(request.params.media);
    const media = id.success
      ? await inTransaction(services.db, actorOf(request), (tx) => selectOptionalMedia(tx, id.data))
      : undefined;
    if (media === undefined || !isOfPerson(request, media)) throw new Problem(404, messages.noSuchFile);
    const sent = { key: media.storageKey, size: media.size, mediaType: media.mediaType, name: addressName(media) };
    guard(reply, sent, true);
    return send(services, request, reply, sent);
  });
}
