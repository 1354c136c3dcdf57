/** `npm run bench`: every benchmark, each as a ratio against named peers in the same run. `--json`, `--quick`, or names of sections. */
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { Effort } from './measure.ts';
import { usual } from './measure.ts';
import { type Line, type MemoryLine, machineNow, type RateLine, toText } from './report.ts';
import { translationNotes } from './sections/cases.ts';
import { formLines } from './sections/forms.ts';
import { growthLines, tableLines } from './sections/growth.ts';
import { largeLines } from './sections/large.ts';
import { paperLines } from './sections/papers.ts';
import { portalLines } from './sections/portal.ts';
import { reportingLines } from './sections/reporting.ts';

const sections = ['forms', 'growth', 'table', 'papers', 'portal', 'large', 'reporting'] as const;
const { values, positionals } = parseArgs({
  options: { json: { type: 'boolean', default: false }, quick: { type: 'boolean', default: false } },
  allowPositionals: true,
});
const unknown = positionals.filter((name) => !sections.some((section) => section === name));
if (unknown.length > 0) {
  console.error(`Không có phần đo / no such section: ${unknown.join(', ')}. Có / there are: ${sections.join(', ')}`);
  process.exit(2);
}
const effort: Effort = values.quick ? { rounds: 2, milliseconds: 60, warmUp: 200 } : usual;

const loadBefore = loadavg()[0] ?? 0;
const lines: Line[] = [];
const memory: MemoryLine[] = [];
const rates: RateLine[] = [];
const portalNotes: string[] = [];
const failures: string[] = [];

/** A section that fails is told at the end, and costs none of what was measured before it. */
async function section(name: (typeof sections)[number], run: () => Promise<void> | void): Promise<void> {
  if (positionals.length > 0 && !positionals.includes(name)) return;
  try {
    await run();
  } catch (error) {
    failures.push(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

await section('forms', () => void lines.push(...formLines(effort)));
await section('growth', () => void lines.push(...growthLines(effort)));
await section('table', () => void lines.push(...tableLines(values.quick ? 300 : 2000, effort)));
await section('papers', async () => {
  const made = await paperLines();
  lines.push(...made.lines);
  memory.push(...made.memory);
});
await section('portal', async () => {
  const made = await portalLines(values.quick ? 1 : 4, values.quick ? 200 : 5_000);
  rates.push(...made.rates);
  memory.push(...made.memory);
  portalNotes.push(...made.notes);
});
await section('large', async () => {
  lines.push(...(await largeLines(values.quick ? 50_000 : 200_000, values.quick ? 2 : 7)));
});
await section('reporting', async () => {
  lines.push(...(await reportingLines(values.quick ? 3 : 20, values.quick ? 12 : 40)));
});
const notes = [
  'Each engine gets the same fields, formulas and checks and gave the same values and contradictions, or the run would have failed.',
  'Our engine does more in its time: it also checks formats and types of all other fields, blanks per part, evidence used twice, and writes every message in two languages with its figures.',
  'The long table: survey-core runs once in full and five times for a cell, the others many times.',
  'Papers: no peer makes a tagged PDF or a DOCX from a form definition, so there is none to compare with.',
  ...translationNotes(),
  ...portalNotes,
];
const report = { machine: machineNow(loadBefore), lines, memory, rates, failures, notes };
console.log(values.json ? JSON.stringify(report, null, 2) : toText(report));
if (failures.length > 0) process.exitCode = 1;
