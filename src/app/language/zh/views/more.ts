import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/more.ts';

/** The words of the menu "More", in Chinese. */
export const words: SameKeys<typeof en> = {
  pause: '每个阶段后暂停',
  pauseNote: '播放到每个阶段（或每层）的末尾就停下，再按“播放”继续。',
  about: '关于 ConvScope',
};
