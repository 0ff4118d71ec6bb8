import type { Candidate } from '../types.ts';
import type { Reply } from './answer.ts';
import type { Mistake } from './mistake.ts';
import type { AskedMap } from './question.ts';

/** What the questions about a pool's window have in common, forward and backward. */

export function winnerOf(candidates: readonly Candidate[]): Candidate {
  const winner = candidates.find(({ won }) => won);
  if (!winner) throw new RangeError('candidates: expected one that won, got none');
  return winner;
}

export function cellReply({ ref }: Candidate): Reply {
  return { by: 'cell', index: ref.index };
}

/** What leads to one of the losers, the more common first. */
export function windowMistakes(candidates: readonly Candidate[]): Mistake[] {
  const winner = winnerOf(candidates);
  const best = (by: (value: number) => number): Candidate =>
    candidates.reduce((most, each) => (by(each.value) > by(most.value) ? each : most));
  const taken = {
    largestInSize: best(Math.abs),
    firstOfWindow: candidates[0],
    smallest: best((value) => -value),
  };
  return [
    { kind: 'largestInSize', taken: taken.largestInSize, winner, answer: cellReply(taken.largestInSize) },
    { kind: 'firstOfWindow', taken: taken.firstOfWindow, winner, answer: cellReply(taken.firstOfWindow) },
    { kind: 'smallest', taken: taken.smallest, winner, answer: cellReply(taken.smallest) },
  ];
}

/** The number of the right cell, counted from 1; of the map's last cell that is none. */
export function countedFromOne({ first, cells }: AskedMap, index: number): Mistake[] {
  if (index + 1 === first + cells) return [];
  return [{ kind: 'countedFromOne', answer: { by: 'cell', index: index + 1, isTyped: true } }];
}
