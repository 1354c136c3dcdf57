/** Making the papers of the largest forms: seconds, and the memory of the process that makes them. */
import { readdirSync, readFileSync } from 'node:fs';
import { evaluate, formToDocument, prepare } from '#forms-engine';
import { stopPress, toDocx, toPdf, toXlsx } from '#platform/papers';
import { timesOf } from '../measure.ts';
import type { Line, MemoryLine } from '../report.ts';
import { type Case, period, realCases } from './cases.ts';

type Document = ReturnType<typeof formToDocument>;

interface Writer {
  readonly name: string;
  /** Made in the press, a process of its own; otherwise in this one. */
  readonly inPress: boolean;
  write(one: Case, document: Document): Promise<Uint8Array>;
}

const writers: readonly Writer[] = [
  { name: 'PDF', inPress: true, write: (_, document) => toPdf(document) },
  { name: 'DOCX', inPress: true, write: (_, document) => toDocx(document) },
  { name: 'XLSX', inPress: false, write: (one, document) => toXlsx(document, workbookOf(one)) },
];

function workbookOf({ definition }: Case) {
  return { code: definition.code, version: definition.version, hash: 'measured' };
}

const section = 'Papers';

interface Papers {
  readonly lines: readonly Line[];
  readonly memory: readonly MemoryLine[];
}

export async function paperLines(runs = 7): Promise<Papers> {
  const lines: Line[] = [];
  const memory: MemoryLine[] = [];
  for (const one of realCases().filter(({ name }) => !name.includes('real'))) {
    for (const writer of writers) {
      const made = await paperOf(one, writer, runs);
      lines.push(...made.lines);
      memory.push(...made.memory);
    }
  }
  stopPress();
  return { lines, memory };
}

/** The first paper, for which the press must start, and those after it, each from the answers to the finished file. */
async function paperOf(one: Case, writer: Writer, runs: number): Promise<Papers> {
  stopPress();
  const samples: number[] = [];
  let peak = 0;
  for (let run = 0; run <= runs; run++) {
    const started = performance.now();
    await writer.write(one, documentOf(one));
    samples.push(performance.now() - started);
    // A press that has grown too large is replaced: the highest mark of all of them counts.
    peak = Math.max(peak, writer.inPress ? peakOfChildren() : 0);
  }
  const name = `${one.name}: ${writer.name}`;
  const line = (which: string, of: readonly number[]): Line => {
    return { section, name: `${name}, ${which}`, ours: timesOf('CổngSố', of), peers: [], below: 1000 };
  };
  return {
    lines: [line('the first', samples.slice(0, 1)), line('those after', samples.slice(1))],
    memory: peak === 0 ? [] : [{ section, name: `${name}, peak memory of the press`, megabytes: peak, below: 300 }],
  };
}

function documentOf({ definition, answers }: Case): Document {
  const given = period === undefined ? {} : { period };
  const { computed } = evaluate(prepare(definition), { answers, ...given });
  return formToDocument(definition, { answers, computed, ...given });
}

/** The highest mark of resident memory that a child of this process ever reached, in megabytes; only where the system tells (Linux). */
function peakOfChildren(): number {
  if (process.platform !== 'linux') return 0;
  const peaks = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        if (!status.includes(`PPid:\t${process.pid}\n`)) return [];
        return [Number(/VmHWM:\s+(\d+) kB/.exec(status)?.[1] ?? 0) / 1024];
      } catch {
        // The process ended meanwhile.
        return [];
      }
    });
  return Math.max(0, ...peaks);
}
