import type { enHistory, enPad } from './history.en.ts';

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

/** 画板上的操作。 */
export const zhPad: typeof enPad = {
  mode: '画板上',
  draw: '画',
  look: '看',
  begins: '画大一些。',
  replaces: '落笔会开始一幅新画。',
  adds: '落笔会添加到这幅画。',
  explains: '指向或点击一个像素。',
  small: '画得偏小，画大些更清楚。',
};
