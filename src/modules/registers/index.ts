export { loadDemonstrationRegisters } from './demonstration/load.ts';
export { registerMeasures } from './measures/source.ts';
export { registersOffice } from './register.ts';
