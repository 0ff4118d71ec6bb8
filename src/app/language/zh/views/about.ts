import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/about.ts';

/** The words of the dialog "About", in Chinese. */
export const words: SameKeys<typeof en> = {
  title: '关于 ConvScope',
  version: '版本 {{version}}。把一个小卷积网络前向和反向的每一次乘法都摆出来看。',
  sourceTitle: '源代码',
  source:
    '把这个页面给你的人有它的源代码，或者知道从哪里取得：这个版本没有写入公开的仓库地址。{{command}} 从源代码构建页面，怎样运行、测试和修改，写在 {{readme}} 里。',
  licenceTitle: '许可证',
  licence:
    '{{licence}} 许可证，{{copyright}}：可以使用、修改和分发代码，但要保留许可证原文。数字图像来自 MNIST（{{collectors}}），取自软件包 {{package}}。',
  articleTitle: '哪些来自原文，哪些是本页的',
  article:
    '一个共享卷积核的推导依据“cnn突破七”，一个卷积网络中文系列的第七篇。一个卷积核的网络、各张量的名字和一条路径的公式来自原文。对所有路径求和、每个权重对应哪个像素、多个卷积核、第二层卷积、训练好的权重、课程以及页面本身是本页补充的，其中若有错误，责任在本页。',
  deviceTitle: '数据不离开这台设备',
  device:
    '你写的数字、训练的权重和所做的选择，都在这个浏览器里计算和保存；保存了什么、怎样带走、怎样清除，见“更多”中的“本浏览器保存的内容”。页面只从打开它的地方读取自己的文件，并用内容安全策略（{{policy}}）禁止浏览器连接别处。没有统计，也没有跟踪。',
  faultTitle: '发现问题？',
  fault:
    '请告诉把这个页面给你的人：做了什么，本该看到什么，实际看到了什么，最好附上截图。再附上下面几行，其中不含你写的内容。',
  facts: '报告问题所需的信息',
  copy: '复制这几行',
  copied: '已复制。',
  selected: '浏览器不允许从这里复制。这几行已经选中，请用键盘复制。',
};
