import type * as en from '../en/captions.ts';
import type { SameKeys } from '../sameKeys.ts';

/** 打开页面即用到的步骤说明：时间条、层名、卷积的单元格。 */
export const captions: SameKeys<typeof en.captions> = {
  strip: {
    convolution: '卷积',
    pool: '池化',
    sigmoid: 'σ',
    hidden: '隐藏层 {{layer}}',
    onlyHidden: '隐藏层',
    output: '输出',
    error: 'E',
    route: '池化回传',
    update: '更新',
  },
  blocks: {
    convolution: '卷积层',
    convolutionOf: '卷积层 {{number}}',
    dense: '隐藏层',
    denseOf: '隐藏层 {{number}}',
    output: '输出层',
  },
  caption: {
    pixels: '{{count}} 个像素',
    cells: '{{input}} 的 {{count}} 个单元格',
    convolution:
      '{{map}} 的行 {{row}}，列 {{column}}（从 0 起）：卷积核与 {{met}}逐一相乘，乘积之和为 {{cell}} = {{value}}。',
    convolutionSeveral:
      '{{map}} 的行 {{row}}，列 {{column}}（从 0 起）：卷积核 {{kernel}} 与 {{met}}逐一相乘，乘积之和为 {{cell}} = {{value}}。',
  },
};
