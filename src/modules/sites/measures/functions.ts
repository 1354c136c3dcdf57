/**
 * The functions that every site of this platform has, as the forms name them: complete, since a site cannot be without them. What a module
 * brings that is not here yet (questions, services, documents) has no measure yet.
 */
export const siteFunctions = [
  'accessibility_minimum',
  'accessibility_tools',
  'mobile',
  'site_map',
  'visit_counter',
] as const;
export type SiteFunction = (typeof siteFunctions)[number];
