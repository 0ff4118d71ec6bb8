import { keepNotices } from './keep.ts';
import type * as en from '../en/notices.ts';
import type * as later from '../en/laterNotices.ts';
import type { SameKeys } from '../sameKeys.ts';

/** 页面关于自身状态的提示，中文。 */
export const notices: SameKeys<typeof en.notices & typeof later.laterNotices> = {
  workerRestarted: '计算线程曾中断，现已重新启动，没有丢失任何内容。',
  workerFailed: '计算线程中断且无法重启。请再写一次重试，或重新加载页面。',
  weightsFailed:
    '无法加载网络“{{network}}”的权重“{{weights}}”：{{why}}。仍在使用之前的权重；请重新选择以重试。',
  noWeights: '无法加载网络“{{network}}”的权重“{{weights}}”：{{why}}。请选择其他权重，或重新加载页面。',
  samplesFailed: '无法加载下一个样本，现在的数字保持原样。再点一次“下一个样本”即可重试，或重新加载页面。',
  ...keepNotices,
  runInterrupted: '有一次训练被中断。它不会自行继续，你可以选择恢复。',
  sessionNotKept:
    '浏览器没有保存你最近的改动：存储空间已满或被禁止。下次打开时，你写的数字、设置和梯度下降的结果可能不在了；现在页面上的内容没有丢失。请清理一些空间，或允许本网站存储数据。',
  storageFull:
    '浏览器的存储空间已满，重新加载会丢失最近训练和保存的内容。训练本身不受影响。请在“训练”的“已保存”中删除一些权重，或把你的权重下载下来。',
  storageForbidden:
    '浏览器不为此页面保存任何内容（隐私窗口，或设置如此），重新加载会丢失在此训练和保存的内容。训练本身不受影响。请在“训练”的“已保存”中下载你的权重。',
  storageFailed:
    '浏览器无法保存最近训练和保存的内容，重新加载会丢失它们。页面会再次尝试。请在“训练”的“已保存”中下载你的权重。',
  storageBlocked:
    '另一个标签页打开着本页面的旧版本，占用了存储。请关闭或重新加载那个标签页；在此之前，现在的内容都不会保存。',
  storageOutdated:
    '另一个标签页打开了本页面的新版本，本页面已无法保存任何内容。请先在“训练”的“已保存”中下载你的权重，再重新加载。',
  lastSessionLost:
    '上次留下的内容未能加载。它仍然保存着：重新加载即可找回。在此之前，不会写入任何内容覆盖它。',
  languageFailed: '{{language}}未能加载，页面暂不切换语言。',
  showRun: '查看',
  dismiss: '知道了',
  newVersion: '本页有新版本了。重新加载即可使用，页面上的内容会保留；在此之前，现在的版本照常可用。',
  updateFailed: '无法应用这次更新：权重会出现无穷大或 NaN。权重保持原样；请选择较小的学习率。',
  placeFailed: '无法加载这个问题要用的数字，页面保持原样。再点一次“看一看”即可重试，或重新加载页面。',
  plantFailed: '这个错误未能加载：没有植入任何错误，梯度是正确的。再选一次即可重试。',
  printFailed: '要打印的内容未能加载。再打印一次即可重试，或重新加载页面。',
};
