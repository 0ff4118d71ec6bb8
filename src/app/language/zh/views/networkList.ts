import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/networkList.ts';

/** The words of the list of networks, in Chinese. */
export const words: SameKeys<typeof en> = {
  weights: '{{all}} 个权重',
  accuracy: '准确率 {{accuracy}}',
  yours: '用我的权重打开',
  notTrained: '未训练',
  measured: '训练后的权重，{{all}} 个验证数字',
  table: '多个卷积核带来什么',
};
