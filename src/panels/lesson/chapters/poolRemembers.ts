import { coordinatesOf, isMaxPool, metPixel, networks, tensorOf, windowPlaces } from '../../../core/index.ts';
import { line, named, valued, type Chapter, type Seen, type Sentence } from '../chapter.ts';
import { cellsIn, hasComputed } from '../chapterTasks.ts';

const network = networks.kernel;
const CELL = 23;
const [PLACES, CELLS] = ['temphicnn', 'hicnn'].map((tensor) => cellsIn(network, tensor));
const pool = network.layers.find(isMaxPool);
const WINDOW = pool?.window ?? 0;
const CANDIDATES = pool ? windowPlaces(pool, CELL) : [];
const [ROW, COLUMN] = coordinatesOf(tensorOf(network, 'hicnn'), CELL);
const [A, B, C, D] = CANDIDATES.map((place) => valued('temphicnn', place));

/** Where the pool's winner lies. */
function placeIn(seen: Seen | null): number | null {
  return seen && metPixel(seen.trace, CELL, 0).place;
}

/** The pool keeps the largest, and remembers where it stood. */
export const chapter: Chapter = {
  stage: {
    network: 'kernel',
    sample: 0,
    at: { tensor: 'hicnn', index: CELL, of: 'value' },
    size: 'multiply',
    term: 0,
  },
  asks: { kinds: ['winner'] },
  words: {
    en: (seen) => ({
      title: 'What the pool remembers',
      text: [
        line`The pool looks at temphicnn through windows of ${WINDOW} × ${WINDOW} that do not overlap, and keeps the largest of each: of ${PLACES} numbers it leaves ${CELLS}.`,
        line`For ${named('hicnn', CELL)}, row ${ROW}, column ${COLUMN} of hicnn, the candidates are ${A}, ${B}, ${C} and ${D}.`,
        line`The largest in value, not in size: of negative numbers it is the one nearest to zero. If two are equal, the first is kept.`,
        line`And it remembers where the winner stood. When we ask later what a wrong answer was made of, the way leads there, and to none of the others.`,
      ],
      task: line`Step through the candidates, one by one, until the winner is found.`,
      found: found(
        seen,
        (place) =>
          line`${valued('hicnn', CELL)} came from place ${place}. The others are forgotten: a small change in them would change nothing.`,
        line`The others are forgotten: a small change in them would change nothing.`,
      ),
      keep: line`A pool passes on a number, and keeps a place.`,
    }),
    zh: (seen) => ({
      title: '池化要记住什么',
      text: [
        line`池化用互不重叠的 ${WINDOW} × ${WINDOW} 小窗口看 temphicnn，每个窗口只留最大的一个：${PLACES} 个数剩下 ${CELLS} 个。`,
        line`拿 ${named('hicnn', CELL)} 来说，它在 hicnn 的第 ${ROW} 行第 ${COLUMN} 列，候选是 ${A}、${B}、${C} 和 ${D}。`,
        line`比的是数值大小，不是绝对值：都是负数时，最靠近零的最大。如果并列，就留第一个。`,
        line`它还要记住最大值原来在哪里：以后我们要追查答案错在哪里，那时只会查到最大的这一个。`,
      ],
      task: line`一步一步看完这几个候选，直到选出最大的。`,
      found: found(
        seen,
        (place) =>
          line`${valued('hicnn', CELL)} 来自位置 ${place}。其余几个从此无关：它们稍微变一变，结果也不变。`,
        line`其余几个从此无关：它们稍微变一变，结果也不变。`,
      ),
      keep: line`池化传下去一个数，自己记住一个位置。`,
    }),
  },
  isDone: (now) => hasComputed(now, { tensor: 'hicnn', index: CELL, of: 'value' }),
};

function found(seen: Seen | null, known: (place: number) => Sentence, unknown: Sentence): Sentence {
  const place = placeIn(seen);
  return place === null ? unknown : known(place);
}
