import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/inputGradient.ts';

/** The words of the map of the image's gradient, in Chinese. */
export const words: SameKeys<typeof en> = {
  show: '显示 {{name}}',
  tied: '（并列）',
  later: '反向传播结束后才得到。',
  ties: '带圆点的 {{count}} 个像素：池化窗口中有并列最大值，误差传给哪一个只取决于顺序。选中一个，就能看到左右导数。',
  none: '每个像素变化时 E 怎样变化。',
};
