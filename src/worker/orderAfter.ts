import type { Answer, Numbered, Order, TrainOrder } from './protocol.ts';

/** How an order would be given again after an answer; null after its last. */
export function orderAfter(order: Numbered<Order>, answer: Answer): Numbered<Order> | null {
  if (order.kind === 'train') return runAfter(order, answer);
  return answer.kind === 'compared' && !answer.isLast ? order : null;
}

function runAfter(order: Numbered<TrainOrder>, answer: Answer): Numbered<TrainOrder> | null {
  if (answer.kind === 'progress')
    return {
      ...order,
      weights: answer.weights,
      from: answer.place,
      until: answer.rests ? null : order.until,
    };
  if (answer.kind === 'epoch')
    return { ...order, weights: answer.weights, from: { epoch: answer.epoch + 1, digits: 0 } };
  return null;
}
