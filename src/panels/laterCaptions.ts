import type { captionOf } from './caption.ts';

/** The captions of all steps; null before they have come, 'lost' where they cannot be loaded. */
export type LaterCaptions = typeof captionOf | 'lost' | null;

let captions: LaterCaptions = null;
const listeners = new Set<() => void>();

export function laterCaptions(): LaterCaptions {
  return captions;
}

/** The captions have come, with their words, or were lost. */
export function giveCaptions(given: LaterCaptions): void {
  captions = given;
  for (const hear of listeners) hear();
}

/** Calls `hear` when they come; returns what ends that. */
export function hearCaptions(hear: () => void): () => void {
  listeners.add(hear);
  return () => listeners.delete(hear);
}
