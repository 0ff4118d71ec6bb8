import { asPrinted, DIGITS } from '../explain/printed.ts';
import { product } from '../explain/terms.ts';
import { slope } from '../layers/sigmoid.ts';
import { readerOf } from '../roles.ts';
import type { Explanation, Factor, Network, Ref, Trace } from '../types.ts';
import { TOLERANCE } from './answer.ts';
import { isNotable, isNotableCell } from './clear.ts';
import { tellable } from './mistake.ts';
import { productMistakes } from './productMistakes.ts';
import { termsAsked, type Asked, type DeltaQuestion, type Ready, type Subject } from './question.ts';

/** From the printed factors the answer comes out this much nearer than it has to be. */
const NEARER = 4;

/** Smaller products are not asked for: that would be about powers of ten, not about signs and slopes. */
const LEAST = 1e-4;

/** A product of the backward pass, asked for. */
interface Product {
  readonly term: number | null;
  readonly factors: readonly Factor[];
}

/** What a gradient is, or a term of it: a product of few factors, large enough to matter. */
export function deltaQuestions({ network, trace, explain }: Asked, subject: Subject): Ready<DeltaQuestion>[] {
  const { ref } = subject;
  if (ref.of !== 'gradient') return [];
  const explanation = explain(ref);
  if (explanation.op !== 'sum') return [];
  const products =
    subject.part === 'result' ? wholeOf(network, trace, explanation) : termsOf(explanation, subject);
  return products.flatMap(({ term, factors }) => {
    if (!isTellable(trace, factors)) return [];
    return [
      () => {
        const right = { by: 'number', value: product(factors) } as const;
        const mistakes = tellable(right, productMistakes(network, trace, factors));
        return { kind: 'delta', ref, term, factors, given: givenOf(trace, factors), right, mistakes };
      },
    ];
  });
}

/** The whole gradient where it is one product: of a single term, or a sum, taken as known, times the slope of its sigmoid. */
function wholeOf(network: Network, trace: Trace, { ref, terms, value }: Explanation): Product[] {
  if (!isNotableCell(trace, ref, value)) return [];
  if (terms.length === 1) return [{ term: null, factors: terms[0].factors }];
  const sigmoid = readerOf(network, ref.tensor);
  if (sigmoid?.kind !== 'sigmoid') return [];
  const after: Ref = { tensor: sigmoid.output, index: ref.index, of: 'gradient' };
  const y = trace.values[sigmoid.output][ref.index];
  const factors: Factor[] = [
    { kind: 'slope', ref: { ...after, of: 'value' }, value: slope(y) },
    { kind: 'ref', ref: after, value: trace.gradients[after.tensor][after.index] },
  ];
  return [{ term: null, factors }];
}

/** The larger terms of a sum, but for those that a slope makes nearly zero. */
function termsOf({ terms }: Explanation, subject: Subject): Product[] {
  if (terms.length < 2) return [];
  const largest = Math.max(...terms.map(({ value }) => Math.abs(value)));
  return termsAsked(subject, terms.length).flatMap((term) =>
    isNotable(terms[term].value, largest) && !terms[term].zero
      ? [{ term, factors: terms[term].factors }]
      : [],
  );
}

/** Whether there is something to multiply, and the printed numbers are enough for it. */
function isTellable(trace: Trace, factors: readonly Factor[]): boolean {
  if (factors.filter(({ kind }) => kind !== 'constant').length < 2) return false;
  const value = product(factors);
  if (Math.abs(value) < LEAST) return false;
  const read = factors.reduce((so, factor) => so * readFactor(trace, factor), 1);
  return Math.abs(read - value) <= (TOLERANCE / NEARER) * Math.abs(value);
}

/** What a reader makes of a factor whose numbers are printed. */
function readFactor({ values }: Trace, factor: Factor): number {
  const printed = (value: number): number => asPrinted(value, DIGITS);
  const valueOf = ({ tensor, index }: Ref): number => printed(values[tensor][index]);
  switch (factor.kind) {
    case 'ref':
      return printed(factor.value);
    case 'slope':
      return slope(valueOf(factor.ref));
    case 'difference':
      return valueOf(factor.ref) - valueOf(factor.target);
    case 'constant':
      return factor.value;
  }
}

/** The numbers behind the factors, each once: of a slope and a difference those that they are made of. */
function givenOf({ values }: Trace, factors: readonly Factor[]): { ref: Ref; value: number }[] {
  const given = factors.flatMap((factor) => {
    if (factor.kind === 'constant') return [];
    if (factor.kind === 'ref') return [{ ref: factor.ref, value: factor.value }];
    const refs = factor.kind === 'difference' ? [factor.ref, factor.target] : [factor.ref];
    return refs.map((ref) => ({ ref, value: values[ref.tensor][ref.index] }));
  });
  return given.filter(
    ({ ref }, n) =>
      given.findIndex(
        (each) => each.ref.tensor === ref.tensor && each.ref.index === ref.index && each.ref.of === ref.of,
      ) === n,
  );
}
