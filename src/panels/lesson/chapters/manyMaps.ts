import {
  blockOfTensor,
  cellsOf,
  cellAxes,
  mapOfCell,
  mapsOf,
  networks,
  tensorOf,
  type Trace,
} from '../../../core/index.ts';
import { frontsOf } from '../../../store/pass/fronts.ts';
import { tracedOf } from '../../../store/pass/passOf.ts';
import { line, valued, type Chapter, type Seen, type Sentence } from '../chapter.ts';
import { cellsIn } from '../chapterTasks.ts';

const network = networks.kernel4;
const { count: MAPS, cells: PLACES } = mapsOf(tensorOf(network, 'temphicnn'));
const WEIGHTS = cellsOf(cellAxes(tensorOf(network, 'w1cnn')));
const CELLS = cellsOf(cellAxes(tensorOf(network, 'hocnn')));
const UNITS = cellsIn(network, 'h2i');

/** The place where a kernel found most. */
function strongest({ values }: Trace): number {
  const found = values['temphicnn'];
  return found.indexOf(found.reduce((most, each) => Math.max(most, each)));
}

function mapOf(place: number): number | null {
  return mapOfCell(network, { tensor: 'temphicnn', index: place });
}

function found(
  seen: Seen | null,
  known: (place: number, map: number) => Sentence,
  unknown: Sentence,
): Sentence {
  const place = seen && strongest(seen.trace);
  const map = place === null ? null : mapOf(place);
  return place === null || map === null ? unknown : known(place, map);
}

/** A layer is a stack of maps. */
export const chapter: Chapter = {
  stage: {
    network: 'kernel4',
    sample: 0,
    at: { tensor: 'temphicnn', index: MAPS * PLACES - 1, of: 'value' },
  },
  words: {
    en: (seen) => ({
      title: 'A layer is a stack of maps',
      text: [
        line`One kernel finds one pattern. Here are ${MAPS}, each with ${WEIGHTS} weights of its own. All slide over the same x, and each makes a map of its own: the layer is a stack of ${MAPS} maps.`,
        line`Each map is pooled and squashed for itself. They meet only then: every one of the ${UNITS} hidden units reads the cells of all maps, ${MAPS} × ${CELLS} of them, not only those of one.`,
        line`Backward it is the same: the gradient of a kernel adds up over the cells of its own map alone.`,
      ],
      task: line`In which map did a kernel find most? Bring the map with the largest number in temphicnn to the front.`,
      found: found(
        seen,
        (place, map) =>
          line`Map ${map}: ${valued('temphicnn', place)}. The kernels began with other random weights, and each has learned to look for something else.`,
        line`The kernels began with other random weights, and each has learned to look for something else.`,
      ),
      keep: line`Every kernel has its own map; the next layer reads them all.`,
    }),
    zh: (seen) => ({
      title: '一层是一叠图',
      text: [
        line`一个卷积核只找一种图样。这里有 ${MAPS} 个，每个都有自己的 ${WEIGHTS} 个权重，都在同一个 x 上滑动，各得一张图：这一层就是一叠图，共 ${MAPS} 张。`,
        line`每张图各自池化、各自经过 σ，然后才汇合：${UNITS} 个隐藏单元中的每一个都读所有图的单元，共 ${MAPS} × ${CELLS} 个，而不是只读一张。`,
        line`反向也是一样：一个核的梯度，只对自己那张图的单元求和。`,
      ],
      task: line`哪张图里的响应最强？把 temphicnn 中有最大值的那张图放到最前面。`,
      found: found(
        seen,
        (place, map) =>
          line`是图 ${map}：${valued('temphicnn', place)}。几个核起初的随机权重各不相同，训练以后，各自找的东西也不同。`,
        line`几个核起初的随机权重各不相同，训练以后，各自找的东西也不同。`,
      ),
      keep: line`每个核有自己的图，下一层把它们都读进来。`,
    }),
  },
  isDone(now) {
    const traced = tracedOf(now);
    const block = blockOfTensor(network, 'temphicnn');
    return traced !== null && frontsOf(now).fronts[block] === mapOf(strongest(traced.trace));
  },
};
