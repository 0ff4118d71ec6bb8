import type { SameKeys } from '../../sameKeys.ts';
import type { words as en } from '../../en/views/run.ts';

/** “训练”视图另外用到的文字，中文。 */
export const words: SameKeys<typeof en> = {
  batchBad: '请输入 1 到 {{most}} 之间的整数。目前仍为 {{value}}。',
  of: '训练：{{network}}',
  next: '新的训练：{{network}}',
  curves: '曲线：{{network}}',
  replayOf: '训练过程回放：{{network}}',
  replayOther: '回放的是“{{run}}”的权重，当前使用的是“{{other}}”。',
  otherName: '另一个网络的训练',
  other: '本次训练的是“{{run}}”网络，当前使用的是“{{other}}”。',
  show: '显示“{{run}}”',
  trainOther: '训练“{{other}}”',
  startOver: '重新开始',
  startFromThese: '从当前权重开始新的训练',
  startOverHint: '按下面的设置开始新的训练。可用“撤销”恢复本次训练。',
  resetHint: '结束本次训练，回到起始权重。可用“撤销”恢复。',
  gone: {
    startOver: '新的训练已取代上一次训练。',
    reset: '训练已重置。',
  },
  undo: { startOver: '撤销重新开始', reset: '撤销重置' },
  noDigits:
    '已选择用你自己的数字训练，但一个也没有。请在“{{mine}}”中保存几个，或在“{{run}}”的设置中改选“{{shipped}}”。',
  settingsNote: '用于下一次训练。本次训练沿用开始时的设置，只有继续训练的轮数取自这里。',
  left: '下一次训练从当前权重开始：选好设置后点“训练”。',
  inUse: '当前使用的就是这次训练得到的权重。',
  notInUse: '当前使用的不是这次训练最后得到的权重。',
  replay: '训练过程回放',
  showing: '网络图显示的是第 {{epoch}} 轮时的网络。',
  showingRight: '网络图显示的是第 {{epoch}} 轮时的网络（验证集准确率 {{percent}}）。',
  showingNow: '拖动滑块，网络图随之变化。',
  backToNow: '最新',
  goOn: '从这里继续',
  goOnHint: '这组权重成为你的权重，本次训练结束，下一次训练从它开始。',
  best: '回到第 {{epoch}} 轮（{{percent}}）',
  diverged:
    '第 {{epoch}} 轮，学习率为 {{rate}} 时，权重出现了无穷大或 NaN（{{what}}）。现用的是最后一组正常的权重。请先退回，换较小的学习率，再重新训练。',
  stuck:
    '第 {{epoch}} 轮，学习率为 {{rate}} 时，预测与随机猜测无异，且已持续了一阵。学习率可能过大，使神经元饱和；也可能过小，使权重几乎不变。请换一个学习率、放慢衰减或减小批大小，再重新开始。',
  stuckMade:
    '第 {{epoch}} 轮，学习率为 {{rate}} 时，预测与随机猜测无异，且已持续了一阵。本次训练的初始权重本来就难以学习，原因见上面的说明。',
  spark: '{{name}}：开始时为 {{first}}，此后在 {{low}} 与 {{high}} 之间',
  sizesNote: '曲线为整个训练过程，各用自己的对数刻度。',
};
