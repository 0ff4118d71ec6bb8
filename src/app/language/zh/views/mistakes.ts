import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/mistakes.ts';

/** “误判”视图的文字，中文。 */
export const words: SameKeys<typeof en> = {
  loading: '正在加载数字…',
  evaluating: '网络正在识别验证集的数字…',
  again: '重试',
  right: '{{of}} 个中正确识别 {{right}} 个：{{percent}}',
  interval: '95% 置信区间 {{low}} 至 {{high}}（Wilson）',
  note: '在未参与训练的验证集上。',
  following: '在未参与训练的验证集上，每秒更新一次。',
  matrix: '混淆矩阵',
  axes: '行：真实数字。列：识别结果。',
  answered: '识别为 {{answer}}',
  true: '真实为 {{digit}}',
  cell_one: '真实为 {{digit}}，识别为 {{answer}}：{{count}} 个',
  cell_other: '真实为 {{digit}}，识别为 {{answer}}：{{count}} 个',
  point: '选一个单元格，查看其中的数字。',
  accuracies: '每个数字的准确率',
  accuracy: '{{digit}}：{{of}} 个中正确 {{right}} 个，{{percent}}',
  gallery: '这些数字',
  all_one: '{{count}} 个误判',
  all_other: '{{count}} 个误判，最自信的在前',
  showAll: '全部误判',
  choose: '选一个：网络图显示它，以真实数字为期望输出。',
  onStage: '网络图中：数字 {{digit}}，识别为 {{answer}}，得分 {{score}}。',
  why: '为什么是 {{answer}}？',
  none: '一个也没有。',
  picture: '{{digit}}，识别为 {{answer}}，得分 {{score}}',
  page: '第 {{from}} 至 {{to}} 个，共 {{count}} 个',
  before: '前面的图片',
  after: '后面的图片',
};
