import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/kernels.ts';

/** The words of the dialog that sets the networks beside each other, in Chinese. */
export const words: SameKeys<typeof en> = {
  title: '多个卷积核带来什么',
  table: '各网络的准确率与代价',
  network: '网络',
  accuracy: '准确率',
  interval: '{{level}}% 区间',
  weights: '权重数',
  multiplications: '前向乘法次数',
  none: '未训练',
  named: '{{name}}（{{share}}）',
  fewer: '正确识别的数字比“{{other}}”（{{share}}）少：{{names}}。',
  same: '正确识别的数字与“{{other}}”（{{share}}）一样多：{{names}}。',
  more: '正确识别的数字比“{{other}}”（{{share}}）多：{{names}}。',
  unsure: '区间与“{{other}}”的区间重叠：{{names}}。仅凭这些数字还不能断定哪个更好。',
  deeper:
    '“{{name}}”（{{share}}）与“{{other}}”（{{otherShare}}）相比：权重是 {{weights}} 倍，乘法次数是 {{multiplications}} 倍。',
  deeperUnsure:
    '“{{name}}”（{{share}}）与“{{other}}”（{{otherShare}}）相比：权重是 {{weights}} 倍，乘法次数是 {{multiplications}} 倍。两者的区间有重叠。',
  meaning:
    '训练完成的权重，在 {{of}} 个从未用于训练的验证数字上测得。以 {{level}}% 的置信度，对所有这类数字的准确率落在该区间内（Wilson 区间）。这些数字也用来从几次训练中选出最好的一次，所以各个数值可能略微偏高。',
  thisDigit: '当前数字，用训练完成的权重',
  answers: '各网络的预测',
  answer: '预测',
  targetScore: '期望数字 {{target}} 的得分',
  itsScore: '其得分',
  verdict: '正确吗',
  right: '✓ 正确',
  wrong: '✗ 错误',
  loading: '正在加载它的权重…',
  failed: '它的权重未能加载（{{why}}）。',
  blank: '写一个数字，各网络就会给出预测。',
};
