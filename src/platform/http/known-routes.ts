import type { FastifyInstance } from 'fastify';

/** An address that the server answers. */
export type KnownRoute = { readonly method: string; readonly path: string };

const known = new WeakMap<FastifyInstance, KnownRoute[]>();

/** Notes every route that is added from now on. */
export function noteRoutes(server: FastifyInstance): void {
  const routes: KnownRoute[] = [];
  known.set(server, routes);
  server.addHook('onRoute', ({ method, url }) => {
    routes.push(...[method].flat().map((each) => ({ method: each, path: url })));
  });
}

/** Every route of a server, so that a rule about all of them can be tried on all of them. */
export const routesOf = (server: FastifyInstance): readonly KnownRoute[] => known.get(server) ?? [];
