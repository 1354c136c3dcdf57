/** A country's worth of bodies with twelve quarters of submitted figures. */
import { execFileSync } from 'node:child_process';
import type { DatabaseConnection } from '#platform/database';
import { rootDirectory } from '#platform/paths';
import { builtProgram } from '../program.ts';

export const formCode = 'it-quarterly-2019';
/** Beside those of the demonstration. */
export const bodies = 3_500;
export const quarters = ['2022', '2023', '2024'].flatMap((year) => [1, 2, 3, 4].map((quarter) => `${year}Q${quarter}`));
/** The quarter of the campaign and of the aggregate. */
export const newest = '2024Q4';

/** Ids of the made bodies, and of some of the demonstration. */
export type Made = {
  readonly bodies: readonly string[];
  readonly province: string;
  readonly department: string;
  readonly environment: string;
};

/** Makes them in a migrated, empty database, by its owner. */
export async function makeCountry(owner: DatabaseConnection): Promise<Made> {
  const program = builtProgram('reporting/country.program.ts');
  const printed = execFileSync(process.execPath, [program, JSON.stringify(owner)], {
    cwd: rootDirectory,
    maxBuffer: 2 ** 24,
  });
  return JSON.parse(printed.toString());
}
