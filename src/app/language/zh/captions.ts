import type * as en from '../en/captions.ts';
import type { SameKeys } from '../sameKeys.ts';

/** 打开页面即用到的步骤说明：时间条、层名、单元格。 */
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
    pool: '{{count}} 个相邻单元格中最大的 {{winner}} 被保留：{{cell}} = {{value}}。池化记下它在 {{map}} 中的位置：行 {{row}}，列 {{column}}（从 0 起）。',
    sigmoid: '{{cell}} = σ({{from}}) = σ({{input}}) = {{value}}：任何数都变成 0 与 1 之间的数。',
    dense: '{{count}} 个加权输入相加得 {{cell}} = {{value}}，σ 把它变成 {{output}} = {{sigmoid}}。',
    denseOfMaps:
      '{{maps}} 个特征图在这里汇合：其 {{count}} 个加权输入相加得 {{cell}} = {{value}}，σ 把它变成 {{output}} = {{sigmoid}}。',
    densePlain: '{{count}} 个加权输入相加得 {{cell}} = {{value}}。',
    error: 'E 是 {{count}} 个“实际输出与期望输出之差”的平方和的一半：{{value}}。',
    outputDelta: '{{cell}}：实际输出减期望输出，再乘以 σ 的导数：{{numbers}} = {{value}}。',
    outputDeltaPlain: '{{cell}}：实际输出减期望输出：{{value}}。',
    delta: '{{cell}} 从右边汇集 {{count}} 个加权误差，再乘以 σ 的导数：{{value}}。',
    deltaPlain: '{{cell}} 从右边汇集 {{count}} 个加权误差：{{value}}。',
    deltaRouted: '{{cell}}：池化传回的误差乘以 σ 的导数：{{numbers}} = {{value}}。',
    deltaNone: '{{cell}}：池化取到最大值的单元格都不由它算出，没有误差传回，所以为 {{value}}。',
    deltaLost: '{{cell}}：池化取到的最大值不是 {{from}}，没有误差传回，所以为 {{value}}。',
    denseGradient: '同一个误差 {{from}} 乘以 {{count}} 个数值，得到 {{tensor}} 中 {{count}} 个权重的梯度。',
    route:
      '{{from}} 只传给当初取到最大值的位置，即 {{map}} 的行 {{row}}，列 {{column}}（从 0 起）：{{cell}} = {{value}}。其余 {{others}} 个为 0。',
    routeAll: '{{from}} 传给了全部 {{count}} 个单元格，尽管最大的只有 {{winner}}：{{value}}。',
    kernelGradient: '{{cell}}：{{count}} 个单元格的误差各乘以与该权重相乘的像素，相加得 {{value}}。',
    kernelGradientInner:
      '{{cell}}：{{count}} 个单元格的误差各乘以 {{input}} 中与该权重相乘的单元格，相加得 {{value}}。',
  },
};
