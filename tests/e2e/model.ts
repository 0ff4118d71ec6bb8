import { readFileSync } from 'node:fs';
import {
  cellCount,
  createWeights,
  firstNetwork,
  formatNumber,
  imageOf,
  namesOf,
  networks,
  oneHot,
  parseWeights,
  trace,
  type NetworkName,
  type Ref,
  type Trace,
  type Weights,
} from '../../src/core/index.ts';
import type { Phase } from '../../src/timeline/phases.ts';
import { createTimeline, type Timeline } from '../../src/timeline/steps.ts';
import { expect, type AppPage } from './page.ts';

/** What the page must show, computed here from the shipped weights and the pixels on its pad. */
export interface Model {
  readonly network: NetworkName;
  readonly weights: Weights;
  readonly trace: Trace;
}

const timelines = new Map<NetworkName, Timeline>();

export function timelineOf(network: NetworkName): Timeline {
  const timeline = timelines.get(network) ?? createTimeline(networks[network]);
  timelines.set(network, timeline);
  return timeline;
}

/** The first cell step of the first phase of a kind; in the network with one kernel unless told. */
export function startOf(kind: Phase['kind'], network: NetworkName = 'kernel'): number {
  const { phases, starts } = timelineOf(network);
  return starts.cell[phases.findIndex((phase) => phase.kind === kind)];
}

/** The trained weights of a network; random ones, as the page draws them, where none were trained. */
export function shippedWeights(network: NetworkName): Weights {
  if (!networks[network].isShipped) return createWeights(networks[network], 1);
  const text = readFileSync(new URL(`../../public/weights/${network}-trained.json`, import.meta.url), 'utf8');
  const file = parseWeights(text);
  if ('error' in file) throw new Error(file.error);
  return file.weights;
}

/** x as the pad names it: three digits of a pixel are enough to know which of 256 greys it is. */
export async function pixelsOf(app: AppPage, network = firstNetwork.name): Promise<Float64Array> {
  const names = await app.cellNames('x');
  expect(names).toHaveLength(cellCount(imageOf(networks[network])));
  return Float64Array.from(names, (name, n) => {
    const [, index, value] = /^x\[(\d+)\] = (\S+)$/.exec(name) ?? [];
    expect(Number(index)).toBe(n);
    return Math.round(Number(value) * 255) / 255;
  });
}

async function wantedOf(app: AppPage): Promise<number> {
  const radios = app.page.getByRole('radiogroup', { name: app.words.input.target }).getByRole('radio');
  return radios.evaluateAll((all) =>
    all.findIndex((radio) => radio instanceof HTMLInputElement && radio.checked),
  );
}

/** The trained network on the digit that the page shows, with the answer that is wanted of it. */
export async function modelOf(
  app: AppPage,
  network: NetworkName = 'kernel',
  pixels?: Float64Array,
): Promise<Model> {
  const weights = shippedWeights(network);
  const target = await wantedOf(app);
  const x = pixels ?? (await pixelsOf(app, network));
  return { network, weights, trace: trace(networks[network], weights, x, oneHot(target)) };
}

/** A cell's accessible name once it is computed. */
export function cellName(ref: Ref, value: number, network: NetworkName = 'kernel'): string {
  return `${namesOf(networks[network]).cell(ref)} = ${formatNumber(value)}`;
}
