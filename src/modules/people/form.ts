import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';

/** A form as its schema reads it; what no page of ours sends is refused (400). */
export function parseForm<T>(schema: z.ZodType<T>, request: FastifyRequest): T {
  const form = schema.safeParse(request.body);
  if (!form.success) throw Object.assign(new Error('form'), { statusCode: 400 });
  return form.data;
}
