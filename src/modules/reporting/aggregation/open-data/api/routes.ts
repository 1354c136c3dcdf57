import { route } from '#platform/http';

/** The interface for programs, without sign-in. */
export const routes = {
  start: route('/api/v1'),
  figures: route('/api/v1/figures'),
  description: route('/api/v1/openapi.json'),
} as const;
