import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/share.ts';

/** The words of the dialog "Share", in Chinese. */
export const words: SameKeys<typeof en> = {
  title: '分享',
  ways: '分享方式',
  tabs: { link: '链接', embed: '嵌入网页', picture: '图片', numbers: '数字与代码', offline: '离线使用' },
  bring: '附上我的权重',
};
