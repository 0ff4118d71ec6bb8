import { DIGITS, networks, type Ref } from '../../../core/index.ts';
import { line, named, type Chapter, type Seen, type Sentence } from '../chapter.ts';
import { cellsIn } from '../chapterTasks.ts';

const WEIGHT: Ref = { tensor: 'w1cnn', index: 0, of: 'gradient' };
const [CELLS, UNITS, PLACES] = ['hicnn', 'h2o', 'temphicnn'].map((tensor) =>
  cellsIn(networks.kernel, tensor),
);
const PATHS = CELLS * UNITS * DIGITS;

function cost(
  seen: Seen | null,
  known: (writtenOut: number, shared: number) => Sentence,
  unknown: Sentence,
): Sentence {
  const count = seen?.counts(WEIGHT).one;
  return count ? known(count.writtenOut, count.shared) : unknown;
}

/** All paths, and why they cost little. */
export const chapter: Chapter = {
  stage: { network: 'kernel', sample: 0, at: WEIGHT, selected: WEIGHT, view: 'formulas' },
  asks: { kinds: ['errorRoute', 'delta'], about: ['gradient:temphicnn', 'gradient:hicnn'] },
  words: {
    en: (seen) => ({
      title: 'All paths',
      text: [
        line`What completes the article's formula is two more sums: the error comes back through every hidden unit m and every cell j. Press the steps of the formula in the view "Formulas", and watch the number of products grow to ${CELLS} × ${UNITS} × ${DIGITS} = ${PATHS}, for one weight.`,
        line`The ${PLACES - CELLS} places that lost their pool are not among them: nothing of what they hold reaches E.`,
        cost(
          seen,
          (writtenOut, shared) =>
            line`Written out, that is ${writtenOut} multiplications. But the paths run together. Each error on the way is computed once and then shared, which leaves ${shared}. This is backpropagation.`,
          line`Written out, that is a great deal. But the paths run together. Each error on the way is computed once and then shared. This is backpropagation.`,
        ),
      ],
      task: line`Open "Why" and go down from ${named('w1cnn', WEIGHT.index, 'gradient')}, factor by factor, until you have opened a dE/dyi.`,
      found: line`That was one path of ${PATHS}. On every level the terms add up to the number above. Those of the right add, those of the left take away: large ones often cancel.`,
      keep: line`The gradient adds up all paths; sharing makes that cheap.`,
    }),
    zh: (seen) => ({
      title: '所有路径',
      text: [
        line`要把文章的公式补全，还差两个求和：误差会经过每个隐藏单元 m、每个单元 j 传回来。在视图“公式”里依次选公式的各步，看乘积的个数怎样变成 ${CELLS} × ${UNITS} × ${DIGITS} = ${PATHS}，而这只是一个权重。`,
        line`在池化中落选的 ${PLACES - CELLS} 个位置不在其中：它们的值到不了 E。`,
        cost(
          seen,
          (writtenOut, shared) =>
            line`全部写开要做 ${writtenOut} 次乘法。但这些路径有很长的公共部分：途中每个误差只算一次，大家共用，就只要 ${shared} 次。这就是反向传播。`,
          line`全部写开，乘法非常多。但这些路径有很长的公共部分：途中每个误差只算一次，大家共用。这就是反向传播。`,
        ),
      ],
      task: line`打开“为什么”，从 ${named('w1cnn', WEIGHT.index, 'gradient')} 开始，一个因子一个因子地往下点，直到某个 dE/dyi。`,
      found: line`你走过的是 ${PATHS} 条路径中的一条。每一层的各项加起来，都等于上一层的那个数。有的项加，有的项减，大的常常互相抵消。`,
      keep: line`梯度是所有路径之和；因为共用，算起来并不贵。`,
    }),
  },
  isDone: ({ opened }) => opened.some(({ tensor, of }) => tensor === 'yi' && of === 'gradient'),
};
