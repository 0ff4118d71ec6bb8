import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/products.ts';

/** The words of the view "products", in Chinese. */
export const words: SameKeys<typeof en> = {
  title: '{{name}} 的全部乘积',
  filter: '只看 {{letter}}',
  all: '全部',
  product: '乘积',
  shown: '共 {{count}} 个乘积，显示 {{shown}} 个，合计',
  whole: '整个梯度为',
  rest: '；未列出的 {{count}} 个合计',
  restWhy: '乘积太多，无法全部列出：这里是绝对值最大的 {{count}} 个。',
  download: 'CSV',
  downloadName: '把显示的乘积下载为 CSV',
  none: '没有这些下标的乘积。',
  sortBy: '按 {{column}} 排序',
  bySize: '按绝对值',
};
