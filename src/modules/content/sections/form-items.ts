/**
 * What each line of the reporting forms counts (`content.items.<line>` of docs/measures.md), by our sections. The forms' list a to đ of
 * strategies and plans is not the list a to e of Art. 11.5: its line c joins two of the regulation's (construction, land use), its
 * line a takes the overall socio-economic plan in. A line without an entry counts the section of the same code alone.
 */
const joined: Readonly<Record<string, readonly string[]>> = {
  direction: ['direction', 'direction_leaders'],
  direction_leaders: ['direction_leaders'],
  law_dissemination: ['law_dissemination'],
  policies: ['policies', 'labour_policy'],
  strategies: ['strategies', 'socioeconomic_plan'],
  construction_land_plans: ['construction_land_plans', 'land_use'],
  policies_and_strategies: [
    'policies',
    'labour_policy',
    'strategies',
    'investment_incentives',
    'socioeconomic_plan',
    'construction_land_plans',
    'land_use',
    'natural_resources',
    'waste',
  ],
  science: ['science', 'science_results'],
  science_topics: ['science'],
};

/** The sections whose items a line of the forms counts. */
export function sectionsOfFormItem(line: string): readonly string[] {
  return joined[line] ?? [line];
}
