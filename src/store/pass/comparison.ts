import type { NetworkName, Weights } from '../../core/index.ts';
import type { PlantedBug } from '../../planted/plantedBugs.ts';
import type { CompareAnswer, OwnDigits, Score, TrainSettings, Twin } from '../../worker/protocol.ts';
import type { DigitsFailure } from '../training/digitsTrouble.ts';

/** What a comparison has come to: a pure function of the worker's messages. */

export type ComparisonStatus =
  | { readonly kind: 'loading' }
  | { readonly kind: 'running' }
  | { readonly kind: 'finished' }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'diverged'; readonly twin: Twin }
  | ({ readonly kind: 'failed' } & DigitsFailure);

/** The scores of both on the validation digits, at a point counted in epochs. */
export interface ComparisonPoint {
  readonly epoch: number;
  readonly scores: Readonly<Record<Twin, Score>>;
}

export interface Comparison {
  readonly id: number;
  readonly network: NetworkName;
  readonly bug: PlantedBug;
  /** The bug was planted to be found: its curve does not bear its name. */
  readonly isSecret: boolean;
  readonly settings: TrainSettings;
  readonly start: Weights;
  /** The user's own digits as they were when it began; null where it does not train on them. */
  readonly mine: OwnDigits | null;
  readonly points: readonly ComparisonPoint[];
  readonly status: ComparisonStatus;
}

export function isUnderWay({ status }: Comparison): boolean {
  return status.kind === 'loading' || status.kind === 'running';
}

/** The comparison after a message about it. */
export function comparisonAfter(comparison: Comparison, message: CompareAnswer): Comparison {
  switch (message.kind) {
    case 'compared': {
      const { epoch, scores, isLast } = message;
      // a worker that was started again begins anew
      const before = comparison.points.filter((point) => point.epoch < epoch);
      const status: ComparisonStatus = isLast ? { kind: 'finished' } : comparison.status;
      return { ...comparison, points: [...before, { epoch, scores }], status };
    }
    case 'twinDiverged':
      return { ...comparison, status: { kind: 'diverged', twin: message.twin } };
    case 'failed':
      return { ...comparison, status: { kind: 'failed', reason: 'refused', message: message.message } };
  }
}
