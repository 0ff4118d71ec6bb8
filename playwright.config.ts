import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/browser.mjs';

/** Not Vite's own 4173 and 5173, where a developer may have the page open; CONVSCOPE_PORT for two checkouts at once. */
export const port = Number(process.env['CONVSCOPE_PORT'] ?? 4317);
const address = `http://localhost:${port}/`;

const browser = findBrowser();
if (!browser) throw new Error('No Chromium found. Run: node scripts/ensure.mjs --browser');
// Playwright reads this file once more in each of its processes; they need not look again.
process.env['CONVSCOPE_CHROMIUM'] = browser;

export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.spec.ts',
  // what takes minutes in all is for playwright.sweeps.config.ts
  grepInvert: /@sweep/,
  // A folder of its own, because Playwright empties it and the JSON reports lie beside it.
  outputDir: 'test-results/browser',
  reporter: [['list'], ['json', { outputFile: 'test-results/playwright.json' }]],
  fullyParallel: true,
  forbidOnly: Boolean(process.env['CI']),
  workers: 2,
  // In CI a second try, which its summary names: one race in hundreds of walks must not hide what the others found.
  retries: process.env['CI'] ? 1 : 0,
  // A busy machine is no fault of the page.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  use: {
    baseURL: address,
    locale: 'en-US',
    viewport: { width: 1440, height: 900 },
    // A page that is kept would hide the files that tests lose on purpose; offline.sweep.ts allows it.
    serviceWorkers: 'block',
    // Recording every action costs more than the actions; run with --trace on to see a failure.
    trace: 'off',
    launchOptions: {
      executablePath: browser,
      args: [
        // Chromium does not start as root with its sandbox, and in containers everybody is root.
        '--no-sandbox',
        '--disable-gpu',
        // A page is opened in the process of the one before, which has its scripts compiled (tests/e2e/warm.ts).
        '--process-per-site',
        // The rest keeps a fresh profile from talking to the network.
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  webServer: {
    command: `npm run serve -- --port ${port} --strictPort`,
    url: address,
    // A server that was left running may serve another build.
    reuseExistingServer: false,
  },
});
