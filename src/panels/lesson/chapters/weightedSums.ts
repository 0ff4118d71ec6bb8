import { answerOf, digitWanted, DIGITS, networks, sizeAlong, tensorOf } from '../../../core/index.ts';
import { line, named, type Chapter, type Seen } from '../chapter.ts';
import { hasComputed } from '../chapterTasks.ts';

const COLUMNS = sizeAlong(tensorOf(networks.kernel, 'temphicnn'), 'column');

/** The digit that the network takes for another; null where it reads it right, or nothing is known. */
function misread(seen: Seen | null): { wanted: number; answer: number } | null {
  if (!seen) return null;
  const wanted = digitWanted(seen.trace.values['d']);
  const answer = answerOf(seen.trace.values['yo']);
  return wanted === null || wanted === answer ? null : { wanted, answer };
}

/** A network is weighted sums and squashing; this one is wrong about its first digit. */
export const chapter: Chapter = {
  stage: { network: 'kernel', sample: 0, at: { tensor: 'temphicnn', index: 0, of: 'value' } },
  words: {
    en(seen) {
      const wrong = misread(seen);
      return {
        title: 'A network is weighted sums',
        text: [
          line`This page shows every multiplication by which a small network reads a digit, forward and backward.`,
          line`A network does two things, over and over. It adds up numbers, each times a weight. And it squashes the sum to a number between zero and one.`,
          line`At the end stand ${DIGITS} scores, ${named('yo', 0)} to ${named('yo', DIGITS - 1)}, one for each digit. The largest is the answer. They are scores, not probabilities: they need not add up to one.`,
          wrong
            ? line`Here it guesses wrong: it takes this ${wrong.wanted} for a ${wrong.answer}. So there is something for it to learn.`
            : line`Some digits it reads wrong. From those it can learn.`,
        ],
        task: line`Press "Start" and watch until the first row of the map temphicnn is there. Or draw a digit of your own.`,
        found: line`Every number that appeared is a sum of products: pixel times weight. What follows is made of such sums, too; between them only the largest of four is kept, and numbers are squashed.`,
        keep: line`A network is a long chain of weighted sums.`,
      };
    },
    zh(seen) {
      const wrong = misread(seen);
      return {
        title: '网络就是加权求和',
        text: [
          line`这个页面把一个小网络识别数字时的每一次乘法都摆出来，前向和反向都有。`,
          line`网络反复做的只有两件事：把一些数各乘上一个权重再加起来；然后把这个和压到零与一之间。`,
          line`最后得到 ${DIGITS} 个得分，从 ${named('yo', 0)} 到 ${named('yo', DIGITS - 1)}，每个数字一个，最大的就是它的答案。注意：这是得分，不是概率，加起来不一定等于一。`,
          wrong
            ? line`这一个它就认错了：把这个 ${wrong.wanted} 认成了 ${wrong.answer}。所以它还有东西要学。`
            : line`有些数字它会认错，这时它就有东西要学。`,
        ],
        task: line`按“开始”，一直看到 temphicnn 这张图的第一行算完；也可以自己写一个数字。`,
        found: line`刚才出现的每个数都是若干乘积的和：像素乘权重。后面的数也由这样的和得来，中间只多了两件事：四个里留下最大的，再压一压。`,
        keep: line`网络就是一长串加权求和。`,
      };
    },
  },
  isDone: (now) =>
    hasComputed(now, { tensor: 'temphicnn', index: COLUMNS - 1, of: 'value' }) ||
    (now.source.kind === 'drawing' && now.source.strokes.length > 0),
};
