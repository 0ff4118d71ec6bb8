import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/whatIf.ts';

/** The words of the view "whatIf", in Chinese. */
export const words: SameKeys<typeof en> = {
  title: '假设',
  mode: '显示',
  curve: '曲线',
  ripple: {
    nudge: '扰动量',
    hint: '给 {{weight}} 一个微小扰动，变化一路向前传到 E。',
    asTried: '{{change}}（试用值）',
    map: '{{tensor}} 的变化',
    ghost: '尚未显示',
    count: '{{changed}} / {{count}}',
    back: '上一层',
    next: '下一层',
    play: '播放',
    pause: '暂停',
    start: '{{weight}} 加上扰动 {{nudge}}，从 {{from}} 变为 {{to}}。按“下一层”，看变化如何传播。',
    nothing: '{{tensor}} 没有任何变化：变化到此为止。',
    convolution:
      '{{tensor}} 的 {{count}} 个单元格中有 {{changed}} 个变化：即该权重乘到非零像素的单元格。最大的变化为 {{largest}}，在 {{cell}}。',
    convolutionInner:
      '{{tensor}} 的 {{count}} 个单元格中有 {{changed}} 个变化：即该权重乘到 {{input}} 的单元格之处。最大的变化为 {{largest}}，在 {{cell}}。',
    convolutionNext:
      '{{tensor}} 的 {{count}} 个单元格中有 {{changed}} 个变化：即窗口中含有 {{input}} 变化了的单元格之处。最大的变化为 {{largest}}，在 {{cell}}。',
    maxPool:
      '{{input}} 有 {{before}} 个单元格变化，{{survive}} 个通过池化：只有窗口的最大值把变化传下去。{{tensor}} 的 {{count}} 个单元格中有 {{changed}} 个变化。',
    switched: '{{told}}有 {{switched}} 个池化窗口的最大值换了单元格：越过了折点。',
    sigmoid: 'σ 把每个变化大约乘以它的导数（至多 1/4）：{{tensor}} 中最大的变化为 {{largest}}。',
    oneUnit: '{{tensor}} 的 {{count}} 个神经元中只有一个变化：{{cell}}，变化为 {{largest}}。',
    unit: '每个神经元把到达它的变化相加：{{tensor}} 的 {{count}} 个神经元中有 {{changed}} 个变化，{{cell}} 变化最大，为 {{largest}}。',
    error: 'E 的变化为 {{change}}。',
    meets: '除以扰动量得 {{quotient}}。{{name}} 为 {{gradient}}，两者相差 {{percent}}。',
    kink: '扰动越过了折点，两者不一定相等。',
  },
  rippleMode: '扰动传播',
  chart: 'E 随 {{weight}} 的变化，其余不变',
  handle: '试用 {{weight}}',
  valueText: '{{value}}，E = {{error}}',
  kinkAt: '折点在 {{value}}：{{tensors}} 中最大值换了单元格的池化窗口数为 {{pools}}',
  drag: '沿曲线拖动圆点：整个页面随之变化。',
  tried: '{{weight}} 正在试用 {{value}}，整个页面都按它显示。',
  triedShort: '页面按 {{weight}} = {{value}} 显示。',
  reset: '复位',
  promised: '切线预测的 ΔE',
  actual: '实际的 ΔE',
  apart: '实际 − 预测',
  level: '此处 E 不依赖这个权重：与它相乘的像素都是空白，或者它所影响的单元格没有把变化传下去。',
  same: '在权重自身的值处，曲线与切线相切。',
  kept: '离得这么近，预测误差只有 {{percent}}。',
  curvature: '两者分开，是因为曲线是弯的：斜率在途中改变了。',
  kink: '两者分开，是因为斜率在途中改变了：越过折点 {{kinks}} 个，最大值换了单元格的池化窗口 {{pools}} 个；折点之间曲线也是弯的。',
  wrong: {
    line: '以植入错误后的梯度为斜率的直线',
    promised: '直线预测的 ΔE',
    same: '在权重自身的值处，直线与曲线相交而不相切：它的斜率是植入错误后的梯度，不是曲线的斜率。',
    apart: '两者从一开始就分开：直线的斜率是植入错误后的梯度，不是曲线的斜率。',
  },
  legend: {
    error: 'E',
    tangent: '切线',
    own: '自身的值',
    handle: '试用的值',
    kink: '折点：最大值换了单元格',
    kinkOf: '折点：{{tensor}}',
  },
};
