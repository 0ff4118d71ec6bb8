/** What the training worker does when it is asked how the validation digits are answered. */

import { evaluate, inkOf, isNetworkName, networks, readDigits } from '../core/index.ts';
import type { JudgeAnswer, JudgeOrder, Verdict } from './judgeProtocol.ts';
import type { ToTrainWorker } from './trainProtocol.ts';
import type { InkSet } from './trainingSet.ts';

type Heard = JudgeOrder | Extract<ToTrainWorker, { kind: 'digits' }>;

/** Answers orders, and keeps the digits that they are about. It never throws: what is refused comes back as `notJudged`. */
export function createJudgeHandler(): (message: Heard) => JudgeAnswer | null {
  let bytes: Uint8Array | null = null;
  let validation: InkSet | null = null;

  function judge({ network, weights }: JudgeOrder): Verdict {
    if (!isNetworkName(network))
      throw new RangeError(`network: expected a known one, got ${String(network)}`);
    if (!bytes) throw new RangeError('digits: expected them before the first question, got none');
    // read when it is first asked: many a visit trains and never looks
    validation ??= inkSet(bytes);
    const { given, scores } = evaluate(networks[network], weights, validation.images, validation.labels);
    return { given, scores };
  }

  return (message) => {
    if (message.kind === 'digits') {
      [bytes, validation] = [message.bytes, null];
      return null;
    }
    const { id } = message;
    try {
      return { kind: 'judged', id, verdict: judge(message) };
    } catch (error) {
      return { kind: 'notJudged', id, message: error instanceof Error ? error.message : String(error) };
    }
  };
}

function inkSet(bytes: Uint8Array): InkSet {
  const { images, labels } = readDigits(bytes).validation;
  return { images: inkOf(images), labels };
}

/** What of an answer is handed over instead of being copied. */
export function handedOver(answer: JudgeAnswer): Transferable[] {
  return answer.kind === 'judged' ? [answer.verdict.given.buffer, answer.verdict.scores.buffer] : [];
}
