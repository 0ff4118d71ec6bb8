import type { SameKeys } from '../sameKeys.ts';
import type { routeEn } from './route.en.ts';

/** The words of the view "route", in Chinese. */
export const routeZh: SameKeys<typeof routeEn> = {
  title: '{{name}} 遇到哪个像素',
  image: '{{name}} 遇到的像素',
  imageOne: '{{name}} 遇到的那个像素',
  terms: '{{name}} 的各项',
  choose: '单元格 j：从 {{count}} 项中选一项',
  route: '路线',
  output: '输出 {{index}}',
  unit: '隐藏单元 {{index}}',
  cellName: '单元格 {{index}}',
  cell: '单元格',
  winner: '获胜者',
  place: '位置',
  corner: '左上角',
  pixel: '像素',
  weight: '权重',
  term: '这一项',
  open: '在“为什么”中打开 {{name}} 这一项',
  blank: '空白像素',
  met: '{{name}} 遇到了 {{count}} 个权重',
  metOne: '{{name}} 只遇到一个权重',
  metNone: '{{name}} 没有遇到任何权重：没有获胜者的窗口覆盖它。',
  meeting: '{{weight}}，经由{{cell}}',
  others: '另有 {{count}} 个',
  hint: '指向一个像素：哪些权重遇到了它？',
  oneWeight: '一个权重，一个像素：全连接层中没有共享。{{name}} 只从 {{pixel}} 通向{{cell}}，不通向别处。',
  noPixel:
    '{{name}} 不遇到像素。它遇到的是网络内部的数值 {{met}} = {{value}}，并把它传下去。想看像素，请选择 {{first}} 中的权重。',
};
