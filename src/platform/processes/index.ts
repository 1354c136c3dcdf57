/** Other programs, run with limits: what they do cannot hang, fill or end this one. */
export { watchMemory } from './memory.ts';
export { ProcessFault, runProcess } from './run.ts';
