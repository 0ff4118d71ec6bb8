/** What a worker does with a message. A plain function with a memory, so that it is tested without a worker. */

import type { createLearning } from './learning.ts';
import type { ToWorker } from './protocol.ts';
import { textOf, type Plant, type Surroundings } from './task.ts';
import { traceOf } from './trace.ts';

/** What is loaded when a message first needs it: most visits only trace, and plant nothing. */
export interface Parts {
  plantBug?: Plant;
  createLearning?: typeof createLearning;
}

/** The part without which a message cannot be answered, as long as it is missing. */
export function missingFor(message: ToWorker, parts: Parts): keyof Parts | null {
  const isLearning = message.kind !== 'trace' && message.kind !== 'ping';
  if (isLearning && !parts.createLearning) return 'createLearning';
  return 'bug' in message && message.bug !== null && !parts.plantBug ? 'plantBug' : null;
}

/** Answers messages. It never throws: what is refused comes back as `failed`, and nothing changes. */
export function createHandler(around: Surroundings, parts: Parts): (message: ToWorker) => void {
  const plant: Plant = (network, bug) => expectPart(parts.plantBug)(network, bug);
  let learn: ReturnType<typeof createLearning> | null = null;

  function answer(message: ToWorker): void {
    if (message.kind === 'ping') {
      around.post({ kind: 'pong', order: message.order });
    } else if (message.kind === 'trace') {
      around.post({ kind: 'traced', order: message.order, trace: traceOf(message, plant) });
    } else {
      learn ??= expectPart(parts.createLearning)(around, plant);
      learn(message);
    }
  }

  return (message) => {
    try {
      answer(message);
    } catch (error) {
      around.post({ kind: 'failed', message: textOf(error), ...orderOf(message) });
    }
  };
}

function expectPart<Part>(part: Part | undefined): Part {
  if (part === undefined) throw new Error('expected what the message needs to be there');
  return part;
}

/** The number of the order that a message is. The message may be anything at all, a null too. */
function orderOf(message: ToWorker | null): { order: number } | null {
  return message && 'order' in message ? { order: message.order } : null;
}
