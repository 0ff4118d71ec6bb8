/** The words of the menu "More", in English. */
export const words = {
  pause: 'Pause at every phase',
  pauseNote: 'Playing rests at the end of each phase or block. "Play" goes on.',
  read: 'Read captions aloud',
  readNote: 'With a voice of this device. Playing waits until a caption has been read.',
  noVoice: 'This device has no English voice of its own.',
  present: 'Present',
  kept: 'Kept in this browser',
  about: 'About ConvScope',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly more: typeof words;
  }
}
