// The boundaries of the house (ARCHITECTURE.md): the allowed arrows between modules stand here once; anything else is an error.

/** For each module the modules below it that it may use, through their index.ts. */
const arrows = {
  organisations: [],
  sites: ['organisations'],
  people: ['sites', 'organisations'],
  content: ['people', 'sites', 'organisations'],
  filling: ['people', 'organisations'],
  registers: ['people', 'sites', 'organisations'],
  reporting: ['filling', 'people', 'organisations'],
};
/** The modules that may use the forms engine. */
const engineUsers = ['filling', 'registers', 'reporting'];

const moduleRules = Object.entries(arrows).map(([name, below]) => ({
  name: `arrows-of-${name}`,
  comment: `${name} may use only: ${below.join(', ') || 'no other module'}`,
  severity: 'error',
  from: { path: `^src/modules/${name}/` },
  to: { path: '^src/modules/', pathNot: `^src/modules/(${[name, ...below].join('|')})/` },
}));

module.exports = {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'unlisted-module',
      comment: 'A new module must be given its arrows above.',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: `^src/modules/(${Object.keys(arrows).join('|')})/` },
      to: {},
    },
    ...moduleRules,
    {
      name: 'modules-meet-at-their-door',
      severity: 'error',
      from: { path: '^src/modules/([^/]+)/' },
      to: { path: '^src/modules/([^/]+)/', pathNot: ['^src/modules/$1/', '^src/modules/[^/]+/index\\.ts$'] },
    },
    {
      name: 'others-enter-modules-by-the-door',
      severity: 'error',
      from: { path: '^(src|bench)/', pathNot: '^src/modules/' },
      to: { path: '^src/modules/[^/]+/(?!index\\.ts$)' },
    },
    {
      name: 'platform-rooms-by-the-door',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/platform/([^/]+)/' },
      to: { path: '^src/platform/[^/]+/(?!index\\.ts$)' },
    },
    {
      name: 'platform-rooms-meet-at-their-door',
      severity: 'error',
      from: { path: '^src/platform/([^/]+)/' },
      to: { path: '^src/platform/([^/]+)/', pathNot: ['^src/platform/$1/', '^src/platform/[^/]+/index\\.ts$'] },
    },
    {
      name: 'platform-knows-no-domain',
      severity: 'error',
      from: { path: '^src/platform/' },
      to: { path: '^(src/(modules|site|office|lists|cli|ui|offers|app)|packages/forms-engine)' },
    },
    {
      name: 'offers-is-the-bottom',
      severity: 'error',
      from: { path: '^src/offers/' },
      to: { path: '^src/', pathNot: '^src/(offers|platform/i18n)/' },
    },
    {
      name: 'ui-knows-no-domain',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/', pathNot: '^src/(ui|platform/i18n)/' },
    },
    {
      name: 'shells-are-low',
      severity: 'error',
      from: { path: '^src/(site|office)/' },
      to: { path: '^src/modules/', pathNot: '^src/modules/(organisations|sites|people)/index\\.ts$' },
    },
    {
      name: 'lists-know-no-domain',
      severity: 'error',
      from: { path: '^src/lists/' },
      to: { path: '^src/', pathNot: '^src/(lists|ui|platform)/' },
    },
    {
      name: 'lists-by-the-door',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/lists/' },
      to: { path: '^src/lists/(?!index\\.ts$|list\\.css$)' },
    },
    {
      name: 'engine-is-pure',
      comment: 'No I/O and no clock: the same code runs on the server and in the browser.',
      severity: 'error',
      from: { path: '^packages/forms-engine/', pathNot: '\\.test\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'packages-stand-alone',
      severity: 'error',
      from: { path: '^packages/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^src/' },
    },
    {
      name: 'document-is-neutral',
      severity: 'error',
      from: { path: '^packages/document/' },
      to: { path: '^packages/forms-engine/' },
    },
    {
      name: 'only-some-use-the-engine',
      severity: 'error',
      from: { path: '^src/modules/', pathNot: `^src/modules/(${engineUsers.join('|')})/` },
      to: { path: '^packages/forms-engine/' },
    },
    {
      name: 'browser-code-stays-small',
      comment: 'Islands take the browser door of the engine: no YAML, no CEL parser, no schemas.',
      severity: 'error',
      from: { path: '\\.island\\.tsx?$' },
      to: {
        reachable: true,
        path: 'node_modules/(yaml|zod|@marcbachmann|pg|kysely|fastify)/|^src/platform/(database|http)/',
      },
    },
    {
      name: 'no-test-code-in-the-program',
      severity: 'error',
      from: { path: '^(src|packages)/', pathNot: '\\.(test|testing)\\.tsx?$|/testing/' },
      to: { path: '(\\.(test|testing)\\.tsx?$|/testing/|^test/)' },
    },
    { name: 'no-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'no-dev-dependency-in-the-program',
      severity: 'error',
      from: { path: '^(src|packages)/', pathNot: '\\.(test|testing)\\.tsx?$|/testing/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^dist/|^data/)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.d.ts'],
    },
  },
};
