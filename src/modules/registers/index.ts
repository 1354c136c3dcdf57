export { registerMeasures } from './measures/source.ts';
