import { expectTrace, expectWeights } from '../check.ts';
import { shapeOf } from '../files/namedArray.ts';
import type { Axis, Network, Trace, Weights } from '../types.ts';
import { numbersOf } from './passArrays.ts';
import { linesOf } from './tensorCsv.ts';

const PASS_FORMAT = 'convscope-pass';
const PASS_VERSION = 1;

/**
 * A whole pass as JSON: of each tensor its axes, its shape, and its values and gradient as flat lists, row-major, a line a row;
 * of each pooled one the places of the winners, too.
 * @throws RangeError if the weights or the trace do not fit the network.
 */
export function traceJson(network: Network, weights: Weights, trace: Trace): string {
  expectWeights(network, weights);
  expectTrace(network, trace);
  const tensors = network.tensors.map((tensor) => {
    const { name, role, axes } = tensor;
    const value = numbersOf(tensor, 'value', weights, trace);
    const gradient = numbersOf(tensor, 'gradient', weights, trace);
    const winners = Object.hasOwn(trace.winners, name) ? trace.winners[name] : null;
    const facts = [
      `"role": ${JSON.stringify(role)}`,
      `"axes": ${JSON.stringify(axes.map((axis) => axis.name))}`,
      `"shape": ${JSON.stringify(shapeOf(axes))}`,
      ...(value ? [`"value": ${list(axes, value)}`] : []),
      ...(gradient ? [`"gradient": ${list(axes, gradient)}`] : []),
      ...(winners ? [`"winner": ${list(axes, winners)}`] : []),
    ];
    return `    ${JSON.stringify(name)}: {\n      ${facts.join(',\n      ')}\n    }`;
  });
  const head = { format: PASS_FORMAT, version: PASS_VERSION, network: network.name };
  const lines = Object.entries(head).map(
    ([key, value]) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},`,
  );
  return ['{', ...lines, '  "tensors": {', tensors.join(',\n'), '  }', '}', ''].join('\n');
}

/** A list of numbers that can be read again to the last digit. */
function list(axes: readonly Axis[], numbers: ArrayLike<number>): string {
  const { columns } = linesOf(axes);
  const all = Array.from(numbers, (value) => JSON.stringify(value));
  // a column would be as many lines as it has cells
  const along = columns === 1 ? all.length : columns;
  const lines = Array.from({ length: all.length / along }, (_, n) =>
    all.slice(n * along, (n + 1) * along).join(', '),
  );
  return `[\n        ${lines.join(',\n        ')}\n      ]`;
}
