// Prints one line such as "12 passed, 0 failed", summed from the reports that the unit tests, the browser tests, the
// sweeps and the other browsers have just written. Fails if a report is missing, rather than print a number that leaves something out.
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

const vitest = [read('vitest.json'), read('browsers.json')];
const browser = [read('playwright.json').stats, read('sweeps.json').stats, read('own.json').stats];

/** @param {'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests'} kind */
const inVitest = (kind) => vitest.reduce((sum, report) => sum + report[kind], 0);

/** @param {'expected' | 'flaky' | 'unexpected' | 'skipped'} kind */
const inBrowser = (kind) => browser.reduce((sum, stats) => sum + stats[kind], 0);

const passed = inVitest('numPassedTests') + inBrowser('expected') + inBrowser('flaky');
const failed = inVitest('numFailedTests') + inBrowser('unexpected');
const skipped = inVitest('numPendingTests') + inVitest('numTodoTests') + inBrowser('skipped');

// a test that passed keeps what its first try failed with
const secondTries = [];
for (const { testResults } of vitest)
  for (const { assertionResults } of testResults)
    for (const { fullName, status, failureMessages } of assertionResults)
      if (status === 'passed' && failureMessages.length > 0) secondTries.push(fullName);
const flaky = secondTries.length + inBrowser('flaky');
const further = [skipped > 0 && `${skipped} skipped`, flaky > 0 && `${flaky} only at a second try`].filter(
  Boolean,
);
for (const name of secondTries) console.log(`Passed only at a second try: ${name}`);
console.log([`${passed} passed`, `${failed} failed`, ...further].join(', '));
