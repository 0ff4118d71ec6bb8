import { networkNames, type NetworkName } from '../../src/core/index.ts';
import { STEP_SIZES, type StepSize } from '../../src/timeline/steps.ts';
import { auditLayout } from './audit.ts';
import { timelineOf } from './model.ts';
import { expect, type AppPage } from './page.ts';

export type Size = readonly [width: number, height: number];

/** Windows in which everything must fit; the usual one and the smallest first. */
export const WINDOWS: readonly Size[] = [
  [1440, 900],
  [1280, 720],
  [1920, 1080],
];

export { STEP_SIZES };

/** A step in the middle of every phase; those of a block are one. */
export function middles(network: NetworkName, size: StepSize): number[] {
  const starts = timelineOf(network).starts[size];
  return [...new Set(starts.slice(0, -1).map((start, n) => Math.floor((start + starts[n + 1]) / 2)))];
}

/** So many of them, evenly apart, with the first and the last; all where there are no more. */
export function spread<T>(all: readonly T[], most: number): T[] {
  if (all.length <= most) return [...all];
  return Array.from({ length: most }, (_, n) => all[Math.round((n * (all.length - 1)) / (most - 1))]);
}

/**
 * A pass is walked whole up to so many steps. Of a longer one every so many, and of each phase the first, the one in its middle
 * and the last.
 */
export function stepsThrough(network: NetworkName, size: StepSize, most: number): number[] {
  const { starts } = timelineOf(network);
  const count = starts[size].at(-1) ?? 0;
  const every = Math.max(1, Math.ceil(count / most));
  const ends = starts[size].flatMap((start) => [start - 1, start]).filter((at) => at >= 0 && at < count);
  const regular = Array.from({ length: Math.ceil(count / every) }, (_, n) => n * every);
  return [...new Set([...regular, ...ends, ...middles(network, size)])].sort((a, b) => a - b);
}

/** Of the middles every so many, beginning with another one in each network, so that together they have the phases of all. */
export function someMiddles(network: NetworkName, size: StepSize, every = 4): number[] {
  const first = networkNames().indexOf(network) + STEP_SIZES.indexOf(size);
  return middles(network, size).filter((_, n) => n % every === first % every);
}

/** The widths that the page takes at these steps. */
export async function widthsAt(
  app: AppPage,
  size: StepSize,
  positions: readonly number[],
): Promise<ReadonlySet<number>> {
  await app.chooseSize(size);
  const widths = await app.page.evaluate((all) => {
    const slider = document.querySelector<HTMLInputElement>('[type=range]');
    return all.map((position) => {
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(slider, position);
      slider?.dispatchEvent(new Event('input', { bubbles: true }));
      return document.documentElement.scrollWidth;
    });
  }, positions);
  return new Set(widths);
}

/** Audits the step that is shown in one window after the other. */
export async function auditIn(app: AppPage, windows: readonly Size[]): Promise<string[]> {
  const findings: string[] = [];
  // what is told of what the pointer rests on lies over what is beside it
  await app.page.mouse.move(720, 5);
  for (const [width, height] of windows) {
    await app.page.setViewportSize({ width, height });
    for (const finding of await auditLayout(app.page)) findings.push(`${width}x${height}: ${finding}`);
  }
  return findings;
}

/** Every finding once, with the first step that has it. */
export async function walk(
  app: AppPage,
  steps: { readonly size: StepSize; readonly positions: readonly number[] },
  windows: readonly Size[],
): Promise<string[]> {
  const seen = new Map<string, string>();
  await app.chooseSize(steps.size);
  for (const step of steps.positions) {
    await app.goTo(step);
    const card = app.region(app.words.now.title);
    await expect(
      card.locator(':is(.katex, .result, .all-maps, .turned-step, .sliding):visible').first(),
    ).toBeVisible();
    for (const finding of await auditIn(app, windows)) {
      if (!seen.has(finding)) seen.set(finding, `${steps.size} ${step}: ${finding}`);
    }
  }
  return [...seen.values()];
}
