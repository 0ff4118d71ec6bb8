import { defineConfig } from '@playwright/test';
import config, { port } from './playwright.config.ts';

/** Beside the page's own, which other tests use. */
const ownPort = port + 50;
const address = `http://localhost:${ownPort}/`;
const own = '--config tests/e2e/own/vite.config.ts';

/**
 * The sweep of a page that has one network more. It is alone in this run: its file adds the network to those there are, and
 * every other file walks all of them.
 */
export default defineConfig({
  ...config,
  testDir: 'tests/e2e/own',
  testMatch: '**/*.sweep.ts',
  outputDir: 'test-results/own',
  reporter: [['list'], ['json', { outputFile: 'test-results/own.json' }]],
  // where all of its blocks have room to be open
  use: { ...config.use, baseURL: address, viewport: { width: 1920, height: 1080 } },
  webServer: {
    command: `npm run build -- ${own} && npm run serve -- ${own} --port ${ownPort} --strictPort`,
    url: address,
    reuseExistingServer: false,
  },
});
