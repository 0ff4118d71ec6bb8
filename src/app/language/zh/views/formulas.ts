import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/formulas.ts';

/** The words of the view "formulas", in Chinese. */
export const words: SameKeys<typeof en> = {
  title: '{{name}} 的链式法则，两个网络对照',
  titleAlone: '{{name}} 的链式法则',
  row: '{{network}}：{{name}}',
  path: '路径：{{letter}}',
  largest: '最大',
  largestHint: '乘积最大的路径',
  stage: '公式的步骤',
  article: '一条路径',
  every: '所有 {{letter}}',
  which: '哪个像素',
  adds: '{{shown}} 个乘积之和：{{name}} {{value}}',
  addsOne: '一个乘积：{{name}} {{value}}',
  articlePath: '原文（“cnn突破七”，一个卷积网络中文系列的第七篇）写出一条路径：{{path}}。',
  one: '一个 {{letter}}',
  summed: '对 {{letter}} 求和',
  comma: '、',
  articleMet: '其中 {{met}} 取窗口的左上角，所以它对应的是 {{weight}}。后面的步骤是本页补充的。',
  articleWhole: '这里原文的公式已经完整，没有省略。',
  everyText: '再对所有 {{letter}} 求和才完整：误差沿全部 {{count}} 条路传回来。',
  everyLast:
    '再对全部 {{count}} 个单元格 {{letter}} 求和就完整了：它们共用同一个卷积核。这就是 {{weight}} 的整个梯度。',
  whichText: '这个权重在它的卷积核的行 {{u}}，列 {{v}}（从 0 起），与之相乘的单元格就比左上角远这么多。',
  whichZero: '这就是它的卷积核的 0 号权重：与之相乘的单元格正是左上角。',
  onlyLast:
    '只有最后一个因子不同：全连接的权重只与一个像素相乘，卷积核的权重在每个单元格 {{letter}} 各与一个像素相乘。',
  onlyIn: '只在“{{network}}”中有：{{factors}}。',
  lastOther: '最后一个因子也不同。',
  restSame: '其余因子都相同。',
  sameForm: '两个网络都有这个公式：逐个因子都相同，只是数值不同。',
  noneMeets: '对这个数字，没有卷积核权重与 {{pixel}} 相乘：没有一个被池化保留的窗口覆盖它。',
  loading: '正在加载另一个网络…',
  failed: '另一个网络加载失败（{{why}}）。',
  retry: '重试',
  multiplications: '乘法次数',
  writtenOut: '全部展开',
  shared: '共用误差',
  oneWeight: '这个权重',
  allWeights: '{{tensor}} 全部',
};
