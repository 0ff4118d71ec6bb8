import { coordinatesOf, metPixel, networks, pixelRoute, sizeAlong, tensorOf } from '../../../core/index.ts';
import { tracedOf } from '../../../store/pass/passOf.ts';
import { arithmetic, line, named, type Chapter, type Piece, type Seen } from '../chapter.ts';
import { hasSelected } from '../chapterTasks.ts';

const network = networks.kernel;
const CELL = 23;
const WEIGHT = 7;
const [ROW, COLUMN] = coordinatesOf(tensorOf(network, 'hicnn'), CELL);
const [U, V] = coordinatesOf(tensorOf(network, 'w1cnn'), WEIGHT);
const [COLUMNS, SIDE] = ['temphicnn', 'x'].map((tensor) => sizeAlong(tensorOf(network, tensor), 'column'));

/** The steps of the arithmetic, with their numbers. */
function stepsOf({ trace }: Seen): (name: 'winner' | 'place' | 'corner' | 'pixel') => Piece {
  const { steps } = pixelRoute(network, trace, 'w1cnn', CELL, WEIGHT);
  return (name) => arithmetic(steps.find((step) => step.name === name)?.texWithNumbers ?? '');
}

/** From a pooled cell to its place, to its corner, to the pixel that a weight met. */
export const chapter: Chapter = {
  stage: {
    network: 'kernel',
    sample: 37,
    at: { tensor: 'hicnn', index: CELL, of: 'value' },
    selected: { tensor: 'w1cnn', index: WEIGHT, of: 'gradient' },
    padMode: 'look',
  },
  asks: { kinds: ['metPixel'], about: ['gradient:w1cnn'] },
  words: {
    en(seen) {
      const step = seen && stepsOf(seen);
      return {
        title: 'From cell to place to corner to pixel',
        text: [
          step
            ? line`Take ${named('hicnn', CELL)}: row h = ${ROW}, column w = ${COLUMN}. The pool remembers where in its window the winner lay, rows down and columns right: ${step('winner')}.`
            : line`Take ${named('hicnn', CELL)}: row h = ${ROW}, column w = ${COLUMN}. The pool remembers where in its window the winner lay, rows down and columns right.`,
          step
            ? line`That gives its place in temphicnn and the corner of the kernel's window on x: ${step('place')}, ${step('corner')}.`
            : line`That gives its place in temphicnn, and the corner of the kernel's window on x.`,
          line`Row and column are the same in both. Only the width differs: ${COLUMNS} places a row, ${SIDE} pixels a row.`,
          line`From the corner on, a weight in row u, column v met the pixel u rows down and v columns to the right.`,
        ],
        task: line`${named('w1cnn', WEIGHT)} is in row u = ${U}, column v = ${V} of the kernel. Which pixel did it meet for this cell? Select it on x.`,
        found: step
          ? line`${step('pixel')}. Now press "Next sample": where the winner lies elsewhere, the numbers above change. The rule does not.`
          : line`On another digit the winner may lie elsewhere. The rule stays.`,
        keep: line`The pool's memory decides which pixel a weight met.`,
      };
    },
    zh(seen) {
      const step = seen && stepsOf(seen);
      return {
        title: '从单元到位置，到左上角，到像素',
        text: [
          step
            ? line`看 ${named('hicnn', CELL)}：第 h = ${ROW} 行，第 w = ${COLUMN} 列。池化记住了最大值在小窗口里往下几行、往右几列：${step('winner')}。`
            : line`看 ${named('hicnn', CELL)}：第 h = ${ROW} 行，第 w = ${COLUMN} 列。池化记住了最大值在小窗口里往下几行、往右几列。`,
          step
            ? line`于是可以算出它在 temphicnn 里的位置，和卷积窗口在 x 上的左上角：${step('place')}，${step('corner')}。`
            : line`于是可以算出它在 temphicnn 里的位置，以及卷积窗口在 x 上的左上角。`,
          line`两个式子行列相同，只是宽度不同：一行 ${COLUMNS} 个位置，一行 ${SIDE} 个像素。`,
          line`核中第 u 行第 v 列的权重，遇到的是从左上角往下 u 行、往右 v 列的像素。`,
        ],
        task: line`${named('w1cnn', WEIGHT)} 在核的第 u = ${U} 行、第 v = ${V} 列。对这个单元，它遇到的是哪个像素？请在 x 上选中它。`,
        found: step
          ? line`${step('pixel')}。再按“下一个样本”看看：最大值换了地方，上面的数就跟着变，规则不变。`
          : line`换一个数字，最大值可能在别处，规则不变。`,
        keep: line`权重遇到哪个像素，由池化记住的位置决定。`,
      };
    },
  },
  isDone(now) {
    const traced = tracedOf(now);
    return traced !== null && hasSelected(now, 'x', metPixel(traced.trace, CELL, WEIGHT).pixel);
  },
};
