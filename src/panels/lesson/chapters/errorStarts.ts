import { answerOf, digitWanted, DIGITS } from '../../../core/index.ts';
import { line, named, real, valued, type Chapter, type Seen } from '../chapter.ts';
import { ERROR, OUTPUT_DELTA, WANTED } from '../chapterFormulas.ts';
import { isFlatAt } from '../chapterTasks.ts';

/** The output that is off the most, where its delta is not the largest, since the sigmoid is flat there. Null where it is not so. */
function misjudged(seen: Seen | null): { wanted: number; answer: number; off: number } | null {
  if (!seen) return null;
  const [yo, d] = [seen.trace.values['yo'], seen.trace.values['d']];
  const deltas = seen.trace.gradients['yi'];
  const [wanted, answer] = [digitWanted(d), answerOf(yo)];
  if (wanted === null) return null;
  const off = (k: number): number => Math.abs(yo[k] - d[k]);
  const isSo =
    isFlatAt(yo[answer]) && off(answer) > off(wanted) && Math.abs(deltas[answer]) < Math.abs(deltas[wanted]);
  return isSo ? { wanted, answer, off: off(answer) } : null;
}

/** The error, and how it starts back. */
export const chapter: Chapter = {
  stage: {
    network: 'kernel',
    sample: 0,
    at: { tensor: 'yi', index: DIGITS - 1, of: 'gradient' },
    selected: { tensor: 'yi', index: 0, of: 'gradient' },
  },
  asks: { kinds: ['delta'], about: ['gradient:yi'] },
  words: {
    en(seen) {
      const miss = misjudged(seen);
      return {
        title: 'The error, and how it starts back',
        text: [
          line`Now each score is compared with ${WANTED}, the one wanted: one for the true digit, else zero. The differences make up the error: ${ERROR}. Here it is ${valued('E', 0)}.`,
          line`From there the way goes back. How fast E grows with a number is the gradient of that number. For an output's sum it is ${OUTPUT_DELTA}: how far off, times how much sigma lets through. Positive means: the sum was too large.`,
          miss
            ? line`${named('yo', miss.answer)} is off the most, by ${real(miss.off)}. But sigma is flat there and leaves only ${valued('yi', miss.answer, 'gradient')}. ${valued('yi', miss.wanted, 'gradient')} is larger in size: whoever forgets ds takes the wrong one.`
            : line`Where sigma is flat, a large miss can start with a small number. Whoever forgets ds overlooks that.`,
        ],
        task: line`Go to the drawing, x, and choose another digit as the target. Then look at dE/dyi. Which ones change their sign?`,
        found: line`Two outputs have changed their sign: the one that is no longer wanted and the one that is wanted now. At all the others d stayed, and so did the number.`,
        keep: line`The way back begins with (yo − d) times the slope.`,
      };
    },
    zh(seen) {
      const miss = misjudged(seen);
      return {
        title: '误差，以及它怎样往回走',
        text: [
          line`现在把每个得分和期望的值 ${WANTED} 比一比：真正的数字那里应当是一，其余都是零。把这些差距合成一个数，就是误差：${ERROR}。这个数字的误差是 ${valued('E', 0)}。`,
          line`从这里往回走。一个数增大时 E 变得多快，叫作 E 对这个数的梯度。对每个输出的和，它是 ${OUTPUT_DELTA}：差多少，再乘 σ 让它通过多少。梯度为正，说明这个和偏大。`,
          miss
            ? line`${named('yo', miss.answer)} 差得最多，差 ${real(miss.off)}，但那里 σ 很平，只剩下 ${valued('yi', miss.answer, 'gradient')}；${valued('yi', miss.wanted, 'gradient')} 的绝对值反而更大。忘了乘 ds，就会看错。`
            : line`σ 平坦的地方，差得很多，起点也可能很小。忘了乘 ds，就会看错。`,
        ],
        task: line`到手写的数字 x 那里换一个目标数字，再看 dE/dyi。哪些变号了？`,
        found: line`变号的有两个：原来要的那个输出，和现在要的那个输出。其余输出的 d 没变，数也没变。`,
        keep: line`往回走的第一步，是 (yo − d) 乘导数。`,
      };
    },
  },
  isDone: ({ source, target }, from) =>
    source.kind === 'sample' &&
    from.source.kind === 'sample' &&
    source.id === from.source.id &&
    target !== null &&
    target !== from.target,
};
