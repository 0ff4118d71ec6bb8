import type { words as en } from '../../en/views/paper.ts';
import type { SameKeys } from '../../sameKeys.ts';

/** 打印内容的中文。 */
export const words: SameKeys<typeof en> = {
  title: '打印',
  choice: {
    step: '打印这一步',
  },
  about: {
    step: '一张纸：这一步所在层的各张图、这一步做了什么，以及代入数值的公式。',
  },
  sheet: '这一步的打印页',
  weights: '权重：{{weights}}',
  weightsScored: '权重：{{weights}}，验证集准确率 {{accuracy}}',
  weightsChanged: '权重：{{weights}}，又做了 {{steps}} 步梯度下降',
  digit: '数字：{{wanted}}，网络认作 {{guess}}',
  digitGuessed: '数字：未指明；网络认作 {{guess}}，暂以此为目标',
  at: '第 {{n}} 步，共 {{count}} 步（每步单位：{{size}}）',
  version: 'ConvScope {{name}}，{{date}}',
  key: '图中短横表示负数，虚线格表示尚未算出。下标从 0 开始。',
};
