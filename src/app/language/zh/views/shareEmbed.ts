import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/shareEmbed.ts';

/** The words of the tab "Figure in a page", in Chinese. */
export const words: SameKeys<typeof en> = {
  intro:
    '把现在看到的内容连同数字放进你自己的网页，读者可以在那里一步步地看。插图从这一刻开始，不保存任何东西。',
  what: '内容',
  kinds: { view: '步骤和视图', block: '模块', map: '图' },
  height: '高度',
  pixels: '{{pixels}} 像素',
  transport: '带单步和播放按钮',
  weights: {
    leftOut: '权重是你自己的成果，只有你愿意才会放进插图。',
    exact: '权重已放进插图的地址，一位不差。',
    rounded: '为了放得下，权重约保留 {{digits}} 位有效数字：再往后的数字会与你这里不同。',
    tooMany: '权重太多，放不进 {{most}} 个字符的地址：插图用自带的权重。',
  },
  frameTitle: 'ConvScope：网络“{{network}}”的{{name}}',
  html: '放进网页的代码',
  copy: '复制代码',
  copied: '已复制。',
  selected: '浏览器不允许从这里复制。代码已经选中，请用键盘复制。',
  preview: '预览',
};
