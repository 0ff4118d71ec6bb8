import type * as en from '../en/history.ts';
import type * as later from '../en/laterHistory.ts';

/** 撤销与重做的说明。 */
export const history: typeof en.history & typeof later.laterHistory = {
  undoes: '撤销：{{what}}',
  redoes: '重做：{{what}}',
  stroke: '这一笔',
  clear: '清空手写板',
  sample: '换成下一个样本',
  digit: '放到手写板上的数字',
  target: '目标数字',
  startOver: '重新开始训练',
  reset: '重置训练',
  made: '换上的初始权重',
  steps: '换回的原来的权重',
  pixel: '输入的像素',
  typedTarget: '输入的 d 的分量',
  picture: '放到手写板上的图片',
  weight: '输入的权重',
  apply: '应用的梯度步',
  removeDigits: '删除你的数字',
  relabel: '改掉的数字名称',
  deleteWeights: '删除已保存的权重',
  renameWeights: '重命名已保存的权重',
  replaceWeights: '覆盖已保存的权重',
  pin: '固定权重',
  unpin: '取消固定权重',
  discardRun: '放弃中断的训练',
  leave: '离开训练、改用这些权重',
};

/** 手写板上的操作。 */
export const pad: typeof en.pad = {
  mode: '手写板上',
  draw: '写',
  look: '看',
  asked: '先回答问题，再写。',
  begins: '写大一些。',
  replaces: '落笔就开始写新的数字。',
  adds: '落笔会接着写。',
  explains: '选一个像素。',
  nothing: '手写板是空的：写一个数字，这里的一切都由它算出。',
  small: '写得偏小，写大些更清楚。',
};
