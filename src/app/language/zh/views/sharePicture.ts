import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/sharePicture.ts';

/** “分享”对话框中“图片”一页的中文。 */
export const words: SameKeys<typeof en> = {
  part: '内容',
  parts: {
    enlarged: '放大的图：{{name}}',
    stage: '整张网络图：{{name}}',
    card: '卡片：{{name}}',
    panel: '面板：{{name}}',
    block: '层：{{name}}',
    map: '图：{{name}}',
    image: '图像：{{name}}',
  },
  colors: '颜色',
  page: '与页面相同',
  print: '打印用',
  form: '格式',
  svg: 'SVG',
  png: 'PNG',
  about: {
    svg: '矢量图：放大多少都清晰，适合文档、幻灯片和绘图软件。公式存为轮廓，在哪里看都一样；文字仍是文字。',
    png: '像素图，适合发消息，或用在不支持 SVG 的地方。',
  },
  size: '{{width}}×{{height}} 像素',
  sizeTwice: '{{width}}×{{height}} 像素，比页面精细一倍',
  sizeOnce: '{{width}}×{{height}} 像素。再精细一倍就超出浏览器的上限了。',
  tooLarge: '这一部分太大，存不成 PNG。请存为 SVG，或选其中的一部分。',
  save: '保存',
  copy: '复制',
  copied: '图片已复制到剪贴板。',
  notCopied: '浏览器不让在这里复制图片，请改用保存。',
  failed: '图片未能生成。请换一个部分或格式。',
  nothing: '页面上还没有可以存成图片的内容。',
  gone: '页面上已经没有打开这一部分了。',
  drawing: '正在绘制……',
};
