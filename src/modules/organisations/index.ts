export { demonstrationIds } from './demonstration/ids.ts';
export { demonstrationName, loadDemonstrationOrganisations } from './demonstration/load.ts';
export { type ImportResult, importOrganisations } from './importing/import-organisations.ts';
export { kindNames, natureNames } from './names.ts';
export { organisationsNavigation, registerOrganisationsOffice } from './office/register.ts';
export { isInScope, kinds, legalNatures, type Organisation } from './organisation.ts';
export {
  type Chart,
  organisationDuring,
  organisationNamed,
  organisationOn,
  organisationsOn,
  organisationsUpTo,
  organisationUpTo,
  provinceOn,
  successorsOf,
} from './queries.ts';
export { reachedBodies } from './reached.ts';
export { sayRefusal } from './say-refusal.ts';
export { drawShapes } from './shapes/drawing.ts';
export { importShapes, type ShapesResult } from './shapes/import-shapes.ts';
export { shapesAddress } from './shapes/office/address.ts';
export type { Polygons } from './shapes/shape.ts';
export { selectShapes } from './shapes/store.ts';
export { type TreeOn, treeOn } from './standing.ts';
export { loadTree } from './store.ts';
export { secondsUntilTomorrow, todayOf } from './today.ts';
