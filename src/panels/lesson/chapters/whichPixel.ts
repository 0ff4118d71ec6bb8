import { metPixel, networks, pixelRoute, texCell, texGradient } from '../../../core/index.ts';
import { tracedOf } from '../../../store/pass/passOf.ts';
import {
  arithmetic,
  line,
  named,
  tex,
  type Chapter,
  type Piece,
  type Seen,
  type Sentence,
} from '../chapter.ts';
import { cellsIn } from '../chapterTasks.ts';

const network = networks.kernel;
const [WEIGHTS, CELLS] = ['w1cnn', 'hicnn'].map((tensor) => cellsIn(network, tensor));
const CELL = 23;
const WEIGHT = 7;
/** A gradient is nearly zero that is so small a share of the largest. */
const NEARLY_ZERO = 1 / 50;

const sum = tex(
  `${texGradient('w1cnn', 'i')}=\\sum_j ${texGradient('hicnn', 'j')}\\cdot ${texCell('x', 'p_j')}`,
);

/** The pixel that the weight met in the cell, and the corner it is counted from. */
function met(
  seen: Seen | null,
  known: (place: number, corner: Piece, sum: Piece, pixel: number) => Sentence,
  unknown: Sentence,
): Sentence {
  if (!seen) return unknown;
  const { place, pixel } = metPixel(seen.trace, CELL, WEIGHT);
  const { steps } = pixelRoute(network, seen.trace, 'w1cnn', CELL, WEIGHT);
  const [corner, sum] = (['corner', 'pixel'] as const).map((name) =>
    arithmetic(steps.find((step) => step.name === name)?.texWithNumbers ?? ''),
  );
  return known(place, corner, sum, pixel);
}

/** Which pixel, for all weights: the same sliding sum backward. */
export const chapter: Chapter = {
  stage: {
    network: 'kernel',
    sample: 0,
    at: { tensor: 'w1cnn', index: WEIGHTS - 1, of: 'gradient' },
    selected: { tensor: 'w1cnn', index: WEIGHT, of: 'gradient' },
    view: 'route',
  },
  asks: { kinds: ['metPixel', 'zeroFactor'], about: ['gradient:w1cnn'] },
  words: {
    en: (seen) => ({
      title: 'Which pixel, for every weight',
      text: [
        line`The gradient of a kernel weight is one sum over the ${CELLS} cells: the error of each, times the pixel p that the weight met there. ${sum}`,
        met(
          seen,
          (place, corner, pixelSum, pixel) =>
            line`Take ${named('w1cnn', WEIGHT)} and choose cell ${CELL} in "Which pixel". The pool kept its place ${place}: ${corner}, ${pixelSum}. There the weight was multiplied by ${named('x', pixel)}: the larger that pixel, the faster the sum grows with the weight. What it met at the other places of that window was dropped.`,
          line`Take ${named('w1cnn', WEIGHT)} and choose cell ${CELL} in "Which pixel": at the place that the pool kept, the weight was multiplied by one pixel. The larger that pixel, the faster the sum grows with the weight.`,
        ),
        line`Terms are added, not averaged. From weight to weight the numbered squares slide over x all together, as the kernel did on the way forward.`,
      ],
      task: line`In dE/dw1cnn, select a weight whose gradient is nearly zero. Then ask "Which pixel" and "Why": what made it so small?`,
      found: line`There are two ways to a small gradient. The weight met blank paper where the errors are. Or its terms are large, and those that add and those that take away cancel.`,
      keep: line`Error of the cell times the pixel met there, added up over all cells.`,
    }),
    zh: (seen) => ({
      title: '每个权重，哪个像素',
      text: [
        line`一个核权重的梯度是对 ${CELLS} 个单元求的一个和，每一项是单元的误差，乘权重在那里遇到的像素 p：${sum}`,
        met(
          seen,
          (place, corner, pixelSum, pixel) =>
            line`看 ${named('w1cnn', WEIGHT)}，在“哪个像素”里选单元 ${CELL}。池化为它留下的是位置 ${place}：${corner}，${pixelSum}。在那里，和这个权重相乘的正是 ${named('x', pixel)}：这个像素越大，权重增大时和就长得越快。小窗口里其他位置上遇到的像素，都随落选的数一起丢掉了。`,
          line`看 ${named('w1cnn', WEIGHT)}，在“哪个像素”里选单元 ${CELL}：在池化留下的那个位置，和这个权重相乘的是某一个像素；这个像素越大，权重增大时和就长得越快。`,
        ),
        line`注意各项是相加，不是求平均。从一个权重换到下一个，x 上编了号的那些方格就一起滑动一格，和前向时卷积核的滑动一样。`,
      ],
      task: line`在 dE/dw1cnn 里选一个梯度几乎为零的权重，再看“哪个像素”或“为什么”：它怎么会这样小？`,
      found: line`梯度小有两种原因：有误差的地方，权重遇到的是白纸；或者各项都不小，但有加有减，互相抵消了。`,
      keep: line`单元的误差乘那里遇到的像素，对所有单元求和。`,
    }),
  },
  isDone(now) {
    const gradients = tracedOf(now)?.trace.gradients['w1cnn'];
    if (!gradients || now.selected.tensor !== 'w1cnn') return false;
    const sizes = gradients.map(Math.abs);
    return sizes[now.selected.index] < NEARLY_ZERO * Math.max(...sizes);
  },
};
