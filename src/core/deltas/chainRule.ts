import { tensorOf } from '../check.ts';
import { createExplainer } from '../explain/explain.ts';
import { product } from '../explain/terms.ts';
import { texCell, texGradient, texSlope, texSum } from '../explain/tex.ts';
import { letterBrackets } from '../place.ts';
import { isConvolution, ownerOf } from '../roles.ts';
import type { Explanation, Factor, Network, Ref, Trace, Weights } from '../types.ts';
import { descend } from './chainPath.ts';
import { metOf, stagesOf } from './chainStages.ts';
import type { ChainFactor, ChainRule, ChainSum, Graph, Level } from './chainTypes.ts';
import { deltasOf, expectWeightGradient } from './deltas.ts';
import { largestTerms } from './largestPath.ts';
import { pathCounts } from './multiplications.ts';
import { indicesOf } from './paths.ts';

/** The chain rule of a weight's gradient, on a path; letters that are left out go the way of the largest product. */
export type ChainRules = (ref: Ref, chosen?: Readonly<Record<string, number>>) => ChainRule;

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
export function createChainRules(network: Network, explain: (ref: Ref) => Explanation): ChainRules {
  const graph: Graph = { network, deltas: deltasOf(explain), largest: largestTerms(), paths: pathCounts() };
  return (ref, chosen = {}) => ruleFrom(graph, ref, chosen);
}

function ruleFrom(graph: Graph, ref: Ref, chosen: Readonly<Record<string, number>>): ChainRule {
  const { network, deltas } = graph;
  expectWeightGradient(network, ref);
  const levels = descend(graph, deltas(ref), chosen);
  const sums = [...levels].reverse().flatMap((level) => sumOf(network, level));
  const factors = factorsOf(network, levels).map(({ factor, way, isAdded }, n, { length }) => ({
    role: n === length - 1 ? 'met' : roleOf(network, factor),
    tex: n === length - 1 ? texMet(network, ref, factor) : texInLetters(network, factor),
    factor,
    way,
    isAdded,
  }));
  const passed = factors.map(({ factor }) => factor);
  const indices = indicesOf(network, ref, passed);
  const rule = {
    ref,
    left: texGradient(ref.tensor, letterBrackets(tensorOf(network, ref.tensor))),
    factors,
    sums,
    indices,
    value: product(passed),
    met: metOf(graph, levels, indices),
  };
  return { ...rule, stages: stagesOf(graph, rule) };
}

function factorsOf(
  network: Network,
  levels: readonly Level[],
): Pick<ChainFactor, 'factor' | 'way' | 'isAdded'>[] {
  const way = levels.flatMap(({ to }) => to?.ref ?? []);
  return levels
    .map((level, depth) => {
      const isAdded = kernelsPassed(network, level) !== null;
      return level.own.map((factor) => ({ factor, way: way.slice(0, depth), isAdded }));
    })
    .reverse()
    .flat();
}

/** The weights of the kernels that the error came through here; null where it came through none. */
function kernelsPassed(network: Network, { own }: Level): string | null {
  const refs = own.flatMap((factor) => (factor.kind === 'ref' ? [factor.ref.tensor] : []));
  return refs.find((tensor) => isConvolution(ownerOf(network, tensor))) ?? null;
}

/** A level with one term is no sum. */
function sumOf(network: Network, level: Level): ChainSum[] {
  const { to, options } = level;
  if (!to || options.length < 2) return [];
  const letter = tensorOf(network, to.ref.tensor).letter ?? 'p';
  const through = kernelsPassed(network, level);
  return [{ letter, options, tex: texSum(letter, options), symbol: `\\sum_{${letter}}`, through }];
}

function roleOf(network: Network, factor: Factor): string {
  if (factor.kind === 'constant') return [factor.kind, ...(factor.of ?? [])].join('-');
  const tensor = tensorOf(network, factor.ref.tensor);
  const kind = factor.kind === 'ref' ? tensor.role : factor.kind;
  return `${kind}-${letterBrackets(tensor).join('').replaceAll(',', '')}`;
}

function texInLetters(network: Network, factor: Factor): string {
  if (factor.kind === 'constant') return factor.of ? texDerivative(network, factor.of) : String(factor.value);
  const letters = letterBrackets(tensorOf(network, factor.ref.tensor));
  switch (factor.kind) {
    case 'ref':
      return texCell(factor.ref.tensor, letters);
    case 'slope':
      return texSlope(factor.ref.tensor, letters);
    case 'difference':
      return `(${texCell(factor.ref.tensor, letters)}-${texCell(factor.target.tensor, letters)})`;
  }
}

function texDerivative(network: Network, of: readonly [string, string]): string {
  const [above, below] = of.map((name) => texCell(name, letterBrackets(tensorOf(network, name))));
  return `\\frac{\\partial ${above}}{\\partial ${below}}`;
}

/** What the weight itself met. A kernel weight meets many: which one is the article's question, x[i -> ?]. */
function texMet(network: Network, ref: Ref, factor: Factor): string {
  if (factor.kind !== 'ref' || !isConvolution(ownerOf(network, ref.tensor)))
    return texInLetters(network, factor);
  return texCell(factor.ref.tensor, `${tensorOf(network, ref.tensor).letter ?? 'i'}\\to{?}`);
}
