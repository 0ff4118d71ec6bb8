/** What the measurements of the page share: the probe in the page, and how its figures are told. */

import type { Page } from '@playwright/test';

export interface Probe {
  start(): void;
  stop(): Measured;
  timeScores(): void;
  timeSelections(): void;
  timeHovers(): void;
}

export interface Measured {
  readonly frames: readonly { readonly at: number; readonly position: number }[];
  readonly longFrames: readonly number[];
  readonly keys: readonly number[];
  readonly scores: readonly { readonly ms: number; readonly frames: number }[];
  readonly selections: readonly number[];
  readonly settled: readonly number[];
  readonly hovers: readonly number[];
}

export const start = (page: Page): Promise<void> =>
  page.evaluate(() => (window as unknown as { probe: Probe }).probe.start());
export const stop = (page: Page): Promise<Measured> =>
  page.evaluate(() => (window as unknown as { probe: Probe }).probe.stop());
export const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

export function percentile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export interface Row {
  readonly what: string;
  readonly slowdown: number;
  readonly figures: string;
}

/** Frames a second and the longer frames, from the times between frames. */
export function smoothness(gaps: readonly number[]): string {
  if (gaps.length === 0) return 'passed between two frames';
  const total = gaps.reduce((sum, gap) => sum + gap, 0);
  const rate = ((1000 * gaps.length) / total).toFixed(1);
  const p95 = percentile(gaps, 0.95).toFixed(1);
  const longest = Math.max(...gaps).toFixed(0);
  return `${rate.padStart(5)} frames/s, p95 ${p95.padStart(5)} ms, longest ${longest.padStart(4)} ms (${gaps.length} frames)`;
}

export function gapsOf({ frames }: Measured): number[] {
  return frames.slice(1).map(({ at }, n) => at - frames[n].at);
}
