import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/present.ts';

/** The words of the presentation, in Chinese. */
export const words: SameKeys<typeof en> = {
  title: '演示',
  leave: '退出演示',
  keys: '→、空格、下一页键：向前；←、上一页键：后退；退出键：结束演示',
};
