/** Times of operations, measured in turns so that whatever else the machine does hits all engines alike. */

export interface Task {
  readonly name: string;
  /** One operation; `turn` counts them from 0. */
  run(turn: number): void;
}

export interface Times {
  readonly name: string;
  /** Milliseconds of one operation. */
  readonly median: number;
  readonly p95: number;
  readonly operations: number;
}

export interface Effort {
  readonly rounds: number;
  /** Milliseconds that each task gets in each round; every task runs at least once a round. */
  readonly milliseconds: number;
  readonly warmUp: number;
}

export const usual: Effort = { rounds: 5, milliseconds: 250, warmUp: 600 };
/** For operations that take seconds. */
export const once: Effort = { rounds: 1, milliseconds: 0, warmUp: 0 };

/** Warms every task up, then lets each have its turn in every round: ours, first peer, second peer, ours … */
export function measure(tasks: readonly Task[], effort: Effort = usual): readonly Times[] {
  const runs = tasks.map((task) => ({ task, turn: 0, samples: [] as number[] }));
  const spend = (run: (typeof runs)[number], milliseconds: number, keep: boolean): void => {
    const end = performance.now() + milliseconds;
    do {
      const started = process.hrtime.bigint();
      run.task.run(run.turn++);
      const took = Number(process.hrtime.bigint() - started) / 1e6;
      if (keep) run.samples.push(took);
    } while (performance.now() < end);
  };
  if (effort.warmUp > 0) for (const run of runs) spend(run, effort.warmUp, false);
  for (let round = 0; round < effort.rounds; round++) for (const run of runs) spend(run, effort.milliseconds, true);
  return runs.map(({ task, samples }) => timesOf(task.name, samples));
}

export function timesOf(name: string, samples: readonly number[]): Times {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { name, median: at(0.5), p95: at(0.95), operations: sorted.length };
}
