import { isMaxPool, makerOf } from '../roles.ts';
import { isClear, mapOf } from './clear.ts';
import { tellable } from './mistake.ts';
import type { Asked, Ready, Subject, WinnerQuestion } from './question.ts';
import { cellReply, countedFromOne, windowMistakes, winnerOf } from './window.ts';

/** Which cell of the window wins a pool, where one does clearly. */
export function winnerQuestions(
  { network, trace, explain }: Asked,
  { ref, part }: Subject,
): Ready<WinnerQuestion>[] {
  if (part !== 'result' || ref.of !== 'value' || !isMaxPool(makerOf(network, ref.tensor))) return [];
  const { candidates = [] } = explain(ref);
  if (!isClear(candidates, trace)) return [];
  return [
    () => {
      const winner = winnerOf(candidates);
      const right = cellReply(winner);
      const map = mapOf(network, winner.ref);
      const mistakes = tellable(right, [
        ...windowMistakes(candidates),
        ...countedFromOne(map, winner.ref.index),
      ]);
      return { kind: 'winner', ref, map, candidates, right, mistakes };
    },
  ];
}
