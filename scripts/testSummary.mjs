// Prints one line such as "12 passed, 0 failed", summed from the reports that the unit tests and the browser tests
// have just written. Fails if a report is missing, rather than print a number that leaves something out.
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
const { stats } = read('playwright.json');

const passed = unit.numPassedTests + stats.expected + stats.flaky;
const failed = unit.numFailedTests + stats.unexpected;
const skipped = unit.numPendingTests + unit.numTodoTests + stats.skipped;

console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
