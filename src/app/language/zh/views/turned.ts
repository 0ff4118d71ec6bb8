import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/turned.ts';

/** The words of the view "turned", in Chinese. */
export const words: SameKeys<typeof en> = {
  title: '{{name}} 的两种读法',
  select:
    '这里用两种方式读同一个梯度：上一层特征图的误差怎样经过卷积核传回下面的单元格。请选择一个由卷积层读取的单元格：',
  choose: '选择 {{name}}',
  none: '这个网络没有卷积层，误差与下面的特征图之间没有卷积核。请换一个带卷积核的网络。',
  stamps: '每个误差铺下自己的卷积核',
  overErrors: '旋转后的卷积核盖在误差上',
  acrossMiddle: '原样放置：关于中心对称地相乘',
  products: '乘积',
  patch: '误差',
  border: '特征图之外',
  isTurned: '已旋转',
  liesAsItIs: '原样',
  notYet: '尚未加入',
  addUp: '相加得 {{sum}}',
  kernel: '卷积核',
  turned: '旋转后',
  asItLies: '原样',
  add: '逐项相加',
  takeAway: '逐项撤回',
  stop: '停止',
  progress: '已加入的项',
  progressOf: '{{count}} 项中的 {{n}} 项',
  sum: '{{count}} 项中的 {{n}} 项：{{sum}}。',
  timesSlope: '{{name}} = {{sum}}，再乘以 {{slope}}：{{numbers}} = {{value}}',
  point: '请选一个误差、权重或乘积。',
  inStamp: '在 {{place}} 铺下的卷积核中，这个单元格对应第 {{u}} 行、第 {{v}} 列。',
  outside: '{{weight}} 落在补零的边框上：那里没有误差。',
  lost: '{{place}} = 0：它不是池化窗口中的最大值，没有误差从那里传来。',
  sumOver: '对各卷积核求和',
  ofKernel: '卷积核 {{kernel}}',
  namings: '什么才叫卷积？',
  mathematics:
    '前向时卷积核原样在 {{tensor}} 上滑动，数学上这叫互相关。真正的卷积要先把核旋转 180°，所以反向才是卷积。',
  books: '教科书说：这个梯度是误差与旋转 180° 的卷积核的全卷积，{{full}} 指周围补零。',
  libraries:
    '{{torch}} 让卷积核原样滑动，却仍叫卷积。{{conv2}} 会自动旋转卷积核，所以 {{call}} 就是这个梯度；{{imfilter}} 只有指定 {{conv}} 时才旋转。',
};
