/** The engines that the benchmark compares, on the same fields, formulas and checks. */
export type { Engine, Opened } from './engine.ts';
export { formio, formioCompiled } from './formio.ts';
export { ours } from './ours.ts';
export type { Plan } from './plan.parts.ts';
export { planOf } from './plan.ts';
export { survey } from './survey.ts';
