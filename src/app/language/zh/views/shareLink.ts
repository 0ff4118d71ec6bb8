import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/shareLink.ts';

/** The words of the tab "Link", in Chinese. */
export const words: SameKeys<typeof en> = {
  intro:
    '打开这个链接，会看到这里列出的内容，和你现在看到的一样。内容全在链接里：不会发送给服务器，也不会保存在别处。',
  ofFile:
    '本页面是这台电脑上的一个文件，所以链接只能在这里打开。在别的电脑上，请打开那里的同一个文件，再把链接里从 # 开始的部分接在它的地址后面。',
  address: '链接',
  copy: '复制链接',
  copied: '已复制。',
  selected: '浏览器不允许从这里复制。链接已经选中，请用键盘复制。',
  qr: '链接的二维码',
  noQr: '链接太长，做成二维码相机无法识别。',
  carried: '打开后会看到',
  missing: '链接里没有',
  network: '网络“{{network}}”，权重“{{weights}}”',
  beside: '旁边对照的网络“{{network}}”',
  sample: '第 {{number}} 个样本数字，{{wanted}}',
  drawing: '你写的数字（{{count}} 笔），{{wanted}}',
  pixels: '手写板上的数字（{{side}} × {{side}} 像素），{{wanted}}',
  target: '目标为 {{digit}}',
  noTarget: '没有选目标',
  typedTarget: '目标向量是你输入的',
  step: '第 {{n}} 步，共 {{count}} 步，步长“{{size}}”',
  cell: '选中的单元格 {{name}}',
  whatIf: '选中的权重正在尝试的值 {{value}}',
  pins: '{{count}} 个固定的权重',
  fronts: '{{count}} 张调到前面的图',
  view: '视图“{{view}}”和标签页“{{tab}}”',
  chapter: '课程的第 {{number}} 章',
  bug: '你植入的错误',
  hiddenBug: '藏起来的错误，但不透露是哪一个',
  settings: '语言、主题、名称、色标、学习率，以及手写数字的处理方式',
  bringsWeights: '你的权重',
  without: {
    own: '你自己的权重：打开时用自带的权重。',
    changed: '你对权重的改动：打开时用自带的权重。',
    besideWork: '旁边那个网络里你自己的权重。',
    run: '训练过程。',
    checkpoint: '正在显示的检查点：打开时用自带的权重。',
    opened: '在“为什么”里一层层展开的项。',
    strokes: '手写的笔画：笔画太长，链接里放的是像素。数字完全一样。',
  },
  weights: {
    leftOut: '权重是你自己的成果，只有你愿意才会放进链接。',
    exact: '权重已放进链接，一位不差。',
    rounded:
      '为了放得下，权重约保留 {{digits}} 位有效数字：再往后的数字会与你这里不同。文件里的权重是精确的。',
    tooMany:
      '权重太多，放不进 {{most}} 个字符的链接，所以没有附上。请把文件一起发送：在“训练”的“已保存”里可以打开。',
  },
  file: '把权重下载为文件',
};
