import { setTimeout as sleep } from 'node:timers/promises';
import type { Message } from '#platform/i18n';
import { textOf } from './fault.ts';
import type { Ending, Server, ServerOrder } from './server.ts';

/** The server died by itself. `restarted`: it runs again, connections were lost; `gone`: it stays down, the program must end. */
export type DatabaseFailure = { readonly kind: 'restarted' | 'gone'; readonly text: Message };
export type FailureListener = (failure: DatabaseFailure) => void;

type Supervised = { readonly stop: () => Promise<void>; readonly onFailure: (listener: FailureListener) => void };

/** A server that dies again within this time has a trouble that another restart would only hide. */
const quietTime = 60_000;
/** After a kill the old server's processes need a moment to let go of the shared memory. */
const restartPauses = [200, 500, 1_000, 2_000];

/**
 * Starts a server and keeps it running: when it dies unasked it is restarted once, and given up when it dies again soon.
 * When this process exits without stopping it, the server is told to stop as well.
 */
export async function supervise(
  order: ServerOrder,
  start: () => Promise<Server>,
  clock = () => performance.now(),
): Promise<Supervised> {
  const listeners: FailureListener[] = [];
  const state = {
    server: await start(),
    stopping: false,
    restartedAt: Number.NEGATIVE_INFINITY,
    restarting: Promise.resolve(),
  };
  const tell = (kind: DatabaseFailure['kind'], reason: Ending) => {
    const text = textOf(kind === 'restarted' ? 'serverRestarted' : 'serverGone', { reason, log: order.place.log });
    for (const listener of listeners) listener({ kind, text });
  };
  const react = async (reason: Ending): Promise<void> => {
    if (state.stopping) return;
    if (clock() - state.restartedAt < quietTime) return tell('gone', reason);
    const next = await restart(start, () => state.stopping);
    if (next === null) return state.stopping ? undefined : tell('gone', reason);
    Object.assign(state, { server: next, restartedAt: clock() });
    watch(next);
    tell('restarted', reason);
  };
  const watch = (server: Server) => {
    void server.ended.then((reason) => {
      state.restarting = react(reason);
    });
  };
  const lastResort = () => state.server.requestStop();
  process.once('exit', lastResort);
  watch(state.server);
  const stop = async () => {
    state.stopping = true;
    process.removeListener('exit', lastResort);
    await state.restarting;
    await state.server.stop();
  };
  return { stop, onFailure: (listener) => void listeners.push(listener) };
}

async function restart(start: () => Promise<Server>, isStopping: () => boolean): Promise<Server | null> {
  for (const pause of restartPauses) {
    await sleep(pause);
    if (isStopping()) return null;
    try {
      return await start();
    } catch {
      // its reason stands in the server's log; the next pause is longer
    }
  }
  return null;
}
