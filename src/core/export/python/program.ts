import { expectRef, expectTrace, expectWeights } from '../../check.ts';
import { namesOf } from '../../explain/format.ts';
import { tuple } from '../../files/namedArray.ts';
import type { Network, Ref, Tensor, Trace, Weights } from '../../types.ts';
import { base64 } from '../base64.ts';
import { littleEndian } from '../littleEndian.ts';
import { numbersOf } from '../passArrays.ts';
import type { Dialect } from './forwardLines.ts';
import { programShape } from './shapes.ts';
import { variable } from './variables.ts';

/** A cell of a pass, which a program is to compute again. */
export interface Wanted {
  readonly network: Network;
  readonly weights: Weights;
  readonly trace: Trace;
  readonly ref: Ref;
}

const LONGEST_LINE = 88;

/** @throws RangeError if the weights, the trace or the cell do not fit the network. */
export function expectWanted({ network, weights, trace, ref }: Wanted): void {
  expectWeights(network, weights);
  expectTrace(network, trace);
  expectRef(network, ref);
}

/** What was given: the image, the weights and the target, in the order of the pass. */
export function givenTensors({ tensors }: Network): Tensor[] {
  return tensors.filter(({ role }) => role !== 'value');
}

/** What the program says of itself first. */
export function opening({ network, ref }: Wanted, library: string): string[] {
  return [
    `"""${namesOf(network).cell(ref)} in the network "${network.name}" of ConvScope,`,
    `computed once more with ${library}.`,
    '',
    "Prints the number, the page's number and their relative difference. All numbers are",
    'float64. Stacks of maps are (maps, rows, columns), kernels (kernels, maps read, rows,',
    'columns), weights between layers (from, to); in brackets cells are counted row by row.',
    '"""',
  ];
}

/** `the_pass` as a function of what was given. */
export function passFunction(network: Network, about: string, body: readonly string[]): string[] {
  const parameters = givenTensors(network).map(({ name }) => variable(name));
  return [
    `def the_pass(${parameters.join(', ')}):`,
    `    """${about}"""`,
    ...body.map((line) => (line === '' ? '' : `    ${line}`)),
    '    return locals()',
  ];
}

/** The numbers of all that was given: of the target written out, so that another can be put in its place. */
export function givenLines({ network, weights, trace }: Wanted, { list }: Pick<Dialect, 'list'>): string[] {
  return givenTensors(network).flatMap((tensor) => {
    const numbers = numbersOf(tensor, 'value', weights, trace) ?? new Float64Array();
    const name = variable(tensor.name);
    if (tensor.role === 'target') return [`${name} = ${list(Array.from(numbers, pythonNumber).join(', '))}`];
    const shape = tuple(programShape(network, tensor));
    return [`${name} = numbers(${shape}, """`, ...wrapped(base64(littleEndian(numbers))), '""")'];
  });
}

function wrapped(text: string): string[] {
  return Array.from({ length: Math.ceil(text.length / LONGEST_LINE) }, (_, n) =>
    text.slice(n * LONGEST_LINE, (n + 1) * LONGEST_LINE),
  );
}

/** Runs the pass, and says what came out beside what the page has; `number` is an expression over `found`, its tensors by name. */
export function closing({ network, weights, trace, ref }: Wanted, number: readonly string[]): string[] {
  const name = namesOf(network).cell(ref);
  const tensor = expectRef(network, ref);
  const page = numbersOf(tensor, ref.of, weights, trace)?.[ref.index] ?? 0;
  const given = givenTensors(network).map((each) => variable(each.name));
  return [
    `found = the_pass(${given.join(', ')})`,
    ...number,
    `page = ${pythonNumber(page)}`,
    'difference = abs(number - page) / max(abs(number), abs(page)) if number != page else 0.0',
    `print("${name} =", repr(number))`,
    'print("on the page:", repr(page))',
    'print("relative difference:", difference)',
  ];
}

function pythonNumber(value: number): string {
  if (!Number.isFinite(value)) return `float("${value}")`;
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : String(value);
}

/** The parts of a program, with two empty lines between them, as Python has it. */
export function assembled(parts: readonly (readonly string[])[]): string {
  return `${parts.map((lines) => lines.join('\n')).join('\n\n\n')}\n`;
}
