import { fileURLToPath } from 'node:url';

const cache = fileURLToPath(new URL('../../.cache/mutation/', import.meta.url));

export default {
  mutate: ['src/core/**/*.ts', 'src/timeline/**/*.ts'],
  plugins: [`${cache}node_modules/@stryker-mutator/vitest-runner/dist/src/index.js`],
  testRunner: 'vitest',
  vitest: { configFile: 'scripts/mutation/vitest.config.ts', related: false },
  // each mutant is tried by the tests that reach it alone
  coverageAnalysis: 'perTest',
  // What is computed once, when a file is loaded (constants, the networks), is left out: it would be tried by every test,
  // each time with all files loaded anew, and vitest.config.ts loads them once.
  ignoreStatic: true,
  concurrency: 1,
  incremental: true,
  incrementalFile: `${cache}incremental.json`,
  tempDirName: '.cache/stryker',
  ignorePatterns: ['dist', 'docs', 'bench', 'tests/e2e', 'test-results', 'playwright-report'],
  reporters: ['clear-text', 'progress-append-only', 'json'],
  jsonReporter: { fileName: `${cache}report.json` },
  clearTextReporter: { allowColor: true, logTests: false, reportTests: false },
  timeoutMS: 20_000,
  // a file that does not exist: Stryker 9 cannot read tsconfig.json with TypeScript 7, and nothing here needs it to
  tsconfigFile: 'none',
};
