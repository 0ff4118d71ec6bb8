import { expectFinite, expectRef, expectTrace, expectWeights, tensorOf } from '../check.ts';
import { isMaxPool, makerOf, ownerOf, readerOf } from '../roles.ts';
import { slope } from '../layers/sigmoid.ts';
import { constant, termOf } from './terms.ts';
import { texRef } from './tex.ts';
import { texNumbers, texStep } from './texNumbers.ts';
import type {
  Arrival,
  Context,
  Explanation,
  Factor,
  Network,
  Reason,
  Ref,
  Run,
  Trace,
  Weights,
} from '../types.ts';

/**
 * Answers for any cell, its value or its gradient: the formula, every term with its factors, and the result.
 * Highlights, captions, the inspector and the exports all read this one list.
 * @throws RangeError for an unknown tensor, an index out of range, or a trace or weights that do not fit the network.
 */
export function explain(network: Network, weights: Weights, trace: Trace, ref: Ref): Explanation {
  return createExplainer(network, weights, trace)(ref);
}

/**
 * explain for many cells of one trace: the trace and the weights are checked once. They must not change meanwhile.
 * @throws RangeError as explain does.
 */
export function createExplainer(network: Network, weights: Weights, trace: Trace): (ref: Ref) => Explanation {
  const context = contextOf(network, weights, trace);
  return (ref) => explainIn(network, context, ref);
}

function explainIn(network: Network, context: Context, ref: Ref): Explanation {
  expectRef(network, ref);
  const { right, ...reason } = reasonFor(network, context, ref);
  const value = valueAt(context.run, ref);
  const name = texRef(ref, network);
  const tex = right === name ? name : `${name}=${right}`;
  return {
    ref: { ...ref },
    ...reason,
    tex,
    // written when it is read: of a thousand cells that are explained to follow a path, one is shown
    get texWithNumbers() {
      return `${name}=${texNumbers({ right, ...reason }, value)}`;
    },
    value,
  };
}

/**
 * What one step of descent makes of a weight: w - learningRate * dE/dw, as two terms.
 * @throws RangeError unless `ref` is a weight's value.
 */
export function explainUpdate(
  network: Network,
  weights: Weights,
  trace: Trace,
  ref: Ref,
  learningRate: number,
): Explanation {
  const { role } = expectRef(network, ref);
  if (role !== 'weight')
    throw new RangeError(`${ref.tensor}: expected a weight to update, got role '${role}'`);
  expectFinite('learningRate', learningRate);
  const context = contextOf(network, weights, trace);
  const terms = [
    termOf([context.value(ref.tensor, ref.index)], context.tensor),
    termOf([constant(-learningRate), context.gradient(ref.tensor, ref.index)], context.tensor),
  ];
  const value = terms[0].value + terms[1].value;
  const name = texRef({ ...ref, of: 'value' }, network);
  const gradient = texRef({ ...ref, of: 'gradient' }, network);
  const right = `${name}-\\eta\\,${gradient}`;
  return {
    ref: { ...ref, of: 'value' },
    op: 'sum',
    tex: `${name}\\leftarrow ${right}`,
    texWithNumbers: `${name}\\leftarrow ${texStep(terms[0].value, learningRate, terms[1].factors[1].value)}`,
    value,
    terms,
  };
}

function valueAt(run: Run, ref: Ref): number {
  return (ref.of === 'value' ? run.values : run.gradients)[ref.tensor][ref.index];
}

function reasonFor(network: Network, context: Context, ref: Ref): Reason {
  if (ref.of === 'gradient') return context.reasonForGradient(ref.tensor, ref.index);
  return makerOf(network, ref.tensor)?.explainOutput(context, ref.index) ?? given(context, ref);
}

/** x, d, the weights, and dE/dE = 1 are given: nothing computed them. */
function given(context: Context, ref: Ref): Reason {
  return {
    op: 'given',
    right: ref.of === 'gradient' ? '1' : texRef(ref, { tensors: [context.tensor(ref.tensor)] }),
    terms: [termOf([constant(valueAt(context.run, ref))], context.tensor)],
  };
}

function contextOf(network: Network, weights: Weights, trace: Trace): Context {
  expectTrace(network, trace);
  expectWeights(network, weights);
  const run: Run = { ...trace, values: { ...weights, ...trace.values } };
  const ref = (tensor: string, index: number, of: Ref['of']): Factor => {
    const cell: Ref = { tensor, index, of };
    return { kind: 'ref', ref: cell, value: valueAt(run, cell) };
  };
  // asked for with every pixel and every weight of a kernel, and the same all through a trace
  const reached = new Map<string, readonly Arrival[]>();
  const context: Context = {
    run,
    tensor: (name) => tensorOf(network, name),
    value: (tensor, index) => ref(tensor, index, 'value'),
    gradient: (tensor, index) => ref(tensor, index, 'gradient'),
    slope: (tensor, index) => ({
      kind: 'slope',
      ref: { tensor, index, of: 'value' },
      value: slope(run.values[tensor][index]),
    }),
    reasonForGradient: (tensor, index) =>
      ownerOf(network, tensor)?.explainWeightGradient(context, index) ??
      readerOf(network, tensor)?.explainInputGradient(context, index) ??
      given(context, { tensor, index, of: 'gradient' }),
    arrivals(tensor) {
      const known = reached.get(tensor);
      if (known) return known;
      const reader = readerOf(network, tensor);
      const found = isMaxPool(reader) ? reader.arrivals(context) : everyCell(context, tensor);
      reached.set(tensor, found);
      return found;
    },
  };
  return context;
}

function everyCell(context: Context, tensor: string): Arrival[] {
  return Array.from(context.run.values[tensor], (_, place) => ({
    place,
    gradient: context.gradient(tensor, place),
  }));
}
