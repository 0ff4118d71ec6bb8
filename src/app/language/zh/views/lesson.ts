import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/lesson.ts';

/** The words of the tab "Lesson", in Chinese. The chapters have their own. */
export const words: SameKeys<typeof en> = {
  title: '课程',
  chapter: '第 {{number}} 章，共 {{count}} 章',
  list: '目录',
  progress: '已完成 {{done}} / {{count}}',
  begin: '开始学习',
  goOn: '继续学习',
  skip: '跳过',
  leave: '离开',
  start: '开始',
  back: '上一章',
  next: '下一章',
  again: '重新显示',
  task: '动手试试',
  done: '完成',
  finish: '学完了',
  round: '考考我',
  roundOn: '继续回答第 {{number}} 题',
  roundLeft: '现在显示的是别的步，题目还留着。',
  noQuestion: '这个数字上没有足够明确的题可问。',
  present: '演示',
  questions: '常见的疑问',
  leftOut: '这里省略了什么，为什么',
  biasNow: '对当前这个数字，{{tensor}} 的误差加起来是 {{sum}}：如果卷积核有偏置，这就是偏置的梯度。',
  biasNowOf:
    '对当前这个数字，{{tensor}} 的误差按图分别相加，得到 {{sum}}：如果各个卷积核有偏置，这些就是偏置的梯度。',
  showPlace: '看一看',
  backToBefore: '回到原来的样子',
  toChapter: '回到第 {{number}} 章',
  toLesson: '回到课程',
  seeChapter: '第 {{number}} 章：{{title}}',
  lost: '第 {{number}} 章没能加载。',
  tryAgain: '再试一次',
};
