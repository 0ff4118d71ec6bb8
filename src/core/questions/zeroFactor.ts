import { tensorOf } from '../check.ts';
import { NEARLY_FLAT } from '../explain/terms.ts';
import type { Explanation, Factor, Network, Term, Trace, ZeroReason } from '../types.ts';
import { isNotableCell } from './clear.ts';
import { tellable, type Mistake } from './mistake.ts';
import {
  termsAsked,
  type Asked,
  type Ready,
  type Subject,
  type ZeroChoice,
  type ZeroFactorQuestion,
} from './question.ts';

/** A slope that makes a term nearly zero is smaller than its other factors by this much. */
const SMALLER = 10;

/** Which factor of a sum's term makes it zero, where exactly one does and the others are clearly not. */
export function zeroFactorQuestions(
  { network, trace, explain }: Asked,
  subject: Subject,
): Ready<ZeroFactorQuestion>[] {
  if (subject.part === 'result') return [];
  const explanation = explain(subject.ref);
  const { op, terms } = explanation;
  // where an error is passed on, the printed factor is a 0
  if (op !== 'sum') return [];
  return termsAsked(subject, terms.length).flatMap((term) => {
    const zero = terms[term].zero && onlyZeroOf(trace, terms[term]);
    return zero ? [() => zeroQuestion(network, explanation, term, zero)] : [];
  });
}

function zeroQuestion(
  network: Network,
  explanation: Explanation,
  term: number,
  zero: Factor,
): ZeroFactorQuestion {
  const choices = choicesOf(network, explanation, explanation.terms[term]);
  const right = { by: 'choice', choice: choices.findIndex(({ factor }) => factor === zero) } as const;
  const mistakes = tellable(
    right,
    choices.map((choice, n) => mistakeOf(explanation, choice, zero, n)),
  );
  return { kind: 'zeroFactor', ref: explanation.ref, term, choices, right, mistakes };
}

/** The one factor that is zero, if it is the only one. */
function onlyZeroOf(trace: Trace, { factors }: Term): Factor | null {
  const zeros = factors.filter(isZero);
  const others = factors.filter((factor) => !isZero(factor));
  if (zeros.length !== 1 || others.length === 0) return null;
  const least = SMALLER * zeros[0].value;
  return others.every((factor) => isClearlySome(trace, factor) && Math.abs(factor.value) >= least)
    ? zeros[0]
    : null;
}

function isZero(factor: Factor): boolean {
  return factor.kind === 'slope' ? factor.value < NEARLY_FLAT : factor.value === 0;
}

/** Whether a factor is plainly not zero. */
function isClearlySome(trace: Trace, factor: Factor): boolean {
  switch (factor.kind) {
    case 'ref':
      return isNotableCell(trace, factor.ref, factor.value);
    case 'slope':
    case 'difference':
      return Math.abs(factor.value) >= SMALLER * NEARLY_FLAT;
    case 'constant':
      return true;
  }
}

/** Each factor with the reason for which it would be zero; beside a sum that leaves losers out, also that it is one of theirs. */
function choicesOf(network: Network, { omitted }: Explanation, { factors }: Term): ZeroChoice[] {
  const choices = factors.map((factor) => ({ factor, reason: reasonOf(network, factor) }));
  return omitted ? [...choices, { factor: null, reason: omitted.reason }] : choices;
}

function reasonOf(network: Network, factor: Factor): ZeroReason {
  switch (factor.kind) {
    case 'ref':
      if (factor.ref.of === 'gradient') return 'no error';
      return tensorOf(network, factor.ref.tensor).role === 'input' ? 'blank pixel' : 'zero factor';
    case 'slope':
      return 'nearly flat';
    case 'constant':
    case 'difference':
      return 'zero factor';
  }
}

function mistakeOf(
  { omitted }: Explanation,
  { factor, reason }: ZeroChoice,
  zero: Factor,
  n: number,
): Mistake {
  const answer = { by: 'choice', choice: n } as const;
  return factor
    ? { kind: 'notZero', factor, zero, answer }
    : { kind: 'countedLosers', omitted: omitted?.count ?? 0, reason, answer };
}
