import { catalogue } from '../sections/catalogue.ts';

/** The codes of a section and of all under it in the catalogue. */
const withBelow = (code: string): readonly string[] => [
  code,
  ...catalogue.filter(({ parent }) => parent === code).flatMap((below) => withBelow(below.code)),
];

/**
 * Which sections each line of the forms counts. An item is counted in one line only: "Ý kiến chỉ đạo" are the leaders' directions and what
 * stands in the section above them itself; "chính sách, chiến lược, quy hoạch, kế hoạch" of the forms of 2019 is all of Art. 11.5.
 */
export const itemCodes: Readonly<Record<string, readonly string[]>> = {
  news: ['news'],
  direction: ['direction', 'direction_leaders'],
  petition_responses: ['petition_responses'],
  rewards_penalties: ['rewards_penalties'],
  schedule: ['schedule'],
  law_dissemination: ['law_dissemination'],
  policies: ['policies'],
  strategies: ['strategies', 'socioeconomic_plan'],
  policies_and_strategies: withBelow('strategies'),
  investment_incentives: ['investment_incentives'],
  construction_land_plans: ['construction_land_plans', 'land_use'],
  natural_resources: ['natural_resources'],
  waste: ['waste'],
  statistics: ['statistics'],
  science: ['science', 'science_results'],
  projects: ['projects'],
};

/** Which sections must be kept up to date within the days of Art. 13, as the forms ask it. */
export const timelyCodes: Readonly<Record<string, readonly string[]>> = {
  law_dissemination: ['law_dissemination', 'policies'],
  strategies: withBelow('strategies'),
  projects: ['projects'],
  science: ['science', 'science_results'],
  statistics: ['statistics'],
};

/** What a site shows at a moment, in Vietnamese or in any language. */
export const shownCodes: Readonly<Record<string, readonly string[]>> = {
  projects: ['projects'],
  science_topics: ['science'],
  science_results: ['science_results'],
};
