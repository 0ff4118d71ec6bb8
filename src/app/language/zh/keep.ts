import type * as en from '../en/keep.ts';
import type { SameKeys } from '../sameKeys.ts';

/** 把手写数字收为自己的数字时用到的文字，中文。 */
export const keep: SameKeys<typeof en.keep> = {
  none: '加入我的数字',
  keep: '保存为 {{digit}}',
  kept: '已保存为 {{digit}}',
  hint: '它会加入“训练”的“我的数字”，也可用来训练。',
  onlyDrawings: '先写一个数字并说明它是几，就能加入你自己的数字。',
};
