import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/phone.ts';

/** The words of the page on a phone, in Chinese. */
export const words: SameKeys<typeof en> = {
  maps: '各层的图',
  show: '显示',
  value: '值',
  gradient: '梯度',
  next: '下一张图',
  back: '上一张图',
  chosen: '网络与权重：{{name}}，{{weights}}',
  choices: '网络与权重',
  views: '视图',
  open: '展开面板',
  close: '收起面板',
  compared: '对比的两个网络及各自的判断',
  answer: '{{name}}：{{digit}}',
  alone: '结束对比',
};
