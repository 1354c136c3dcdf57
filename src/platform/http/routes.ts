type Names<Path extends string> = Path extends `${string}:${infer Name}/${infer Rest}`
  ? Name | Names<`/${Rest}`>
  : Path extends `${string}:${infer Name}`
    ? Name
    : never;

export interface Route<Path extends string = string> {
  /** As Fastify registers it: "/quan-tri/bao-cao/:report". */
  readonly path: Path;
  /** The address with its names filled in (encoded) and, if given, a query. */
  to(names: Readonly<Record<Names<Path>, string>>, query?: Readonly<Record<string, string | undefined>>): string;
}

function queryString(query: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(query).filter(
    (pair): pair is [string, string] => pair[1] !== undefined && pair[1] !== '',
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given).toString()}`;
}

/** An address, spelled once in its module's route table; links are built from it. */
export function route<const Path extends string>(path: Path): Route<Path> {
  return {
    path,
    to(names, query = {}) {
      const values: Readonly<Record<string, string>> = names;
      const filled = path.replace(/:(\w+)/g, (_slot, name: string) => encodeURIComponent(values[name] ?? ''));
      return filled + queryString(query);
    },
  };
}
