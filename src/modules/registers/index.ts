export { loadDemonstrationRegisters } from './demonstration/load.ts';
export { importRegister, type RegisterImport } from './files/import-register.ts';
export { registerMeasures } from './measures/source.ts';
export { registersOffer } from './public/offer.ts';
export { registersOffice } from './register.ts';
export { arrangeFound, arrangeTimetable } from './search/arrange.job.ts';
