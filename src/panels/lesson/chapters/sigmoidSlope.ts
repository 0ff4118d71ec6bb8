import {
  answerOf,
  coordinatesOf,
  DIGITS,
  indexAt,
  networks,
  sigma,
  slope,
  tensorOf,
} from '../../../core/index.ts';
import { tracedOf } from '../../../store/pass/passOf.ts';
import { weightsOf } from '../../../store/weights/chosen.ts';
import { line, named, real, valued, type Chapter, type Seen } from '../chapter.ts';
import { SIGMA, SLOPE } from '../chapterFormulas.ts';
import { isFlatAt, STEEPEST } from '../chapterTasks.ts';

/** From a hidden unit that is nearly one to the output that is wanted: large enough to drive that output to both ends. */
const WEIGHT = indexAt(tensorOf(networks.kernel, 'w2'), [36, 3]);
const [UNIT, OUTPUT] = coordinatesOf(tensorOf(networks.kernel, 'w2'), WEIGHT);

function slopeAt({ trace }: Seen, output: number): number {
  return slope(trace.values['yo'][output]);
}

function isFlat(seen: Seen | null, output: number): seen is Seen {
  return seen !== null && isFlatAt(seen.trace.values['yo'][output]);
}

/** The answer, where it is flat and the output in question is not. */
function flatter(seen: Seen | null): number | null {
  const answer = seen && answerOf(seen.trace.values['yo']);
  return answer !== null && isFlat(seen, answer) && !isFlat(seen, OUTPUT) ? answer : null;
}

/** Sigma squashes a sum; its slope lets errors through, or does not. */
export const chapter: Chapter = {
  stage: {
    network: 'kernel',
    sample: 0,
    at: { tensor: 'yo', index: DIGITS - 1, of: 'value' },
    selected: { tensor: 'w2', index: WEIGHT, of: 'gradient' },
    view: 'whatIf',
  },
  asks: { kinds: ['delta'], about: ['gradient:h2i'], part: 'result' },
  words: {
    en(seen) {
      const flat = flatter(seen);
      return {
        title: 'Sigma and its slope',
        text: [
          line`A sum can be as large as it likes. Sigma brings it between zero and one: ${SIGMA}.`,
          line`How steep it is there, its slope, can be read off its output y: ${SLOPE}. In the middle it is largest, ${real(STEEPEST)}; at both ends it is flat.`,
          line`Why that matters: the network will learn by sending its error, how far the answer is off, back to every weight. At each sigma the error is multiplied by the slope.`,
          seen && flat !== null
            ? line`${valued('yo', OUTPUT)} has the slope ${real(slopeAt(seen, OUTPUT))}. ${valued('yo', flat)} has only ${real(slopeAt(seen, flat))}: almost no error comes through there, however wrong it is.`
            : line`At an output near zero or one almost no error comes through, however wrong it is.`,
        ],
        task: line`In the view "What if", move ${named('w2', WEIGHT)} until ${named('yo', OUTPUT)} is flat: its slope less than a quarter of the largest. The curve there shows E, the error of the whole answer as one number.`,
        found: isFlat(seen, OUTPUT)
          ? line`${valued('yo', OUTPUT)}, with the slope ${real(slopeAt(seen, OUTPUT))}. Look at the curve: out here E hardly changes with the weight. A saturated unit learns slowly.`
          : line`Where the curve of E runs level, E hardly changes with the weight. A saturated unit learns slowly.`,
        keep: line`The slope of sigma decides how much of an error gets through.`,
      };
    },
    zh(seen) {
      const flat = flatter(seen);
      return {
        title: 'σ 和它的导数',
        text: [
          line`加权和可以很大，也可以很小。σ 把它压到零与一之间：${SIGMA}。`,
          line`它在某处有多陡，就是那里的导数，可以直接由输出 y 算出：${SLOPE}。中间最大，是 ${real(STEEPEST)}；两头平坦。`,
          line`为什么要关心这个？网络要学习，就要把误差，也就是答案差了多少，往回传到每个权重；每经过一个 σ，都要乘上这个导数。`,
          seen && flat !== null
            ? line`${valued('yo', OUTPUT)} 处的导数是 ${real(slopeAt(seen, OUTPUT))}，${valued('yo', flat)} 处只有 ${real(slopeAt(seen, flat))}：错得再多，误差也几乎传不过去。`
            : line`输出接近零或一时，错得再多，误差也几乎传不过去。`,
        ],
        task: line`在视图“假设”里移动 ${named('w2', WEIGHT)}，直到 ${named('yo', OUTPUT)} 饱和：导数不到最大值的四分之一。那里的曲线画的是 E，也就是用一个数来说整个答案错得多厉害。`,
        found: isFlat(seen, OUTPUT)
          ? line`${valued('yo', OUTPUT)}，导数只有 ${real(slopeAt(seen, OUTPUT))}。看曲线：到了这里，权重再变，E 也几乎不动。饱和的单元学得很慢。`
          : line`曲线平的地方，权重再变，E 也几乎不动。饱和的单元学得很慢。`,
        keep: line`误差能传过去多少，由 σ 的导数决定。`,
      };
    },
  },
  isDone(now) {
    const [traced, weights] = [tracedOf(now), weightsOf(now)];
    if (!traced || !weights) return false;
    const { yi, yo, h2o } = traced.trace.values;
    const moved = traced.weights['w2'][WEIGHT] - weights['w2'][WEIGHT];
    // a digit may have made it flat, whatever the weight
    return isFlatAt(yo[OUTPUT]) && !isFlatAt(sigma(yi[OUTPUT] - moved * h2o[UNIT]));
  },
};
