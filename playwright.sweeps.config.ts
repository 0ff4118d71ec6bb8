import { defineConfig } from '@playwright/test';
import config, { port } from './playwright.config.ts';

/** Beside the page stands one with a network more, see tests/e2e/own. */
const ownPort = port + 50;
process.env['CONVSCOPE_OWN_NETWORK'] = `http://localhost:${ownPort}/`;
const own = '--config tests/e2e/own/vite.config.ts';

/** The long walks: every step size in every language, network, theme and window. `npm run test:all` takes them too. */
export default defineConfig(config, {
  testMatch: '**/*.sweep.ts',
  outputDir: 'test-results/sweeps',
  reporter: [['list'], ['json', { outputFile: 'test-results/sweeps.json' }]],
  // beside the server of the page itself
  webServer: {
    command: `npm run build -- ${own} && npm run serve -- ${own} --port ${ownPort} --strictPort`,
    url: process.env['CONVSCOPE_OWN_NETWORK'],
    reuseExistingServer: false,
  },
});
