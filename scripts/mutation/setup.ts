import fc from 'fast-check';

// A mutant need not be caught with the smallest example, and one that takes more than 20 to catch counts as missed.
fc.configureGlobal({ endOnFailure: true, numRuns: 20 });
