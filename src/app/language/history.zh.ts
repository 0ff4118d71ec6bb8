import type { enHistory } from './history.en.ts';

/** 撤销与重做的说明。 */
export const zhHistory: typeof enHistory = {
  undoes: '撤销：{{what}}',
  redoes: '重做：{{what}}',
  stroke: '这一笔',
  clear: '清空画板',
  sample: '换成下一个样本',
  digit: '放到画板上的数字',
  target: '期望的答案',
  startOver: '重新开始训练',
  reset: '重置训练',
};
