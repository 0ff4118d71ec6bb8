import { cellAxes, cellsOf, mapsOf, networks, tensorOf } from '../../../core/index.ts';
import { line, type Chapter } from '../chapter.ts';
import { cellsIn } from '../chapterTasks.ts';

const network = networks.kernel4;
const MAPS = mapsOf(tensorOf(network, 'temphicnn')).count;
const [WEIGHTS, CELLS] = ['w1cnn', 'hocnn'].map((tensor) => cellsOf(cellAxes(tensorOf(network, tensor))));
const UNITS = cellsIn(network, 'h2i');

/** A layer is a stack of maps. */
export const chapter: Chapter = {
  stage: { network: 'kernel4', sample: 0, at: { tensor: 'h2o', index: UNITS - 1, of: 'value' } },
  asks: { kinds: ['metPixel'], about: ['value:h2i'] },
  words: {
    en: () => ({
      title: 'A layer is a stack of maps',
      text: [
        line`One kernel finds one pattern. Here are ${MAPS}, each with ${WEIGHTS} weights of its own. All slide over the same x, and each makes a map of its own: the layer is a stack of ${MAPS} maps.`,
        line`Each map is pooled and squashed on its own. Then they meet: the ${UNITS} hidden units stand behind all of them.`,
        line`On the way back they part again: the gradient of a kernel adds up over the cells of its own map alone.`,
      ],
      task: line`Select a hidden unit in h2o. Which maps does it read?`,
      found: line`All of them: its sum has ${MAPS} × ${CELLS} = ${MAPS * CELLS} terms, and its cells are outlined in every map. Now bring the maps to the front, one after the other. The kernels began with other random weights, and each has learned to look for something else.`,
      keep: line`Every kernel has its own map; the next layer reads them all.`,
    }),
    zh: () => ({
      title: '一层是一叠图',
      text: [
        line`一个卷积核只找一种图样。这里有 ${MAPS} 个，每个都有自己的 ${WEIGHTS} 个权重，都在同一个 x 上滑动，各得一张图：这一层就是一叠图，共 ${MAPS} 张。`,
        line`每张图各自池化、各自经过 σ，然后才汇合：后面是 ${UNITS} 个隐藏单元。`,
        line`往回走时又各走各的：一个核的梯度，只对自己那张图的单元求和。`,
      ],
      task: line`在 h2o 里选中一个隐藏单元。它读的是哪几张图？`,
      found: line`所有的图它都读：它的和有 ${MAPS} × ${CELLS} = ${MAPS * CELLS} 项，每张图里它读的单元都有框。再把各张图轮流放到最前面看看：几个核起初的随机权重不同，训练以后找的东西也不同。`,
      keep: line`每个核有自己的图，下一层把它们都读进来。`,
    }),
  },
  isDone: ({ selected }) => selected.tensor === 'h2o' || selected.tensor === 'h2i',
};
