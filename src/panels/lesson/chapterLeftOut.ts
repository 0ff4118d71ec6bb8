import { line } from './chapter.ts';
import type { Question } from './chapterQuestions.ts';

/** What other networks have and this page leaves out, and what it would change. */
export const LEFT_OUT: readonly Question[] = [
  {
    id: 'padding',
    chapter: null,
    words: {
      en: {
        question: 'Padding',
        answer: [
          line`A border of zeros around the image, so that the map becomes as large as the image. A weight that lies on the border meets a zero there, and that term falls away. Left out because the arithmetic of places and corners is then plain.`,
        ],
      },
      zh: {
        question: '填充',
        answer: [
          line`在图像四周补一圈零，得到的图就和图像一样大。落在边框上的权重遇到的是零，那一项就没有了。这里不用，是为了让位置和左上角的算法简单明了。`,
        ],
      },
    },
  },
  {
    id: 'stride',
    chapter: null,
    words: {
      en: {
        question: 'Stride',
        answer: [
          line`The window may move by several pixels at a time. Then the row and the column of a corner are those of the place, times the stride. All else stays. Left out because the pool already makes the map smaller.`,
        ],
      },
      zh: {
        question: '步幅',
        answer: [
          line`窗口也可以一次移动几个像素。这时左上角的行和列，是位置的行和列乘以步幅，其余不变。这里不用，因为池化已经把图缩小了。`,
        ],
      },
    },
  },
  {
    id: 'relu',
    chapter: null,
    words: {
      en: {
        question: 'ReLU and its like',
        answer: [
          line`ReLU keeps positive sums and sets negative ones to zero. Its slope is one or zero: an error passes whole, or not at all. Wherever ds stands here, that slope would stand. Left out because the article has the sigmoid.`,
        ],
      },
      zh: {
        question: 'ReLU 之类',
        answer: [
          line`ReLU 保留正的和，把负的变成零。它的导数不是一就是零：误差要么整个通过，要么一点也过不去。这里凡是写 ds 的地方，都换成那个导数就行。这里不用，因为文章用的是 sigmoid。`,
        ],
      },
    },
  },
  {
    id: 'average',
    chapter: null,
    words: {
      en: {
        question: 'Average pooling',
        answer: [
          line`The pool may take the mean instead of the largest. Then it has nothing to remember: each place of the window gets the same share of the error. Which pixels a weight met would then be the same for every digit.`,
        ],
      },
      zh: {
        question: '平均池化',
        answer: [
          line`池化也可以取平均而不取最大。那就没有什么要记的了：窗口里每个位置分到同样的一份误差。权重遇到哪些像素，也就与数字无关了。`,
        ],
      },
    },
  },
];
