import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/route.ts';

/** The words of the view "route", in Chinese. */
export const words: SameKeys<typeof en> = {
  title: '与 {{name}} 相乘的是哪个像素',
  image: '与 {{name}} 相乘的像素',
  imageInner: '与 {{name}} 相乘的单元格',
  imageOne: '与 {{name}} 相乘的那个像素',
  terms: '{{name}} 的各项',
  choose: '单元格 {{letter}}：从 {{count}} 项中选一项',
  route: '路线',
  station: { output: '输出 {{index}}', unit: '隐藏神经元 {{index}}', cell: '单元格 {{index}}' },
  cell: '单元格',
  winner: '最大值',
  place: '位置',
  corner: '左上角',
  pixel: '像素',
  metCell: '对应',
  through: '经过',
  kernel: '误差经过的卷积核',
  kernelPart: '卷积核 {{map}}：{{value}}',
  largest: '最大的部分',
  weight: '权重',
  term: '这一项',
  open: '在“为什么”中打开 {{name}} 这一项',
  blank: '空白像素',
  met: '{{name}} 与 {{count}} 个权重相乘',
  metOne: '{{name}} 只与一个权重相乘',
  metNone: '{{name}} 没有与任何权重相乘：没有一个被池化保留的窗口覆盖它。',
  pixelValue: '（{{name}} = {{value}}）',
  meeting: '{{weight}}，经由{{cell}}',
  others: '另有 {{count}} 个',
  hint: '选一个像素：它与哪些权重相乘？',
  hintInner: '选一个单元格：它与哪些权重相乘？',
  oneWeight: '一个权重，一个像素：全连接层中没有共享。{{name}} 只从 {{pixel}} 通向{{cell}}，不通向别处。',
  noPixel:
    '{{name}} 不与像素相乘，与它相乘的是网络内部的数值 {{met}} = {{value}}。想看像素，请选择 {{first}} 中的权重。',
};
