import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/shareOffline.ts';

/** The words of the tab "Offline", in Chinese. */
export const words: SameKeys<typeof en> = {
  page: {
    kept: '本页已保存在这个浏览器中：没有网络也能打开，所有网络、两种语言和课程都在。',
    notYet: '正在保存本页，几秒后没有网络也能打开。',
    forgotten: '页面的文件已在这里清除，下次打开会重新保存。',
    impossible:
      '浏览器没有保存这个地址的页面，因此只有联网时才能打开。可能是因为无痕窗口、浏览器设置，或者这个地址没有加密。',
    inside: '本页是一个包含全部内容的文件，不需要网络。',
  },
  install: '保存之后，许多浏览器可以把它安装为应用：请看浏览器的菜单。',
  digits: '训练用的数字',
  digitsNote: '训练和“误判”要用到它们。用过一次就会保存，也可以现在保存：',
  digitsOf: '{{side}}×{{side}} 像素',
  areKept: '已保存',
  keep: '保存',
  keepOf: '保存 {{side}}×{{side}} 像素的数字',
  keptOf: '已保存：{{side}}×{{side}} 像素的数字',
  keeping: '正在加载…',
  failed: '未能保存：无法连接服务器，或空间不足。请稍后再试。',
};
