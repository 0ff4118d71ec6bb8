import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/typeValue.ts';

/** 输入数值的输入框。 */
export const words: SameKeys<typeof en> = {
  title: '输入 {{cell}}',
  label: '{{cell}} 的值',
  take: '用这个值',
  cancel: '取消',
  close: '关闭',
  hint: {
    weight: '−{{most}} 到 {{most}} 之间的任意数，例如 {{examples}}。',
    pixel: '0（白纸）到 1（墨迹）之间的数。',
    target:
      '0 到 1 之间的数：第 {{k}} 个输出应该是多少。这样 d 就由你来定，E 是各输出与它之差的平方和的一半。',
  },
  guessed: '目前以预测结果为目标。',
  computed:
    '{{cell}} 是算出来的，不能直接输入。可以输入的有：权重（例如 {{weight}}）、图像的像素，以及 d。要改 d[k]，请选中第 k 个输出。',
  range: {
    weight: '太大了：权重要在 −{{most}} 到 {{most}} 之间。',
    pixel: '像素要在 0 到 1 之间。',
    target: 'd 的分量和输出一样，要在 0 到 1 之间。',
  },
  problem: {
    empty: '请先输入一个数。',
    notNumber: '这不是一个数。数要写成这样：{{examples}}。',
    comma: '这里的逗号也可能是用来分位的。小数点请用点，不要用逗号。',
    tooLarge: '这个数太大，计算机无法计算。',
    tooSmall: '这个数太小，计算机会当成 0。请输入 0，或者大一些的数。',
    notHere: '这个数还没有加载好，请稍候再试。',
  },
};
