/** What SurveyJS's language lacks, registered with it as plain functions. */

import { registerFunction } from 'survey-core';
import { decimalsOf, roundHalfUp } from '#forms-engine';

let registered = false;

export function registerFunctions(): void {
  if (registered) return;
  registered = true;
  const add = (name: string, func: (params: unknown[]) => unknown) => registerFunction({ name, func });
  add('congsoFloor', ([x]) => Math.floor(Number(x)));
  add('congsoCeil', ([x]) => Math.ceil(Number(x)));
  add('congsoAbs', ([x]) => Math.abs(Number(x)));
  add('congsoYearOf', ([x]) => Number(String(x).slice(0, 4)));
  add('congsoLength', ([x]) => (Array.isArray(x) ? x.length : [...String(x)].length));
  add('congsoRows', ([rows]) => (Array.isArray(rows) ? rows.length : 0));
  add('congsoCount', ([rows, column]) =>
    Array.isArray(rows) ? rows.filter((row) => isGiven(row?.[String(column)])).length : 0,
  );
  add('congsoDiffers', ([reported, exact, decimals, how]) => {
    const shown = Math.min(decimalsOf(Number(reported)), Number(decimals));
    const sign = Math.sign(roundHalfUp(Number(reported), shown) - roundHalfUp(Number(exact), shown));
    return how === '!=' ? sign !== 0 : how === '<' ? sign < 0 : sign > 0;
  });
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}
