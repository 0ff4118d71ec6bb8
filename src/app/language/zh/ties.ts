import type { ties as en } from '../en/ties.ts';
import type { SameKeys } from '../sameKeys.ts';

/** 池化并列，以及 E 在并列处左右两边的导数。 */
export const ties: SameKeys<typeof en> = {
  title: 'E 对 {{cell}} 的左右导数',
  kink: '并列：E 随 {{cell}} 变化时在这里有折点。它变大与变小时，有 {{pools}} 个池化窗口留下的是并列中不同的单元格。',
  level: '这里有并列，但 {{cell}} 使并列的单元格同样变化：左右导数相同。',
  isLeft: '反向传播保留第一个，得到的是左导数。',
  isRight: '反向传播保留第一个，得到的是右导数。',
  isNeither: '反向传播在每个窗口都保留第一个，得到的既不是左导数，也不是右导数。',
  side: '显示哪个导数的各项',
  sides: {
    left: '变小时（左）',
    right: '变大时（右）',
    kept: '反向传播',
  },
  window: 'E 对并列单元格的左右导数',
  alone:
    '这些单元格一样大。只有一个变大时，它就成为最大值；只有一个变小时，什么也不变。反向传播把全部误差给第一个，即 {{first}}。',
  cell: '单元格',
  firstKept: '保留第一个',
  chart: 'E 在 {{cell}} 的值附近怎样变化',
};
