import { tensorOf } from '../check.ts';
import { product } from '../explain/terms.ts';
import { placeIn } from '../place.ts';
import { isConvolution, ownerOf } from '../roles.ts';
import type { Network } from '../types.ts';
import { descend } from './chainPath.ts';
import type { ChainRule, ChainStage, Graph, Level, MetPixel } from './chainTypes.ts';

/** Which pixel a kernel weight met on its path; null for a weight of another layer. Pixels are counted within their map. */
export function metOf(
  graph: Graph,
  [first]: readonly Level[],
  indices: Readonly<Record<string, number>>,
): MetPixel | null {
  const { network, deltas } = graph;
  const { ref } = first.delta;
  const layer = ownerOf(network, ref.tensor);
  if (!isConvolution(layer) || !first.to) return null;
  const weights = tensorOf(network, ref.tensor);
  const cornerRef = { ...ref, index: placeIn(weights, ref.index).first };
  const corner = pixelOf(network, descend(graph, deltas(cornerRef), indices)[0]);
  const pixel = pixelOf(network, first);
  const side = layer.size[1];
  const [u, v] = [Math.floor((pixel - corner) / side), (pixel - corner) % side];
  const cell = tensorOf(network, first.to.ref.tensor).letter ?? 'p';
  const tex = `${weights.letter ?? 'i'}\\to{?}=\\mathrm{corner}(${cell})+u\\cdot ${side}+v=${corner}+${u}\\cdot ${side}+${v}=${pixel}`;
  return { corner, u, v, pixel, cornerRef, tex };
}

/** Of a weight's level: what was met, within its map. */
function pixelOf(network: Network, { own }: Level): number {
  const [met] = own;
  return met.kind === 'constant' ? 0 : placeIn(tensorOf(network, met.ref.tensor), met.ref.index).cell;
}

/** The article sums over the first letter; each stage adds the next, and the last takes the weight's own pixel. */
export function stagesOf(graph: Graph, rule: Omit<ChainRule, 'stages'>): ChainStage[] {
  const { ref, sums, met, indices, left, factors } = rule;
  // until its last stage the formula stands for the weight whose pixel is the corner
  const levels = descend(graph, graph.deltas(met?.cornerRef ?? ref), indices);
  const texWith = (count: number, last: string): string => {
    const symbols = factors.map(({ tex }, n) => (n === factors.length - 1 ? last : tex)).join('\\;');
    const before = sums.slice(0, count).reverse();
    return `${left}=${before.map(({ tex }) => tex).join('')}${symbols}`;
  };
  const own = factors[factors.length - 1].tex;
  const stages = Array.from({ length: Math.max(sums.length, 1) }, (_, n): ChainStage => {
    const count = Math.min(n + 1, sums.length);
    return {
      kind: n === 0 ? 'article' : 'sum',
      sums: count,
      tex: texWith(count, own),
      ...summedUp(graph, levels, count),
    };
  });
  if (!met) return stages;
  const symbol = own.replace(/\[.*\]/, `[${met.tex.split('=')[1]}]`);
  const delta = graph.deltas(ref);
  const offset = { paths: graph.paths(delta), value: delta.value, tex: texWith(sums.length, symbol) };
  return [...stages, { kind: 'offset', sums: sums.length, ...offset }];
}

/**
 * With the first `count` sums: the gradient that the last of them makes, times what lies between it and the weight, and
 * how many products that adds up.
 */
function summedUp(
  { paths }: Graph,
  levels: readonly Level[],
  count: number,
): Pick<ChainStage, 'paths' | 'value'> {
  const sums = levels.filter(({ options }) => options.length > 1);
  const top = sums.length === 0 ? 0 : levels.indexOf(sums[sums.length - count]);
  const { delta } = levels[top];
  const own = levels.slice(0, top).flatMap((level) => level.own);
  return { paths: paths(delta), value: product([{ kind: 'constant', value: delta.value }, ...own]) };
}
