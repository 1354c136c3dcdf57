import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

const pageSize = 100;

const part = z.object({ trang: z.coerce.number().int().min(1).optional().catch(undefined) });

/** The part of a list that the address asks. */
export function pageOf<T>(request: FastifyRequest, list: readonly T[]) {
  const pages = Math.max(1, Math.ceil(list.length / pageSize));
  const number = Math.min(pages, part.parse(request.query).trang ?? 1);
  return { number, pages, shown: list.slice((number - 1) * pageSize, number * pageSize) };
}
