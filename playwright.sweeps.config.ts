import { defineConfig } from '@playwright/test';
import config from './playwright.config.ts';

/** The long walks: every step size in every language, network, theme and window. `npm run test:all` takes them too. */
export default defineConfig(config, {
  testMatch: '**/*.sweep.ts',
  testIgnore: '**/own/**',
  outputDir: 'test-results/sweeps',
  reporter: [['list'], ['json', { outputFile: 'test-results/sweeps.json' }]],
});
