import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    // Files share a process and what it has imported: half the time. A test takes back what it changes of the globals.
    isolate: false,
    // Left to itself it keeps one core free: on two, half of them.
    maxWorkers: '100%',
    unstubGlobals: true,
    include: ['tests/**/*.test.{ts,tsx}'],
    setupFiles: ['tests/setup.ts'],
    // The tests in real browsers have configurations of their own.
    exclude: ['tests/e2e/**', 'tests/browsers/**', 'node_modules/**'],
    // A busy machine is slow, not wrong.
    testTimeout: 60_000,
    // As playwright.config.ts has it.
    retry: process.env['CI'] ? 1 : 0,
    // The JSON report is for scripts/testSummary.mjs.
    reporters: ['default', 'json'],
    outputFile: { json: 'test-results/vitest.json' },
  },
});
