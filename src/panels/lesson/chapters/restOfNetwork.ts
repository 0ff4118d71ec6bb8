import {
  coordinatesOf,
  DIGITS,
  networks,
  tensorOf,
  indexAt,
  type Trace,
  type Weights,
} from '../../../core/index.ts';
import { tracedOf } from '../../../store/pass/passOf.ts';
import { line, named, valued, type Chapter, type Seen, type Sentence } from '../chapter.ts';
import { cellsIn } from '../chapterTasks.ts';

const network = networks.kernel;
const [CELLS, UNITS, FIRST, SECOND] = ['hocnn', 'h2o', 'w12', 'w2'].map((tensor) => cellsIn(network, tensor));
/** The digit that the network takes the sample for. */
const OUTPUT = 5;

/** The hidden unit whose term in the output's sum is the largest. */
function loudest({ trace, weights }: { trace: Trace; weights: Weights }): number {
  const terms = trace.values['h2o'].map(
    (unit, m) => unit * weights['w2'][indexAt(tensorOf(network, 'w2'), [m, OUTPUT])],
  );
  return terms.indexOf(Math.max(...terms));
}

function found(seen: Seen | null, known: (unit: number) => Sentence, unknown: Sentence): Sentence {
  return seen ? known(loudest(seen)) : unknown;
}

function weightTo(unit: number): number {
  return indexAt(tensorOf(network, 'w2'), [unit, OUTPUT]);
}

/** What follows the kernel is fully connected. */
export const chapter: Chapter = {
  stage: {
    network: 'kernel',
    sample: 0,
    at: { tensor: 'yo', index: OUTPUT, of: 'value' },
    selected: { tensor: 'yi', index: OUTPUT, of: 'value' },
  },
  asks: { kinds: ['metPixel'], about: ['value:h2i'] },
  words: {
    en: (seen) => ({
      title: 'The rest of the network',
      text: [
        line`What follows is fully connected again: ${CELLS} cells of hocnn, ${UNITS} hidden units, ${DIGITS} outputs. That takes ${FIRST} weights in w12 and ${SECOND} in w2.`,
        line`Each sum is made as before. ${valued('yi', OUTPUT)}, the sum for the digit ${OUTPUT}, has ${UNITS} terms: a hidden unit times its weight.`,
        line`A hidden unit is never negative, since sigma made it. So a term has the sign of its weight. But its size needs both: a large weight on a silent unit says nothing.`,
      ],
      task: line`${named('yi', OUTPUT)} is selected. Find the hidden unit that speaks loudest for the digit ${OUTPUT}: open "Why", and open the h2o in the largest term. Or select it in the network diagram.`,
      found: found(
        seen,
        (unit) =>
          line`${valued('h2o', unit)} times ${valued('w2', weightTo(unit))}: no other term adds as much.`,
        line`No other term adds as much.`,
      ),
      keep: line`A term speaks loudly only if both its factors are large.`,
    }),
    zh: (seen) => ({
      title: '网络的其余部分',
      text: [
        line`后面又是全连接：hocnn 的 ${CELLS} 个单元，${UNITS} 个隐藏单元，${DIGITS} 个输出。w12 有 ${FIRST} 个权重，w2 有 ${SECOND} 个。`,
        line`每个和都照旧计算。${valued('yi', OUTPUT)} 是数字 ${OUTPUT} 的和，共 ${UNITS} 项，每项是一个隐藏单元乘它的权重。`,
        line`隐藏单元经过 σ，不会是负数，所以一项的正负就是权重的正负。大小却要看两个因子：单元没有响应，权重再大也不起作用。`,
      ],
      task: line`已经选中 ${named('yi', OUTPUT)}。哪个隐藏单元最支持数字 ${OUTPUT}？打开“为什么”，找到最大的一项，点开其中的 h2o；也可以直接在图上选中它。`,
      found: found(
        seen,
        (unit) => line`${valued('h2o', unit)} 乘 ${valued('w2', weightTo(unit))}，别的项都没有它大。`,
        line`别的项都没有它大。`,
      ),
      keep: line`两个因子都大，这一项才有分量。`,
    }),
  },
  isDone(now) {
    const traced = tracedOf(now);
    if (!traced) return false;
    const { tensor, index } = now.opened.at(-1) ?? now.selected;
    const unit = loudest(traced);
    if (tensor === 'w2') return index === weightTo(unit);
    return (
      (tensor === 'h2o' || tensor === 'h2i') && coordinatesOf(tensorOf(network, tensor), index)[0] === unit
    );
  },
};
