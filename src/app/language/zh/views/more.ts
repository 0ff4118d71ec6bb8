import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/more.ts';

/** The words of the menu "More", in Chinese. */
export const words: SameKeys<typeof en> = {
  pause: '每个阶段后暂停',
  pauseNote: '播放到每个阶段（或每层）的末尾就停下，再按“播放”继续。',
  read: '朗读说明',
  readNote: '用本机的语音。播放时，读完一句再走下一步。',
  noVoice: '这台设备没有自带的中文语音。',
  present: '演示',
  kept: '本浏览器保存的内容',
  about: '关于 ConvScope',
};
