import type { FastifyReply, FastifyRequest } from 'fastify';
import { clearSecret, readSecret, sendSecret } from '#platform/sessions';
import type { Services } from '../services.ts';
import { pendingSeconds } from './pending.ts';

const name = 'congso-buoc-2';

/** The browser that was right in the first step is known again by this in the second. */
export function readStepToken({ config }: Services, request: FastifyRequest): string | null {
  return readSecret(request, config.origin, name);
}

export function sendStepToken(services: Services, request: FastifyRequest, reply: FastifyReply, value: string): void {
  sendSecret(request, reply, services.config.origin, { name, value, seconds: pendingSeconds });
}

export function clearStepToken({ config }: Services, request: FastifyRequest, reply: FastifyReply): void {
  clearSecret(request, reply, config.origin, name);
}
