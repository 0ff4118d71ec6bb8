import { defineConfig } from '@playwright/test';
import config from './playwright.config.ts';

/**
 * The long walks: every step size in every language, network, theme and window; and of the specs those that are tagged for it.
 * `npm run test:all` takes them too.
 */
export default defineConfig(config, {
  testMatch: ['**/*.sweep.ts', '**/*.spec.ts'],
  grep: /\.sweep\.ts|@sweep/,
  grepInvert: [],
  testIgnore: '**/own/**',
  outputDir: 'test-results/sweeps',
  // a walk through a large network takes a minute where nothing else runs
  timeout: 300_000,
  reporter: [['list'], ['json', { outputFile: 'test-results/sweeps.json' }]],
});
