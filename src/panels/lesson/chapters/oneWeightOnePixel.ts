import { coordinatesOf, networks, tensorOf, texCell } from '../../../core/index.ts';
import { line, named, tex, type Chapter } from '../chapter.ts';
import { cellsIn, hasSelected } from '../chapterTasks.ts';

const network = networks.fourLayer;
const [PIXELS, UNITS, WEIGHTS] = ['x', 'hi', 'w1'].map((tensor) => cellsIn(network, tensor));
const WEIGHT = network.opensAt.index;
/** The pixel that it reads, and the unit that it feeds. */
const [PIXEL, UNIT] = coordinatesOf(tensorOf(network, 'w1'), WEIGHT);

const sum = tex(`${texCell('hi', 'j')}=\\sum_i ${texCell('x', 'i')}\\cdot ${texCell('w1', 'i,j')}`);

/** Fully connected: a weight belongs to one pixel. */
export const chapter: Chapter = {
  stage: {
    network: 'fourLayer',
    sample: 0,
    at: { tensor: 'hi', index: UNIT, of: 'value' },
    padMode: 'look',
  },
  asks: { kinds: ['metPixel'], about: ['value:hi'] },
  words: {
    en: () => ({
      title: 'One weight, one pixel',
      text: [
        line`We begin with the older kind of network. Every pixel is joined to every one of its first ${UNITS} units, and each of these joins has a weight of its own: ${PIXELS} × ${UNITS} = ${WEIGHTS} weights in w1.`,
        line`Unit j adds up all pixels, each times its weight. That makes its sum, hi: ${sum}. Sigma, written σ, squashes it, and the unit passes on the result, ho.`,
        line`So a weight has two numbers in its name. The first says which pixel it reads, the second which unit it feeds. It reads no other pixel and feeds no other unit.`,
      ],
      task: line`The weight ${named('w1', WEIGHT)} is selected. Which pixel does it read? Select that pixel on x.`,
      found: line`${named('w1', WEIGHT)} multiplies ${named('x', PIXEL)} and nothing else. Whoever swaps the two numbers looks for pixel ${UNIT}, and finds a corner of blank paper.`,
      keep: line`Fully connected means: one weight, one pixel.`,
    }),
    zh: () => ({
      title: '一个权重，一个像素',
      text: [
        line`我们先看老式的网络。它最前面有 ${UNITS} 个单元，每个像素和每个单元都相连，每条连线都有自己的权重：w1 里共有 ${PIXELS} × ${UNITS} = ${WEIGHTS} 个。`,
        line`单元 j 把所有像素各乘自己的权重再加起来，就得到它的和 hi：${sum}。然后由 σ 把这个和压到零与一之间，得到 ho，这就是单元的输出。`,
        line`所以权重的名字里有两个编号：前一个说它读哪个像素，后一个说它通向哪个单元。它不读别的像素，也不通向别的单元。`,
      ],
      task: line`现在选中的权重是 ${named('w1', WEIGHT)}。想一想，它读的是哪个像素？请在 x 上选中那个像素。`,
      found: line`${named('w1', WEIGHT)} 只乘 ${named('x', PIXEL)}，不乘别的。要是把两个编号看反了，就会去找像素 ${UNIT}，那里是一角白纸。`,
      keep: line`全连接就是：一个权重只管一个像素。`,
    }),
  },
  isDone: (now) => hasSelected(now, 'x', PIXEL),
};
