import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/mine.ts';

/** “我的数字”视图以及用它们训练时用到的文字，中文。 */
export const words: SameKeys<typeof en> = {
  none: '还没有。请在手写板上写一个数字，说明它是几，再点“保存为 …”；也可以导入文件。',
  reading: '正在查找以前保存的数字…',
  count: '你的数字：{{count}} 个',
  countRight: '你的数字：{{count}} 个，当前权重正确识别其中 {{right}} 个。',
  unread: '未能读取。',
  storage: {
    full: '已没有空间保存你的数字。关闭页面之前它们都在：请先导出，再删除一些或腾出空间。',
    forbidden:
      '浏览器不为本页保存任何内容（隐私窗口，或设置如此）。关闭页面之前你的数字都在：要留到以后请导出。',
    blocked:
      '另一个标签页打开着本页面的旧版本，占用了存储。请关闭或重新加载那个标签页；在此之前，你的数字不会读取，也不会保存。',
    outdated: '另一个标签页打开了本页面的新版本，本页面已无法保存任何内容。请先导出你的数字，再重新加载。',
    failed: '浏览器未能保存你的数字。关闭页面之前它们都在：要留到以后请导出。',
  },
  import: '导入',
  export: '导出',
  removeAll: '全部删除',
  removeAllTitle: '删除全部 {{count}} 个数字？',
  removeAllNote: '在关闭或重新加载页面之前，都可以恢复。',
  removeAllYes: '删除 {{count}} 个',
  removeAllNo: '保留',
  importing: '正在读取文件…',
  imported: '已导入 {{added}} 个。',
  importedSome: '已导入 {{added}} 个，另有 {{known}} 个你已经有了。',
  refused: {
    unreadable: '浏览器无法读取文件。请重新选择，或换一个文件。',
    tooLarge: '文件有 {{size}} MB，数字文件最多 {{most}} MB。请选择由本页导出的文件。',
    notJson: '文件不是 JSON，或者不完整、已损坏。请选择由本页导出的文件。',
    notDigits: '文件中没有 ConvScope 的数字。请选择由本页导出的文件。',
    version: '文件格式为第 {{version}} 版，本页只读第 {{known}} 版。请用写出它的页面重新导出。',
    tooManyPoints:
      '到第 {{digit}} 个数字为止，文件已有 {{points}} 个点，最多读取 {{most}} 个。请拆分文件，或选择由本页导出的文件。',
    blank: '文件中第 {{digit}} 个数字在手写板上没有笔迹。请删去它，或重新导出。',
    tooMany: '这样会有 {{count}} 个数字，最多保存 {{most}} 个。请删除一些，或少导入一些。',
  },
  damaged: {
    list: '文件已损坏：其中没有数字列表。请重新导出。',
    label: '文件在 {{where}} 处损坏：标签应为 0 到 9 的整数，这里却是 {{came}}。请修正该处，或重新导出。',
    time: '文件在 {{where}} 处损坏：时间应为 1970 年以来的毫秒数，这里却是 {{came}}。请修正该处，或重新导出。',
    digit:
      '文件在 {{where}} 处损坏：每个数字应为若干笔画，每个笔画应为若干点 [x, y]，这里却是 {{came}}。请修正该处，或重新导出。',
  },
  chosen: '手写板上的数字',
  choose: '点一个数字，把它放到手写板上。',
  isChosen: '在手写板上。再添几笔，它就是一个新数字。',
  label: '它是',
  remove: '删除',
  undo: '恢复',
  removed: '已删除 {{count}} 个，点“恢复”可撤销。',
  group: '标为 {{label}} 的数字',
  tile: '你的 {{label}}，第 {{number}} 个',
  tileRead: '{{name}}，识别为 {{answer}}',
  show: '放到手写板上',
  train: '用来训练的数字',
  shipped: '自带的',
  both: '两者',
  mine: '我的（{{count}}）',
  trainNone: '页面自带的手写数字。保存自己写的数字，也可以用它们训练。',
  trainShipped: '页面自带的手写数字。',
  trainBoth: '自带的全部数字和你的；你的会重复，约占每轮的十分之一。',
  trainMine: '只用你的。对他人笔迹的效果看验证集准确率。',
  answered: '上一轮之后，你自己的数字正确识别 {{correct}} / {{of}}',
};
