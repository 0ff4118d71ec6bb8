import type { SameKeys } from '../sameKeys.ts';
import type { mistakesEn } from './mistakes.en.ts';

/** “错误”视图的文字，中文。 */
export const mistakesZh: SameKeys<typeof mistakesEn> = {
  loading: '正在载入数字…',
  judging: '网络正在回答 1,000 个数字…',
  again: '重试',
  right: '{{of}} 个中答对 {{right}} 个：{{percent}}',
  interval: '95% 置信区间 {{low}} 至 {{high}}（Wilson）',
  note: '在从未用于训练的数字上。',
  following: '在从未用于训练的数字上，每秒更新一次。',
  matrix: '每个数字被答成什么',
  axes: '行：真实数字。列：网络的回答。',
  answered: '答成 {{answer}}',
  true: '真实为 {{digit}}',
  cell_one: '真实为 {{digit}}，答成 {{answer}}：{{count}} 个',
  cell_other: '真实为 {{digit}}，答成 {{answer}}：{{count}} 个',
  point: '点击一格，查看其中的数字。',
  accuracies: '每个数字的正确率',
  accuracy: '{{digit}}：{{of}} 个中对 {{right}} 个，{{percent}}',
  gallery: '这些数字',
  all_one: '{{count}} 个错误',
  all_other: '{{count}} 个错误，最自信的在前',
  showAll: '全部错误',
  choose: '点击一张：舞台显示它，以真实数字为期望答案。',
  onStage: '舞台上：数字 {{digit}}，答成 {{answer}}，得分 {{score}}。',
  why: '为什么是 {{answer}}？',
  none: '一个也没有。',
  picture: '{{digit}}，答成 {{answer}}，得分 {{score}}',
  page: '第 {{from}} 至 {{to}} 个，共 {{count}} 个',
  before: '前面的图片',
  after: '后面的图片',
};
