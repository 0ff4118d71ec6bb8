import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/embed.ts';

/** The words of the page as a figure in another one, in Chinese. */
export const words: SameKeys<typeof en> = {
  title: 'ConvScope：网络“{{network}}”',
  openFull: '在 ConvScope 中打开',
  unknown: '这个插图的地址所指的内容，这个网络里没有。完整页面可以打开。',
};
