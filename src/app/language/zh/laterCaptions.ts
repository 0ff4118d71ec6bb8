import type * as en from '../en/laterCaptions.ts';
import type { SameKeys } from '../sameKeys.ts';

/** 打开页面后才用到的步骤说明：其他单元格、层、阶段、乘法、更新。 */
export const laterCaptions: SameKeys<typeof en.laterCaptions> = {
  caption: {
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
  block: {
    forward: '{{block}}：{{what}}',
    backward: '{{block}}（反向）：{{what}}',
    convolution: '{{size}} 的卷积核滑过 {{input}}，用 {{products}} 次乘法算出 {{tensor}}。',
    convolutionOf:
      '{{kernels}} 个 {{size}} 的卷积核滑过 {{input}}，用 {{products}} 次乘法算出 {{kernels}} 个特征图 {{tensor}}。',
    pool: '每个 {{side}}×{{side}} 窗口只保留最大值：{{tensor}}。',
    sigmoid: 'σ 给出 {{count}} 个 0 与 1 之间的数：{{tensor}}。',
    dense:
      '{{count}} 个神经元各自对 {{input}} 的 {{cells}} 个值加权求和，用 {{products}} 次乘法算出 {{tensor}}。',
    denseOfMaps:
      '{{input}} 的 {{maps}} 个特征图在这里汇合：{{count}} 个神经元各自对全部 {{cells}} 个值加权求和，用 {{products}} 次乘法算出 {{tensor}}。',
    scores: 'σ 给出 {{count}} 个得分：{{tensor}}。',
    error: '与期望输出相比：E = {{value}}。',
    errorComing: '然后与期望输出相比，算出 E。',
    outputDelta:
      '反向传播从这里开始：得分减去期望输出，再乘以 σ 的导数，得到 {{count}} 个误差 {{gradient}}。',
    delta: '{{gradientAbove}} 经权重 {{weights}} 传回，乘以 σ 的导数，得到 {{count}} 个误差 {{gradient}}。',
    outputDeltaPlain: '反向传播从得分减去期望输出开始，得到 {{count}} 个误差 {{gradient}}。',
    deltaPlain: '{{gradientAbove}} 经权重 {{weights}} 传回，得到 {{count}} 个误差 {{gradient}}。',
    slope: '各误差再乘以 σ 的导数，得到 {{count}} 个误差 {{gradient}}。',
    denseGradient: '每个误差乘以 {{input}} 的 {{cells}} 个值，得到 {{count}} 个梯度 {{gradient}}。',
    route: '每个窗口中未取到最大值的单元格误差为 0。',
    kernelGradient: '误差滑过 {{input}}，得到 {{count}} 个梯度 {{gradient}}。',
  },
  phase: {
    convolution: '卷积核滑过 {{input}}：{{count}} 个位置，每处 {{terms}} 个乘积相加，得到 {{tensor}}。',
    convolutionSeveral:
      '{{kernels}} 个卷积核各自滑过 {{input}}：每个 {{count}} 个位置，每处 {{terms}} 个乘积相加，得到 {{tensor}}。',
    pool: '每个 {{side}}×{{side}} 窗口只保留最大值，并记下它的位置：{{tensor}} 共 {{count}} 个单元格。',
    sigmoid: 'σ 把每个单元格的值都变成 0 与 1 之间的数：{{tensor}} 共 {{count}} 个单元格。',
    dense: '{{count}} 个神经元各自把 {{terms}} 个加权输入相加，得到 {{tensor}}，再经过 σ。',
    denseOfMaps:
      '{{maps}} 个特征图在这里汇合：{{count}} 个神经元各自把来自所有图的 {{terms}} 个加权输入相加，得到 {{tensor}}，再经过 σ。',
    denseOfMapsPlain:
      '{{maps}} 个特征图在这里汇合：{{count}} 个神经元各自把来自所有图的 {{terms}} 个加权输入相加，得到 {{tensor}}。',
    densePlain: '{{count}} 个神经元各自把 {{terms}} 个加权输入相加，得到 {{tensor}}。',
    error: '{{terms}} 个得分与期望输出相差多少：E = {{value}}。',
    errorComing: '{{terms}} 个得分与期望输出相差多少，这就是 E。',
    outputDelta: '反向传播从这里开始。由链式法则，{{count}} 个输出各自的误差乘以 σ 的导数：{{gradient}}。',
    outputDeltaPlain: '反向传播从这里开始。由链式法则，这是 {{count}} 个输出各自的误差：{{gradient}}。',
    delta:
      '误差反向传播：{{tensor}} 的 {{count}} 个值各自汇集 {{terms}} 个加权误差，再乘以 σ 的导数，得到 {{gradient}}。',
    deltaPlain:
      '误差反向传播：{{tensor}} 的 {{count}} 个值各自汇集 {{terms}} 个加权误差，得到 {{gradient}}。',
    deltaRouted:
      '误差反向传播：{{tensor}} 的 {{count}} 个值各自把池化传回的误差乘以 σ 的导数，得到 {{gradient}}。',
    denseGradient: '每个权重的梯度等于它输出端的误差乘以输入端的数值：{{tensor}} 共 {{count}} 个。',
    route: '{{count}} 个误差各自只传给池化取到最大值的单元格，其余为 0。',
    kernelGradient:
      '误差像前向传播时的卷积核那样滑过 {{input}}：{{count}} 个卷积核权重的梯度，各有 {{terms}} 项。',
    kernelGradientSeveral:
      '误差像前向传播时的各个卷积核那样滑过 {{input}}：{{count}} 个卷积核权重的梯度，各有 {{terms}} 项。',
    update:
      '{{tensors}} 的每个权重的更新量为 −{{rate}} × 它的梯度。此数字的 E：更新前 {{before}}，更新后 {{after}}。',
    updating: '{{tensors}} 的每个权重的更新量为 −{{rate}} × 它的梯度。此数字的 E 在更新前为 {{before}}。',
    range: '{{least}} 至 {{most}}',
    upTo: '最多 {{most}}',
  },
  multiply: {
    term: '第 {{n}} 项（共 {{count}} 项）：{{name}} = {{numbers}} = {{value}}。{{cell}} 目前之和：{{sum}}。',
    lastTerm:
      '第 {{n}} 项（共 {{count}} 项）：{{name}} = {{numbers}} = {{value}}。总和：{{cell}} = {{sum}}。',
    idleError:
      '第 {{n}} 个误差（共 {{count}} 个）：{{error}} 传给了一个不由 {{from}} 算出的单元格，所以不加任何值。',
    idle: '第 {{n}} 个误差（共 {{count}} 个）：{{error}} 不加任何值。',
    sumSoFar: '{{cell}} 目前之和：{{sum}}。',
    wholeSum: '总和：{{cell}} = {{sum}}。',
    thenSigma: 'σ 把它变成 {{output}} = {{sigmoid}}。',
    product: '第 {{n}} 个乘积（共 {{count}} 个）：{{cell}} = {{name}} = {{numbers}} = {{value}}。',
    compare:
      '{{cell}} 的第 {{n}} 个候选（共 {{count}} 个）：{{candidate}} = {{value}}。目前最大的是 {{best}}。',
    compareLast:
      '{{cell}} 的第 {{n}} 个候选（共 {{count}} 个）：{{candidate}} = {{value}}。保留最大的 {{best}}：{{cell}} = {{result}}。',
    routeWon:
      '第 {{n}} 个单元格（共 {{count}} 个）：{{origin}} 当初最大，所以 {{cell}} 等于 {{from}} = {{value}}。',
    routeLost: '第 {{n}} 个单元格（共 {{count}} 个）：{{origin}} 当初不是最大，所以 {{cell}} = {{value}}。',
    routeToo:
      '第 {{n}} 个单元格（共 {{count}} 个）：{{origin}} 当初不是最大，{{cell}} 却也等于 {{from}} = {{value}}。',
  },
  descent: {
    update: '{{tensor}}：每个权重的更新量为 −{{rate}} × 它的梯度。',
    updateOne: '第 {{n}} 个权重（共 {{count}} 个）：{{cell}} 的更新量为 −{{step}}，从 {{from}} 变为 {{to}}。',
    before: '此数字的 E 在更新前为 {{before}}。',
    beforeAfter: '此数字的 E：更新前 {{before}}，{{count}} 组权重都更新后 {{after}}。',
  },
};
