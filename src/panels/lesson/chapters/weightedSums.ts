import { DIGITS } from '../../../core/index.ts';
import { line, named, type Chapter } from '../chapter.ts';

/** A network is weighted sums and squashing; this one is wrong about its first digit. */
export const chapter: Chapter = {
  stage: { network: 'kernel', sample: 0, at: { tensor: 'temphicnn', index: 0, of: 'value' } },
  words: {
    en: () => ({
      title: 'A network is weighted sums',
      text: [
        line`This page shows every multiplication by which a small network reads a digit, forward and backward.`,
        line`A network does two things over and over: it adds up numbers, each times a weight, and it squashes the sum to a number between 0 and 1. At the end stand ${DIGITS} scores, ${named('yo', 0)} to ${named('yo', DIGITS - 1)}, one a digit; the largest is its answer. They are scores, not probabilities: they need not add to 1.`,
        line`Look below the pad: this network is wrong about this digit. So there is something for it to learn.`,
      ],
      task: line`Press “Start” to watch the network read this digit, or draw one of your own.`,
      found: line`Every number that appeared is a sum of products, or such a sum squashed. Nothing else happens in here.`,
      keep: line`A network is a long chain of weighted sums.`,
    }),
    zh: () => ({
      title: '网络就是加权求和',
      text: [
        line`这个页面展示一个小网络识别数字时的每一次乘法，前向和反向都有。`,
        line`网络反复做的只有两件事：把一些数各乘上一个权重再加起来，然后把和压到 0 与 1 之间。最后得到 ${DIGITS} 个得分，从 ${named('yo', 0)} 到 ${named('yo', DIGITS - 1)}，每个数字一个，最大的就是它的答案。注意：这是得分，不是概率，加起来不一定是 1。`,
        line`看看画板下方：这个数字它认错了。所以它还有东西要学。`,
      ],
      task: line`按“开始”，看网络怎样读这个数字；也可以自己写一个。`,
      found: line`刚才出现的每一个数，要么是若干乘积的和，要么是这个和经过压缩的结果，此外再没有别的。`,
      keep: line`网络就是一长串加权求和。`,
    }),
  },
  isDone: ({ playing, position, source }, from) =>
    (playing && position > from.position) || (source.kind === 'drawing' && source.strokes.length > 0),
};
