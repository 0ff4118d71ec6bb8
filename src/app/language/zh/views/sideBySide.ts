import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/sideBySide.ts';

/** The words above the two stages that stand side by side, in Chinese. */
export const words: SameKeys<typeof en> = {
  sharedWeights: '第一层：{{first}} 个共享权重',
  ownWeights: '第一层：{{first}} 个权重',
  ofAll: '，共 {{all}} 个',
  weights: '（{{choice}}）',
  answers: '预测',
  right: '✓ 正确',
  wrong: '≠ 期望 {{target}}',
  score: '得分 {{score}}',
  inUse: '“为什么”解释的是它',
  use: '解释这一个',
  loading: '正在加载它的权重…',
  failed: '它的权重未能加载（{{why}}）。',
};
