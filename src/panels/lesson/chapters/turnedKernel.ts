import {
  blockOfTensor,
  mapsOf,
  networks,
  readingsOf,
  tensorOf,
  type Readings,
  type Ref,
} from '../../../core/index.ts';
import { frontsOf } from '../../../store/pass/fronts.ts';
import { explainTraced, tracedOf } from '../../../store/pass/passOf.ts';
import { blockKey, type AppState } from '../../../store/state.ts';
import { line, named, real, tex, valued, type Chapter, type Seen, type Sentence } from '../chapter.ts';

const network = networks.twoConvolutions;
/** Where the error that comes back is the largest of all on this digit. */
const CELL: Ref = { tensor: 'hocnn', index: 196, of: 'gradient' };
const BLOCK = blockOfTensor(network, 'temphicnn2');
const KERNELS = mapsOf(tensorOf(network, 'temphicnn2')).count;

const name = named(CELL.tensor, CELL.index, CELL.of);
const row = tex("r'=r-u");

/** The kernel that sends the largest part, and that part. */
function largest({ maps }: Readings): Readings['maps'][number] {
  return maps.reduce((most, each) => (Math.abs(each.sum) > Math.abs(most.sum) ? each : most));
}

/** Whether the reader chose the kernel that sends the most. */
function isChosen(now: AppState): boolean {
  const traced = tracedOf(now);
  if (!traced || !now.fronts[blockKey(network.name, BLOCK)]) return false;
  const { map } = largest(readingsOf(network, explainTraced(traced, CELL)));
  return frontsOf(now).fronts[BLOCK] === map;
}

function found(
  seen: Seen | null,
  known: (map: number, sum: number) => Sentence,
  unknown: Sentence,
): Sentence {
  if (!seen) return unknown;
  const { map, sum } = largest(readingsOf(network, seen.explain(CELL)));
  return known(map, sum);
}

/** A second convolution, and the turned kernel. */
export const chapter: Chapter = {
  stage: { network: 'twoConvolutions', sample: 0, at: CELL, selected: CELL, view: 'turned' },
  asks: { kinds: ['metPixel'], about: ['value:temphicnn2', 'gradient:w2cnn'] },
  words: {
    en: (seen) => ({
      title: 'Two convolutions, and the kernel that turns',
      text: [
        line`Here a second convolution reads the maps of the first. How does the error come back to one cell of them, ${name}?`,
        line`First reading: each error of the second layer's map lays its kernel, times that error, on the first layer's map. The cell adds up what falls on it.`,
        line`Second reading: the kernel, turned by half a turn, lies over the errors. The same products, so the same sum.`,
        line`Why turned? The place that met the cell with weight u lies in row ${row}. The larger u, the smaller the row.`,
      ],
      task: line`All ${KERNELS} kernels read this map, so each sends a part. Choose the one that sends the largest.`,
      found: found(
        seen,
        (map, sum) =>
          line`Kernel ${map} sends ${real(sum)}. With the parts of the others that makes ${valued(CELL.tensor, CELL.index, CELL.of)}. "As it lies" shows why the turn is needed: each weight then belongs to the error across the middle.`,
        line`"As it lies" shows why the turn is needed: each weight then belongs to the error across the middle.`,
      ),
      keep: line`The turned kernel is the same sum, read from the other side.`,
    }),
    zh: (seen) => ({
      title: '两层卷积，以及转了半圈的核',
      text: [
        line`这里有第二层卷积，它读的是第一层的图。那么误差怎样回到其中一个单元，比如 ${name}？`,
        line`第一种读法：后一层的每个误差，都把卷积核的每个权重乘上这个误差，铺到前一层的图上；落在这个单元上的，全部加起来。`,
        line`第二种读法：把核转半圈，盖在误差上。乘积还是那些乘积，和也还是那个和。`,
        line`为什么要转？用权重 u 遇到这个单元的位置在第 ${row} 行：u 越大，行号越小。`,
      ],
      task: line`${KERNELS} 个核都读这张图，所以每个核都传回一份。请选出传得最多的那个核。`,
      found: found(
        seen,
        (map, sum) =>
          line`核 ${map} 传回 ${real(sum)}，加上其余各核的，就是 ${valued(CELL.tensor, CELL.index, CELL.of)}。再按“原样”看看，就知道为什么非转不可：那时每个权重对应的是隔着中心、正对面的那个误差。`,
        line`再按“原样”看看，就知道为什么非转不可：那时每个权重对应的是隔着中心、正对面的那个误差。`,
      ),
      keep: line`转了半圈的核，只是把同一个和从另一头读了一遍。`,
    }),
  },
  isDone: isChosen,
};
