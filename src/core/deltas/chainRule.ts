import { expectRef, tensorOf } from '../check.ts';
import { createExplainer } from '../explain/explain.ts';
import type { Convolution } from '../layers/convolution.ts';
import { largestTerms } from './largestPath.ts';
import { gradientIn, isDelta, product } from '../explain/terms.ts';
import { texCell, texGradient, texSlope } from '../explain/tex.ts';
import type { Explanation, Factor, Layer, Network, Ref, Trace, Weights } from '../types.ts';

/** A factor of the chain rule, from the output back to the weight. */
export interface ChainFactor {
  /** What it is to the formula, the same in every network: `difference-k`, `weight-mk`, and last `met`. */
  readonly role: string;
  /** Its symbol in letters. */
  readonly tex: string;
  /** The factor on the path that is looked at. */
  readonly factor: Factor;
  /** The gradients to open one after the other, from the weight's own, to come where this factor stands. */
  readonly way: readonly Ref[];
}

/** A sum of the chain rule: over a letter, with the values that the letter takes. */
export interface ChainSum {
  readonly letter: string;
  readonly options: readonly number[];
  readonly tex: string;
  /** Without its limits, where room is short. */
  readonly symbol: string;
}

/**
 * One stage of the formula. `article`: what the source article writes, the sum over the outputs alone. `sum`: one more
 * sum. `offset`: the pixel of this weight instead of the window's corner.
 */
export interface ChainStage {
  readonly kind: 'article' | 'sum' | 'offset';
  /** How many of the sums it has, the output's first. */
  readonly sums: number;
  readonly tex: string;
  /** Products that it adds up, and to what. */
  readonly paths: number;
  readonly value: number;
}

/** Which pixel a kernel weight met on the path: corner + u * side + v. */
export interface MetPixel {
  readonly corner: number;
  readonly u: number;
  readonly v: number;
  readonly pixel: number;
  /** The weight of the same kernel whose pixel is the corner itself. */
  readonly cornerRef: Ref;
  readonly tex: string;
}

export interface ChainRule {
  readonly ref: Ref;
  /** The gradient's symbol in letters. */
  readonly left: string;
  readonly factors: readonly ChainFactor[];
  readonly sums: readonly ChainSum[];
  /** The path that is looked at: an index for every letter. */
  readonly indices: Readonly<Record<string, number>>;
  /** The product of the path's factors. */
  readonly value: number;
  readonly stages: readonly ChainStage[];
  readonly met: MetPixel | null;
}

type Explain = (ref: Ref) => Explanation;

/** The chain rule of a weight's gradient, on a path; letters that are left out go the way of the largest product. */
export type ChainRules = (ref: Ref, chosen?: Readonly<Record<string, number>>) => ChainRule;

/** A network and its trace, as far as the rules of many weights share it. */
interface Tree {
  readonly network: Network;
  readonly explain: Explain;
  /** Which term leads to the largest product. */
  readonly largest: (ref: Ref) => number;
}

/** What a path passes on its way from the weight to the output: a sum's terms, and the one that was taken. */
interface Level {
  readonly ref: Ref;
  readonly delta: Ref | null;
  readonly options: readonly number[];
  /** The factors that this level brings, as the article orders them. */
  readonly own: readonly Factor[];
}

/**
 * The chain rule of a weight's gradient (design 2.1), and how the source article's formula becomes complete. `chosen` says
 * which path is looked at; letters that it leaves out go the way of the largest product.
 * @throws RangeError unless `ref` is the gradient of a weight.
 */
export function chainRule(
  network: Network,
  weights: Weights,
  trace: Trace,
  ref: Ref,
  chosen: Readonly<Record<string, number>> = {},
): ChainRule {
  return createChainRules(network, createExplainer(network, weights, trace))(ref, chosen);
}

/**
 * chainRule for many weights of one trace: where the largest products lie below them is found once. `explain` has to answer
 * the same all the time.
 * @throws RangeError as chainRule does.
 */
export function createChainRules(network: Network, explain: Explain): ChainRules {
  const tree: Tree = { network, explain, largest: largestTerms(explain) };
  return (ref, chosen = {}) => ruleFrom(tree, ref, chosen);
}

function ruleFrom(tree: Tree, ref: Ref, chosen: Readonly<Record<string, number>>): ChainRule {
  const { network } = tree;
  const { role } = expectRef(network, ref);
  if (role !== 'weight' || ref.of !== 'gradient')
    throw new RangeError(`${ref.tensor}: expected the gradient of a weight, got '${ref.of}' of a ${role}`);
  const levels = descend(tree, ref, chosen);
  const sums = [...levels].reverse().flatMap((level) => sumOf(network, level));
  const factors = factorsOf(levels).map(({ factor, way }, n, { length }) => ({
    role: n === length - 1 ? 'met' : roleOf(network, factor),
    tex: n === length - 1 ? texMet(network, ref, factor) : texInLetters(network, factor),
    factor,
    way,
  }));
  const indices = indicesOf(network, factors);
  const met = metOf(tree, levels, indices);
  const rule = {
    ref,
    left: texGradient(ref.tensor, lettersOf(network, ref.tensor).join(',\\,')),
    factors,
    sums,
    indices,
    value: product(factors.map(({ factor }) => factor)),
    met,
  };
  return { ...rule, stages: stagesOf(tree, rule) };
}

function descend(
  { network, explain, largest }: Tree,
  ref: Ref,
  chosen: Readonly<Record<string, number>>,
): Level[] {
  const levels: Level[] = [];
  for (let next: Ref | null = ref; next;) {
    const { terms } = explain(next);
    const deltas = terms.map(gradientIn);
    const letter = deltas[0] ? tensorOf(network, deltas[0].tensor).letter : undefined;
    const at = letter === undefined ? -1 : deltas.findIndex((delta) => delta?.index === chosen[letter]);
    const n: number = at >= 0 ? at : largest(next);
    const own = terms[n].factors.filter((factor) => !isDelta(factor));
    const options = deltas.flatMap((delta) => (delta ? [delta.index] : []));
    levels.push({ ref: next, delta: deltas[n], options, own: deltas[n] ? own.reverse() : own });
    next = deltas[n];
  }
  return levels;
}

function factorsOf(levels: readonly Level[]): Pick<ChainFactor, 'factor' | 'way'>[] {
  const deltas = levels.flatMap(({ delta }) => (delta ? [delta] : []));
  return levels
    .map(({ own }, depth) => own.map((factor) => ({ factor, way: deltas.slice(0, depth) })))
    .reverse()
    .flat();
}

/** A level with one term is no sum. */
function sumOf(network: Network, { delta, options }: Level): ChainSum[] {
  if (!delta || options.length < 2) return [];
  const letter = tensorOf(network, delta.tensor).letter ?? 'p';
  const tex = `\\sum_{${letter}=${options[0]}}^{${options[options.length - 1]}}`;
  return [{ letter, options, tex, symbol: `\\sum_{${letter}}` }];
}

function ownerOf(network: Network, tensor: string): Layer | undefined {
  return network.layers.find((layer) => layer.weights === tensor);
}

/** The letters of a tensor's indices; a dense layer's weights have those of what it reads and what it writes. */
function lettersOf(network: Network, name: string): string[] {
  const { letter, letters = [] } = tensorOf(network, name);
  return letter === undefined ? [...letters] : [letter];
}

function roleOf(network: Network, factor: Factor): string {
  if (factor.kind === 'constant') return factor.kind;
  const kind = factor.kind === 'ref' ? tensorOf(network, factor.ref.tensor).role : factor.kind;
  return `${kind}-${lettersOf(network, factor.ref.tensor).join('')}`;
}

function texInLetters(network: Network, factor: Factor): string {
  if (factor.kind === 'constant') return String(factor.value);
  const letters = lettersOf(network, factor.ref.tensor).join(',\\,');
  switch (factor.kind) {
    case 'ref':
      return texCell(factor.ref.tensor, letters);
    case 'slope':
      return texSlope(factor.ref.tensor, letters);
    case 'difference':
      return `(${texCell(factor.ref.tensor, letters)}-${texCell(factor.wanted.tensor, letters)})`;
  }
}

/** What the weight itself met. A kernel weight meets many: which one is the article's question, x[i -> ?]. */
function texMet(network: Network, ref: Ref, factor: Factor): string {
  if (factor.kind !== 'ref' || !isConvolution(ownerOf(network, ref.tensor)))
    return texInLetters(network, factor);
  return texCell(factor.ref.tensor, `${lettersOf(network, ref.tensor)[0]}\\to{?}`);
}

function isConvolution(layer: Layer | undefined): layer is Convolution {
  return layer?.kind === 'convolution';
}

/** Every letter of the path with its index, read off the slopes and what the weight met. */
function indicesOf(network: Network, factors: readonly ChainFactor[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { factor } of factors) {
    if (factor.kind === 'constant') continue;
    const { letter } = tensorOf(network, factor.ref.tensor);
    if (letter !== undefined) found[letter] = factor.ref.index;
  }
  return found;
}

function metOf(
  tree: Tree,
  levels: readonly Level[],
  indices: Readonly<Record<string, number>>,
): MetPixel | null {
  const { network, explain } = tree;
  const [{ ref, own, delta }] = levels;
  const layer = ownerOf(network, ref.tensor);
  const { window } = explain(ref);
  if (!isConvolution(layer) || !window || !delta) return null;
  const cornerRef = { ...ref, index: ref.index - (ref.index % layer.kernel ** 2) };
  const corner = indexOf(descend(tree, cornerRef, indices)[0].own[0]);
  const pixel = indexOf(own[0]);
  const { row: u, column: v } = window;
  const side = layer.size[1];
  const [letter, cell] = [lettersOf(network, ref.tensor)[0], tensorOf(network, delta.tensor).letter ?? 'p'];
  const tex = `${letter}\\to{?}=\\mathrm{corner}(${cell})+u\\cdot ${side}+v=${corner}+${u}\\cdot ${side}+${v}=${pixel}`;
  return { corner, u, v, pixel, cornerRef, tex };
}

function indexOf(factor: Factor): number {
  return factor.kind === 'constant' ? 0 : factor.ref.index;
}

/** The article sums over the first letter; each stage adds the next, and the last takes the weight's own pixel. */
function stagesOf(tree: Tree, rule: Omit<ChainRule, 'stages'>): ChainStage[] {
  const { explain } = tree;
  const { ref, sums, met, indices, left, factors } = rule;
  // until its last stage the formula stands for the weight whose pixel is the corner
  const levels = descend(tree, met?.cornerRef ?? ref, indices);
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
      paths: pathsOf(sums.slice(0, count)),
      value: valueOf(explain, levels, count),
    };
  });
  if (!met) return stages;
  const symbol = own.replace(/\[.*\]/, `[${met.tex.split('=')[1]}]`);
  const value = explain(ref).value;
  const offset = { sums: sums.length, tex: texWith(sums.length, symbol), paths: pathsOf(sums), value };
  return [...stages, { kind: 'offset', ...offset }];
}

function pathsOf(sums: readonly ChainSum[]): number {
  return sums.reduce((count, { options }) => count * options.length, 1);
}

/** With the first `count` sums: the gradient that the last of them makes, times what lies between it and the weight. */
function valueOf(explain: Explain, levels: readonly Level[], count: number): number {
  const summed = levels.filter(({ options }) => options.length > 1);
  if (summed.length === 0) return explain(levels[0].ref).value;
  const top = levels.indexOf(summed[summed.length - count]);
  const own = levels.slice(0, top).flatMap((level) => level.own);
  return product([{ kind: 'constant', value: explain(levels[top].ref).value }, ...own]);
}
