import { DIGITS, gradientIn, type Ref } from '../../../core/index.ts';
import { line, named, type Chapter, type Seen } from '../chapter.ts';

const WEIGHT: Ref = { tensor: 'w1cnn', index: 0, of: 'gradient' };

/** How many factors a path multiplies, from a gradient down to the output. */
function factorsBelow(explain: Seen['explain'], ref: Ref): number {
  const [term] = explain(ref).terms;
  const next = gradientIn(term);
  return next ? term.factors.length - 1 + factorsBelow(explain, next) : term.factors.length;
}

/** One path, as the source article writes it. */
export const chapter: Chapter = {
  stage: { network: 'kernel', sample: 0, at: WEIGHT, selected: WEIGHT, view: 'formulas' },
  asks: { kinds: ['zeroFactor', 'delta'], about: ['gradient:h2i', 'gradient:hicnn'], part: 'terms' },
  words: {
    en(seen) {
      const factors = seen && factorsBelow(seen.explain, WEIGHT);
      return {
        title: 'One path, as the article writes it',
        text: [
          factors
            ? line`How does the error reach ${named('w1cnn', WEIGHT.index)}? The article that this page follows writes it factor by factor, from the output back to the pixel. Its formula stands in the view "Formulas": ${factors} factors, multiplied.`
            : line`How does the error reach ${named('w1cnn', WEIGHT.index)}? The article that this page follows writes it factor by factor, from the output back to the pixel. Its formula stands in the view "Formulas".`,
          line`A path goes through one output k, one hidden unit m and one cell j. The article takes one pair (j, m) and adds up over k: ${DIGITS} paths. That is a true part of the gradient, and it shows the whole mechanism.`,
          line`Choose other letters there, and see how large a product can be.`,
        ],
        task: line`In the view "Formulas", press the x, the last factor of ${named('w1cnn', WEIGHT.index, 'gradient')}. Which pixel is it?`,
        found: line`It is the corner of the window that won in cell j: what this one weight, the first of the kernel, met there. "Why" now shows this pixel, a number that is given. If one factor of it is zero, the path is zero.`,
        keep: line`A path is a product: every factor can silence it.`,
      };
    },
    zh(seen) {
      const factors = seen && factorsBelow(seen.explain, WEIGHT);
      return {
        title: '一条路径：文章里的写法',
        text: [
          factors
            ? line`误差怎样传到 ${named('w1cnn', WEIGHT.index)}？本页依据的那篇文章从输出往回，一个因子一个因子地写到像素。视图“公式”里就是它的公式：${factors} 个因子相乘。`
            : line`误差怎样传到 ${named('w1cnn', WEIGHT.index)}？本页依据的那篇文章从输出往回，一个因子一个因子地写到像素。视图“公式”里就是它的公式。`,
          line`一条路径经过一个输出 k、一个隐藏单元 m、一个单元 j。文章取定一对 (j, m)，对 k 求和，共 ${DIGITS} 条。这是梯度里实实在在的一部分，其中的道理都看得到。`,
          line`在那里换几个字母的值，看看乘积能有多大。`,
        ],
        task: line`在视图“公式”里按一下 ${named('w1cnn', WEIGHT.index, 'gradient')} 最后的因子，也就是 x。它是哪个像素？`,
        found: line`它是单元 j 中获胜窗口的左上角，也就是核的第一个权重在那里遇到的像素。“为什么”里现在是这个像素，它是给定的数。路径上只要有一个因子是零，整条路径就是零。`,
        keep: line`路径是乘积，任何一个因子都能让它消失。`,
      };
    },
  },
  isDone: ({ opened }) => opened.at(-1)?.tensor === 'x',
};
