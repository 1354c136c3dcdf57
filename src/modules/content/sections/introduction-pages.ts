/** The pages of the introduction that Art. 11.1 and the form of 2013 ask for, for all kinds of site together. */
export const introductionPages = [
  'founding_decision',
  'chart',
  'functions',
  'units',
  'history',
  'leaders',
  'peoples_council',
  'peoples_committee',
  'map',
  'nature',
  'culture',
  'monuments',
] as const;
export type IntroductionPage = (typeof introductionPages)[number];
