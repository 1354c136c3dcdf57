import type { Site } from '#modules/sites';

/**
 * The home page of a site whose manager has not composed one: the lead story and the newest, direction, law and schedule side by
 * side, documents as a table, drafts for comment, then the agencies. A block that has nothing to show leaves no gap.
 */
export const usualHome: NonNullable<Site['settings']['home']> = [
  { block: 'lead', style: 'lead', count: 6 },
  { block: 'section', section: 'direction', style: 'list', count: 5 },
  { block: 'section', section: 'law_dissemination', style: 'list', count: 5 },
  { block: 'section', section: 'schedule', style: 'list', count: 5 },
  { block: 'section', section: 'legal_documents', style: 'table', count: 6 },
  { block: 'section', section: 'consultations', style: 'list', count: 4 },
  { block: 'section', section: 'projects', style: 'list', count: 4 },
  { block: 'members', style: 'list', count: 4 },
  { block: 'mostRead', style: 'list', count: 5 },
  { block: 'section', section: 'heritage_tourism', style: 'cards', count: 4 },
  { block: 'memberSites' },
];
