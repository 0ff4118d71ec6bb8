import { isMaxPool, readerOf } from '../roles.ts';
import { gradientIn } from '../explain/terms.ts';
import { isClear, isNotableCell, mapOf } from './clear.ts';
import { tellable, type Mistake } from './mistake.ts';
import type { Asked, ErrorRouteQuestion, Ready, Subject } from './question.ts';
import { cellReply, countedFromOne, windowMistakes, winnerOf } from './window.ts';

/** Where in its window the error of a pooled cell goes. Asked before the first cell of the window is shown. */
export function errorRouteQuestions(
  { network, trace, explain }: Asked,
  { ref, part }: Subject,
): Ready<ErrorRouteQuestion>[] {
  if (part !== 'result' || ref.of !== 'gradient' || !isMaxPool(readerOf(network, ref.tensor))) return [];
  const { candidates = [], terms } = explain(ref);
  const from = gradientIn(terms[0]);
  if (!from || candidates[0]?.ref.index !== ref.index || !isClear(candidates, trace)) return [];
  const error = { ref: from, value: trace.gradients[from.tensor][from.index] };
  if (!isNotableCell(trace, from, error.value)) return [];
  return [
    () => {
      const winner = winnerOf(candidates);
      const losers = candidates.filter(({ won }) => !won);
      const map = mapOf(network, ref);
      const right = cellReply(winner);
      const mistakes = tellable(right, [
        { kind: 'allCells', losers, winner, answer: { by: 'choice', choice: 0 } },
        ...windowMistakes(candidates),
        ...losers.map((taken): Mistake => ({ kind: 'loser', taken, winner, answer: cellReply(taken) })),
        ...countedFromOne(map, winner.ref.index),
      ]);
      return { kind: 'errorRoute', ref, map, error, candidates, choices: ['allCells'], right, mistakes };
    },
  ];
}
