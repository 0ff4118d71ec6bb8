import { answerOf, type Ref } from '../../../core/index.ts';
import { changedOf } from '../../../store/weights/chosen.ts';
import { tracedOf } from '../../../store/pass/passOf.ts';
import { line, valued, type Chapter, type Seen } from '../chapter.ts';
import { DESCENT } from '../chapterFormulas.ts';

const WEIGHT: Ref = { tensor: 'w1cnn', index: 0, of: 'gradient' };

/** Whether the first weight will grow; null while its gradient is not known, or zero. */
function grows(seen: Seen | null): boolean | null {
  const gradient = seen?.trace.gradients[WEIGHT.tensor][WEIGHT.index];
  return gradient ? gradient < 0 : null;
}

/** The step against the gradient, and training. */
export const chapter: Chapter = {
  stage: {
    network: 'kernel',
    sample: 0,
    weights: 'oneEpoch',
    at: { ...WEIGHT, of: 'value' },
    selected: WEIGHT,
  },
  asks: { kinds: ['descent'] },
  words: {
    en(seen) {
      const isUp = grows(seen);
      return {
        title: 'A step against the gradient',
        text: [
          line`The gradient says how E changes when a weight grows. We want E to become smaller, so each weight takes a step against it: ${DESCENT}.`,
          isUp === null
            ? line`A positive gradient means: this weight goes down. A negative one: it goes up.`
            : line`${valued(WEIGHT.tensor, WEIGHT.index, 'gradient')} is ${isUp ? 'negative' : 'positive'}, so this weight goes ${isUp ? 'up' : 'down'}. All others move by the same rule.`,
          line`The chapter begins with weights that have gone through the training digits only once. With the weights as they stand, the error on this digit is ${valued('E', 0)}.`,
        ],
        task: line`In "Now", press "Apply", again and again, until the network reads this digit right. Watch E, and the ten scores.`,
        found: line`The error is now ${valued('E', 0)}. But this was for one digit, and others may be read worse for it. Open "Train": there the same step is taken for thousands of digits in turn. Start from random weights and watch the kernel take shape.`,
        keep: line`A step against the gradient makes E smaller; training is many such steps.`,
      };
    },
    zh(seen) {
      const isUp = grows(seen);
      return {
        title: '逆着梯度走一步',
        text: [
          line`梯度说的是：权重增大时 E 怎样变。我们要 E 变小，所以每个权重都逆着梯度走一步：${DESCENT}。`,
          isUp === null
            ? line`梯度为正，权重就减小；梯度为负，权重就增大。`
            : line`${valued(WEIGHT.tensor, WEIGHT.index, 'gradient')} 是${isUp ? '负' : '正'}的，所以这个权重要${isUp ? '增大' : '减小'}。其他权重也都照此办理。`,
          line`这一章开始时用的是只训练过一轮的权重，所有训练数字只看过一遍。按眼下的权重，这个数字的误差是 ${valued('E', 0)}。`,
        ],
        task: line`在“当前步骤”里反复按“更新一步”，直到网络认对这个数字。注意看 E，还有那十个得分。`,
        found: line`误差现在是 ${valued('E', 0)}。不过这只照顾了一个数字，别的数字可能反而认得差了。打开“训练”：同样的一步，轮流对成千上万个数字去做。从随机权重开始，看看卷积核怎样慢慢成形。`,
        keep: line`逆着梯度走一步，E 就小一点；训练就是走许多这样的步。`,
      };
    },
  },
  isDone(now) {
    const traced = changedOf(now) && tracedOf(now);
    return traced !== null && answerOf(traced.trace.values['yo']) === now.target;
  },
};
