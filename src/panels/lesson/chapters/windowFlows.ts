import { convolutionOf, networks, sizeAlong, tensorOf } from '../../../core/index.ts';
import { frameOf } from '../../../store/pass/frames.ts';
import { tracedOf } from '../../../store/pass/passOf.ts';
import type { AppState } from '../../../store/state.ts';
import { line, named, tex, type Chapter } from '../chapter.ts';
import { cellsIn } from '../chapterTasks.ts';

const network = networks.kernel;
const [COLUMNS, SIDE] = ['temphicnn', 'x'].map((tensor) => sizeAlong(tensorOf(network, tensor), 'column'));
const LAST = cellsIn(network, 'temphicnn') - 1;
/** The first place of the second row: where counting by places and counting by pixels part. */
const SECOND = COLUMNS;

const place = tex(`p=r\\cdot ${COLUMNS}+c`);
const corner = tex(`\\mathrm{corner}=r\\cdot ${SIDE}+c`);
const pixel = tex(`\\mathrm{corner}+u\\cdot ${SIDE}+v`);

/** How much of the most ink that a window can cover counts as the darkest place. */
const NEARLY = 0.9;

/** Whether the window has come to rest where it covers nearly as much ink as any other. */
function isDarkest(now: AppState): boolean {
  const traced = tracedOf(now);
  const { focus } = frameOf(now);
  const layer = convolutionOf(network);
  if (
    !traced ||
    !layer ||
    now.playing ||
    now.isScrubbing ||
    focus.tensor !== layer.output ||
    focus.of !== 'value'
  )
    return false;
  const ink = traced.trace.values['temphicnn'].map((_, at) =>
    layer.links.inputsOfOutput(at).reduce((sum, each) => sum + traced.trace.values['x'][each], 0),
  );
  return ink[focus.index] >= NEARLY * Math.max(...ink);
}

/** Each place reads the patch at its corner. */
export const chapter: Chapter = {
  stage: { network: 'kernel', sample: 0, at: { tensor: 'temphicnn', index: SECOND, of: 'value' } },
  asks: { kinds: ['metPixel'], about: ['value:temphicnn'] },
  words: {
    en: () => ({
      title: 'The window moves over the image',
      text: [
        line`The window goes through x row by row, from ${named('temphicnn', 0)} to ${named('temphicnn', LAST)}. At row r, column c it fills place ${place}.`,
        line`Which pixels does it read there? Its upper left corner lies on pixel ${corner}. The weight in row u, column v of the kernel lies on ${pixel}.`,
        line`Mind the two widths: a row of temphicnn has ${COLUMNS} places, a row of x has ${SIDE} pixels. So place ${SECOND}, where the next row begins, has its corner at pixel ${SIDE}. Rows and columns count from zero.`,
      ],
      task: line`Drag the timeline, or step, until the window covers as much ink as it can.`,
      found: line`Under blank paper every product is zero, whatever the weight. Only ink brings weights into the sum: the more ink, the more of them have a say.`,
      keep: line`A place and its corner have the same row and column; below the first row their numbers differ.`,
    }),
    zh: () => ({
      title: '窗口在图像上滑动',
      text: [
        line`窗口一行一行地走过 x，从 ${named('temphicnn', 0)} 一直到 ${named('temphicnn', LAST)}。走到第 r 行第 c 列时，填的位置是 ${place}。`,
        line`这时它读哪些像素？窗口左上角落在像素 ${corner} 上，核中第 u 行第 v 列的权重落在 ${pixel} 上。`,
        line`注意两种宽度：temphicnn 每行有 ${COLUMNS} 个位置，x 每行有 ${SIDE} 个像素。所以位置 ${SECOND}（下一行的开头）的左上角是像素 ${SIDE}。行号、列号都从零数起。`,
      ],
      task: line`拖动时间线，或者一步一步走，让窗口盖住尽可能多的笔迹。`,
      found: line`白纸下面，权重再大，乘积也是零。只有笔迹才让权重进入和里：盖住的笔迹越多，起作用的权重就越多。`,
      keep: line`位置和它的左上角行列相同；除了最上面一行，编号都不同。`,
    }),
  },
  isDone: isDarkest,
};
