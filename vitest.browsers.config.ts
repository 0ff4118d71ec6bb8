import { defineConfig } from 'vitest/config';

/** The main road in the browsers that Playwright cannot drive here; each is skipped where the machine does not have it. */
export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/browsers/*.test.ts'],
    // one browser at a time: they are measured by what they wait for
    fileParallelism: false,
    testTimeout: 120_000,
    // a browser takes its time to start
    hookTimeout: 60_000,
    // As playwright.config.ts has it.
    retry: process.env['CI'] ? 1 : 0,
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/browsers.json' },
  },
});
