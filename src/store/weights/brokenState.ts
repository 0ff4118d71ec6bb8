import type { Network, NetworkName } from '../../core/index.ts';
import type { PlantedBug } from '../../planted/plantedBugs.ts';
import type { Comparison } from '../pass/comparison.ts';

/**
 * A bug planted in one network. It brings the broken copy along, so that what the page loads first need not know how bugs
 * are made: planting.ts, which comes with the view "Break it", makes them.
 */
export interface Planting {
  readonly bug: PlantedBug;
  /** The network it was planted in; the others are as they were. */
  readonly of: NetworkName;
  readonly network: Network;
  /** Planted to be found: the page does not say which bug it is. */
  readonly isSecret: boolean;
  /** Where a link brought it: what comes back when one leaves the link. */
  readonly over?: BugOfReader;
}

/** The bug that the reader planted, and the search for it. */
export interface BugOfReader {
  readonly planting: Planting | null;
  readonly hunt: Hunt | null;
}

/** A search for a mistake that was planted in secret. */
export interface Hunt {
  /** The same seed plants the same mistake. */
  readonly seed: number;
  /** The mistakes that were named, in order; the search is over when the last one is right. */
  readonly guesses: readonly PlantedBug[];
  /** Whether the page was asked to tell. */
  readonly isTold: boolean;
}

export interface BrokenSlice {
  /** Never kept: a reload repairs. */
  readonly planting: Planting | null;
  readonly hunt: Hunt | null;
  /** A right run beside one with the bug; null before the first. */
  readonly comparison: Comparison | null;
  /** Takes the planted bug out again. */
  repair(): void;
  /** Ends a comparison that is under way; what it has come to stays. */
  stopComparison(): void;
}
