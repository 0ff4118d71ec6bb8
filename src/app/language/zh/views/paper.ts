import type { words as en } from '../../en/views/paper.ts';
import type { SameKeys } from '../../sameKeys.ts';

/** 打印内容的中文。 */
export const words: SameKeys<typeof en> = {
  choice: {
    step: '打印这一步',
    worksheet: '这个数字的练习题',
  },
  about: {
    step: '一张纸：这一步所在层的各张图、这一步做了什么，以及代入数值的公式。',
    worksheet:
      '供课堂用计算器演算：从一个单元格出发，前向算到 E，再反向算回来，直到一个权重的更新；答案印在下一页。题目跟随当前选中的权重或单元格。',
  },
  noWorksheet:
    '这个数字出不了练习题：梯度为零，或者途中池化没有明显的最大值。请换一个数字，或选择另一个权重。',
  sheet: '这一步的打印页',
  worksheet: '练习题',
  answers: '练习题答案',
  follows:
    '我们跟着 {{cell}}，前向算到 E，再把误差反向传回，最后得到 {{weight}} 的梯度。数值保留 {{digits}} 位有效数字，请同样保留这么多位，并用自己的结果继续往下算：每个结果的前 {{right}} 位都应与答案一致，其中末位最多差一。',
  forward: '前向',
  backward: '反向',
  gradient: '{{weight}} 的梯度',
  patch: '把每个单元格与盖在它上面的权重相乘，再求和：',
  pool: '这 {{count}} 个数中最大的：',
  sum: '相乘，再求和：',
  product: '相乘：',
  error: '差的平方的一半，求和：',
  met: '计算 {{cell}} 时，与 {{weight}} 相乘的是 {{input}} 的哪一个单元格？',
  table: '填空，再求和：',
  others: '其余 {{count}} 项之和',
  otherMaps: '其余各图之和，共 {{count}} 项',
  zeros: '为零而略去的有 {{count}} 项',
  update: '以学习率 {{rate}} 做一步梯度下降：',
  weights: '权重：{{weights}}',
  weightsScored: '权重：{{weights}}，验证集准确率 {{accuracy}}',
  weightsChanged: '权重：{{weights}}，又做了 {{steps}} 步梯度下降',
  weightsTyped: '权重：{{weights}}，手工输入 {{typed}} 个值，又做了 {{steps}} 步梯度下降',
  digitTyped: 'd 由手工输入；网络认作 {{guess}}',
  digit: '数字：{{wanted}}，网络认作 {{guess}}',
  digitGuessed: '数字：未指明；网络认作 {{guess}}，暂以此为目标',
  at: '第 {{n}} 步，共 {{count}} 步（每步单位：{{size}}）',
  version: 'ConvScope {{name}}，{{date}}',
  key: '图中短横表示负数，虚线格表示尚未算出。下标从 0 开始。',
};
