import { createServer } from 'node:http';

/** What a whole run of the tests shares: how test files reach it, and how it ends. */
export type Shared<Access> = { readonly access: Access; readonly stop: () => Promise<void> };

export type Door = {
  /** Port of 127.0.0.1 at which test files ask. */
  readonly port: number;
  readonly close: () => Promise<void>;
};

/** Starts something only when the first test file asks for it, and once for all of them, since vitest gives every file a process of its own. */
export async function openDoor<Access>(start: () => Promise<Shared<Access>>): Promise<Door> {
  let shared: Promise<Shared<Access>> | null = null;
  const door = createServer((_request, response) => {
    shared ??= start();
    shared.then(
      ({ access }) => response.end(JSON.stringify(access)),
      (error: unknown) => response.writeHead(500).end(error instanceof Error ? error.message : String(error)),
    );
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const address = door.address();
  if (address === null || typeof address === 'string') throw new Error('the system gave no port');
  const close = async () => {
    door.close();
    await (await shared)?.stop();
  };
  return { port: address.port, close };
}
