import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { malformed } from '#platform/http';

/** A form as its schema reads it; what no page of ours sends is refused (400). */
export function parseForm<T>(schema: z.ZodType<T>, request: FastifyRequest): T {
  const form = schema.safeParse(request.body);
  if (!form.success) throw malformed();
  return form.data;
}
