// Prints one line such as "12 passed, 0 failed", summed from the reports that the unit tests, the browser tests and the
// sweeps have just written. Fails if a report is missing, rather than print a number that leaves something out.
import { readFileSync } from 'node:fs';

/** @param {string} file */
function read(file) {
  try {
    return JSON.parse(readFileSync(new URL(`../test-results/${file}`, import.meta.url), 'utf8'));
  } catch (error) {
    console.error(`No summary: cannot read test-results/${file} (${String(error)}).`);
    process.exit(1);
  }
}

const unit = read('vitest.json');
const browser = [read('playwright.json').stats, read('sweeps.json').stats, read('own.json').stats];

/** @param {'expected' | 'flaky' | 'unexpected' | 'skipped'} kind */
const inBrowser = (kind) => browser.reduce((sum, stats) => sum + stats[kind], 0);

const passed = unit.numPassedTests + inBrowser('expected') + inBrowser('flaky');
const failed = unit.numFailedTests + inBrowser('unexpected');
const skipped = unit.numPendingTests + unit.numTodoTests + inBrowser('skipped');

const flaky = inBrowser('flaky');
const further = [skipped > 0 && `${skipped} skipped`, flaky > 0 && `${flaky} only at a second try`].filter(
  Boolean,
);
console.log([`${passed} passed`, `${failed} failed`, ...further].join(', '));
