import { errorLayerOf, firstNetwork, makerOf, texCell, texGradient } from '../../core/index.ts';
import type { ChapterId } from '../../store/lesson/chapters.ts';
import type { Language } from '../../store/state.ts';
import { line, tex, type Sentence } from './chapter.ts';
import { OUTPUT_DELTA } from './chapterFormulas.ts';

/** A question that learners ask, and its answer. */
export interface Question {
  readonly id: string;
  /** The chapter in which it can be seen. */
  readonly chapter: ChapterId | null;
  readonly words: Readonly<
    Record<Language, { readonly question: string; readonly answer: readonly Sentence[] }>
  >;
}

const { input: scores, target } = errorLayerOf(firstNetwork);
const sums = makerOf(firstNetwork, scores)?.input ?? '';
/** What a softmax and the cross-entropy make of it. */
const SOFTMAX_DELTA = tex(`${texGradient(sums, 'k')}=${texCell('p', 'k')}-${texCell(target, 'k')}`);
const UNIT_BIAS = tex('\\frac{\\partial E}{\\partial b_m}=\\delta_m');
const KERNEL_BIAS = tex('\\frac{\\partial E}{\\partial b}=\\sum_j\\delta_j');

/** What is confused most often. */
export const QUESTIONS: readonly Question[] = [
  {
    id: 'turned',
    chapter: 'turnedKernel',
    words: {
      en: {
        question: 'Why is the kernel turned on the way back?',
        answer: [
          line`Nobody turns it: it only looks so. A cell in row r met the weight in row u at the place in row r − u. The larger u, the smaller that row.`,
          line`Write the weights down in the order of the places, and they stand in reverse, rows and columns alike. It is the same sum, read from the cell below.`,
        ],
      },
      zh: {
        question: '反向传播时，卷积核为什么要旋转？',
        answer: [
          line`其实并没有谁去转它，只是看上去转了。第 r 行的单元，是在第 r − u 行的位置上遇到核的第 u 行权重的：u 越大，行号越小。`,
          line`按位置的顺序把权重写下来，行和列就都倒了过来。和还是那个和，只是站在下面那个单元的角度去读。`,
        ],
      },
    },
  },
  {
    id: 'shared',
    chapter: 'whichPixel',
    words: {
      en: {
        question: 'Which input counts for a shared weight, and are the terms averaged?',
        answer: [
          line`All that the weight met on this digit: one in each pooled cell. Each is multiplied by the error of its cell.`,
          line`The terms are added, and nothing is divided by their number. The weight is one number that is used many times, and every use adds its share to the change of E.`,
        ],
      },
      zh: {
        question: '共用的权重，该用哪个输入？各项要不要求平均？',
        answer: [
          line`它在这个数字上遇到的输入全都算：每个池化单元一个，各乘那个单元的误差。`,
          line`各项相加，不除以个数。权重是一个数，却用了许多次，每用一次就对 E 的变化添上一份。`,
        ],
      },
    },
  },
  {
    id: 'pool',
    chapter: 'poolRemembers',
    words: {
      en: {
        question: 'What does the pool let through on the way back?',
        answer: [
          line`The whole error, to the place that won; nothing to the others.`,
          line`A small change in a loser does not change the largest value, so its derivative is zero. A small change in the winner comes through unchanged, so its derivative is one.`,
        ],
      },
      zh: {
        question: '反向传播时，池化让什么通过？',
        answer: [
          line`误差整个传给获胜的位置，别的位置什么也得不到。`,
          line`落选的数稍微变一变，最大值不变，所以导数是零；最大的那个变多少，结果就变多少，所以导数是一。`,
        ],
      },
    },
  },
  {
    id: 'tie',
    chapter: 'poolRemembers',
    words: {
      en: {
        question: 'What if two candidates are equally large?',
        answer: [
          line`Then E has a kink: growing, a candidate would win; shrinking, it would lose. No single slope is the right one. This page keeps the first in row order, says so at the step, and shows both slopes beside what comes of it.`,
          line`Most ties lie on blank paper, where all candidates are zero and met only blank pixels. For the kernel's gradient it is then all the same which one is kept; for that of the pixels it is not.`,
        ],
      },
      zh: {
        question: '两个候选一样大怎么办？',
        answer: [
          line`这时 E 有一个折点：其中一个再大一点就获胜，再小一点就落选，两边的导数不同，没有哪一个才算“对”。本页按行的顺序保留第一个，在那一步说明，并把左右两边的导数和由此得到的梯度摆在一起。`,
          line`并列多半出现在白纸上：候选都是零，遇到的也都是空白像素。这时留哪一个，核的梯度都一样；像素的梯度却不一样。`,
        ],
      },
    },
  },
  {
    id: 'channels',
    chapter: 'manyMaps',
    words: {
      en: {
        question: 'Several kernels, several maps: what meets what?',
        answer: [
          line`Each kernel makes one map. It has a part of its own for every map below, and adds up over all of them. So a kernel of the second convolution reads every map of the first.`,
          line`Backward, the part for one map below meets the values of that map, and the errors of the kernel's own map above.`,
        ],
      },
      zh: {
        question: '有几个核、几张图时，谁和谁相乘？',
        answer: [
          line`每个核得到一张图。下面有几张图，核就有几片，一片管一张，然后全部加起来。所以第二层卷积的一个核，读的是第一层的所有图。`,
          line`反向时，管某张图的那一片，用的是那张图的值，和这个核自己那张图上的误差。`,
        ],
      },
    },
  },
  {
    id: 'correlation',
    chapter: 'turnedKernel',
    words: {
      en: {
        question: 'Is this a convolution or a correlation?',
        answer: [
          line`Forward the kernel slides as it lies. Mathematics calls that a cross-correlation; the libraries call it a convolution all the same. Since the kernel is learned, it makes no difference to what the network can do: with the other rule it would be learned turned.`,
          line`On the way back the kernel appears turned, and that is the convolution of mathematics.`,
        ],
      },
      zh: {
        question: '这到底是卷积，还是互相关？',
        answer: [
          line`前向时核是原样滑动的，数学上叫互相关，各种程序库却都叫它卷积。核反正是学出来的，用哪一种规则，网络的能力都一样：换一种规则，学到的只是转过来的核。`,
          line`反向时出现的是转了半圈的核，那才是数学上的卷积。`,
        ],
      },
    },
  },
  {
    id: 'softmax',
    chapter: 'errorStarts',
    words: {
      en: {
        question: 'Why sigmoid and squared error, and not softmax and cross-entropy?',
        answer: [
          line`Because the article does it so, and because the slope can then be seen at work: ${OUTPUT_DELTA}. An output that is wrong and sure of it passes almost nothing on.`,
          line`With a softmax p and the cross-entropy the slope cancels: ${SOFTMAX_DELTA}. All before the output stays as it is here. "Softmax" below the network diagram has both for the digit that is shown.`,
        ],
      },
      zh: {
        question: '为什么用 sigmoid 和平方误差，而不用 softmax 和交叉熵？',
        answer: [
          line`因为文章是这样做的，而且这样才看得到导数怎样起作用：${OUTPUT_DELTA}。输出错得很肯定时，几乎什么也传不回去。`,
          line`换成 softmax（设输出为 p）和交叉熵，导数正好约掉：${SOFTMAX_DELTA}。输出层之前的一切都和这里一样。网络图下面的“Softmax”视图，就拿当前这个数字把两种做法摆在一起。`,
        ],
      },
    },
  },
  {
    id: 'batch',
    chapter: 'descent',
    words: {
      en: {
        question: 'Batches: sum or mean, and what of the rate?',
        answer: [
          line`Over the places of one digit the terms are added: that is the gradient. Over the digits of a batch this page takes the mean of their gradients.`,
          line`A sum, with the rate divided by the number of digits, would be the same step. So a rate says nothing without its batch, and whoever compares two programs has to know which of both they do.`,
        ],
      },
      zh: {
        question: '一批数字：求和还是平均？学习率又怎么算？',
        answer: [
          line`同一个数字里，各个位置的项是相加的，这才是梯度。一批数字之间，本页取各自梯度的平均。`,
          line`如果改成求和，只要把学习率除以这批数字的个数，走的就是同一步。所以离开批量谈学习率没有意义；比较两个程序时，先要弄清它们用的是哪一种。`,
        ],
      },
    },
  },
  {
    id: 'stuck',
    chapter: 'sigmoidSlope',
    words: {
      en: {
        question: 'Why does a network sometimes not learn at all?',
        answer: [
          line`If all weights begin at zero, all hidden units are alike and remain so; and behind weights of zero no error arrives. If weights are large, or all positive, the sums grow, the sigmoids stand at their ends, and their slopes let next to nothing through.`,
          line`That is why the weights here begin small, at random, and with both signs.`,
        ],
      },
      zh: {
        question: '网络为什么有时完全学不动？',
        answer: [
          line`如果权重起初全是零，所有隐藏单元就一模一样，而且一直一样；隔着零权重，误差也传不过来。如果权重太大，或者全是正的，和就很大，σ 停在两头，导数几乎不让误差通过。`,
          line`所以这里的权重起初都很小，是随机的，有正有负。`,
        ],
      },
    },
  },
  {
    id: 'bias',
    chapter: null,
    words: {
      en: {
        question: 'Where are the biases?',
        answer: [
          line`There are none, as in the article: every term in the network diagram is a product. A bias would be one more weight, whose input is always one.`,
          line`So its gradient would be the error itself: ${UNIT_BIAS} for a hidden unit. A kernel has one bias for all its places, and there the errors add up: ${KERNEL_BIAS}.`,
        ],
      },
      zh: {
        question: '偏置到哪里去了？',
        answer: [
          line`这里没有偏置，和文章一样：图上的每一项都是乘积。偏置无非是再多一个权重，它的输入永远是一。`,
          line`所以它的梯度就是误差本身：隐藏单元的偏置是 ${UNIT_BIAS}。一个卷积核的所有位置共用一个偏置，误差就要加起来：${KERNEL_BIAS}。`,
        ],
      },
    },
  },
];
