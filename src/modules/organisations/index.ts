export { demonstrationIds, demonstrationName, loadDemonstrationOrganisations } from './demonstration.ts';
export { isInScope, type Organisation } from './organisation.ts';
export { organisationNamed, organisationOn, organisationsOn, provinceOn } from './queries.ts';
export { todayOf } from './today.ts';
