/** The words of the tab "Lesson", in English. The chapters have their own. */
export const words = {
  title: 'Lesson',
  chapter: 'Chapter {{number}} of {{count}}',
  list: 'Chapters',
  progress: '{{done}} of {{count}} done',
  begin: 'Begin',
  goOn: 'Continue',
  skip: 'Skip',
  leave: 'Leave',
  start: 'Start',
  back: 'Back',
  next: 'Next',
  again: 'Show again',
  task: 'Try it',
  done: 'Done',
  /** Leads from the last chapter to the list, below which stands what is left out. */
  finish: 'Finish',
  round: 'Ask me about it',
  roundOn: 'Continue with question {{number}}',
  roundLeft: 'Another step is shown; the questions wait.',
  noQuestion: 'This digit leaves nothing clear enough to ask.',
  present: 'Present',
  questions: 'Questions that come up',
  leftOut: 'What is left out here, and why',
  biasNow:
    'On the digit that is shown the errors of {{tensor}} add up to {{sum}}: that would be the gradient of the bias of its kernel.',
  biasNowOf:
    'On the digit that is shown the errors of {{tensor}} add up, map by map, to {{sum}}: those would be the gradients of the biases of its kernels.',
  showPlace: 'Show it',
  backToBefore: 'Back to what was shown before',
  toChapter: 'Back to chapter {{number}}',
  toLesson: 'Back to the lesson',
  seeChapter: 'Chapter {{number}}: {{title}}',
  lost: 'Chapter {{number}} could not be loaded.',
  tryAgain: 'Try again',
};

declare module '../../../../panels/words/wordKeys.ts' {
  interface ViewWords {
    readonly lesson: typeof words;
  }
}
