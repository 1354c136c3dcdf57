import type { IncomingMessage } from 'node:http';
import type { Front } from '#modules/sites';

/** Where each request leads, found once, before the routes. */
const fronts = new WeakMap<IncomingMessage, Front>();

export function setFront(request: IncomingMessage, front: Front): void {
  fronts.set(request, front);
}

/** Where a request leads; before any site was opened: nowhere. */
export function frontOf(request: IncomingMessage): Front {
  return fronts.get(request) ?? { kind: 'none' };
}
