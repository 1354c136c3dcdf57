import type pg from 'pg';

/** How to reach a database. `setRole`: the role that every connection takes on, where the login itself is stronger. */
export type DatabaseConnection = pg.PoolConfig & { readonly setRole?: string };

/** All dates of the system are Vietnam's, whatever zone the server stands in. */
const timeZone = 'Asia/Ho_Chi_Minh';

/**
 * The settings of `pg` for a connection. Role and time zone go into the start packet: a connection on which they cannot
 * be set is refused by the server, and none is ever usable without them. `settings`: further ones, by name.
 */
export function clientConfig(
  { setRole, ...config }: DatabaseConnection,
  settings: Readonly<Record<string, string>> = {},
): pg.PoolConfig {
  const all = { timezone: timeZone, ...(setRole === undefined ? {} : { role: setRole }), ...settings };
  const wanted = Object.entries(all).map(([name, value]) => `-c ${name}=${value}`);
  if (config.connectionString === undefined) return { ...config, options: joined(config.options, wanted) };
  const url = new URL(config.connectionString);
  url.searchParams.set('options', joined(url.searchParams.get('options') ?? config.options, wanted));
  return { ...config, connectionString: url.href };
}

function joined(given: string | undefined, wanted: readonly string[]): string {
  return [...(given ? [given] : []), ...wanted].join(' ');
}
