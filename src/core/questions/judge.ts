import type { Ref } from '../types.ts';
import { fits, type Answer, type Reply } from './answer.ts';
import type { Mistake } from './mistake.ts';
import type { AskedMap, Question, ZeroFactorQuestion } from './question.ts';

/** Why an answer is none, so that it counts neither as right nor as wrong. */
export type Hint =
  | { readonly kind: 'empty' }
  | { readonly kind: 'notANumber'; readonly text: string }
  /** A cell has a whole number, from 0 to `last`. */
  | { readonly kind: 'notACell'; readonly value: number; readonly last: number }
  /** What was typed for the number of a cell is no number at all. */
  | { readonly kind: 'notACellNumber'; readonly text: string; readonly last: number }
  /** A cell of another map was clicked. */
  | { readonly kind: 'otherTensor'; readonly tensor: string }
  /** One of these cells is wanted. */
  | { readonly kind: 'notOffered'; readonly offered: readonly Ref[] }
  /** A number was wanted and a cell clicked, or the like. */
  | { readonly kind: 'otherAnswer'; readonly wanted: Reply['by'] };

export type Verdict =
  | { readonly kind: 'right' }
  /** `unknown`: a wrong answer that no mistake leads to. */
  | { readonly kind: 'wrong'; readonly mistake: Mistake | { readonly kind: 'unknown' } }
  | { readonly kind: 'hint'; readonly hint: Hint };

/** Whether an answer is right; if not, which mistake leads to it. */
export function judge(question: Question, answer: Answer): Verdict {
  const given = replyOf(question, answer);
  if ('kind' in given) return { kind: 'hint', hint: given };
  if (fits(question.right, given)) return { kind: 'right' };
  const mistake = question.mistakes.find((each) => fits(each.answer, given));
  if (mistake) return { kind: 'wrong', mistake };
  const offered = offeredBy(question);
  if (given.by === 'cell' && offered && offered.every(({ index }) => index !== given.index))
    return { kind: 'hint', hint: { kind: 'notOffered', offered } };
  return { kind: 'wrong', mistake: { kind: 'unknown' } };
}

function offeredBy(question: Question): readonly Ref[] | null {
  return 'candidates' in question ? question.candidates.map(({ ref }) => ref) : null;
}

/** What an answer says, or why it says nothing. */
function replyOf(question: Question, answer: Answer): Reply | Hint {
  switch (answer.kind) {
    case 'cell':
      return replyOfCell(question, answer.ref);
    case 'text':
      return replyOfText(question, answer.text);
    case 'choice':
      return 'choices' in question && answer.choice in question.choices
        ? { by: 'choice', choice: answer.choice }
        : otherAnswer(question);
  }
}

function otherAnswer({ right }: Question): Hint {
  return { kind: 'otherAnswer', wanted: right.by };
}

function replyOfCell(question: Question, ref: Extract<Answer, { kind: 'cell' }>['ref']): Reply | Hint {
  if ('map' in question) {
    const { tensor } = question.map;
    return ref.tensor === tensor ? { by: 'cell', index: ref.index } : { kind: 'otherTensor', tensor };
  }
  const chosen = question.kind === 'zeroFactor' ? factorsAt(question, ref) : [];
  return chosen.length === 1 ? { by: 'choice', choice: chosen[0] } : otherAnswer(question);
}

/** The choices whose factor is read from a cell: of yo both the slope and the difference are. */
function factorsAt(
  { choices }: ZeroFactorQuestion,
  { tensor, index }: Pick<Ref, 'tensor' | 'index'>,
): number[] {
  return choices.flatMap(({ factor }, n) =>
    factor && factor.kind !== 'constant' && factor.ref.tensor === tensor && factor.ref.index === index
      ? [n]
      : [],
  );
}

function replyOfText(question: Question, text: string): Reply | Hint {
  if (text.trim() === '') return { kind: 'empty' };
  const value = numberIn(text);
  if ('map' in question)
    return value === null
      ? { kind: 'notACellNumber', text, last: question.map.cells - 1 }
      : replyOfCount(question.map, value);
  if (value === null) return { kind: 'notANumber', text };
  return question.right.by === 'number' ? { by: 'number', value } : otherAnswer(question);
}

function replyOfCount({ first, cells }: AskedMap, value: number): Reply | Hint {
  return Number.isInteger(value) && value >= 0 && value < cells
    ? { by: 'cell', index: first + value, isTyped: true }
    : { kind: 'notACell', value, last: cells - 1 };
}

const NUMBER = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+|[×x*·]10\^[-+]?\d+)?$/i;

/**
 * A number as people type it, or copy it from the page: `-0.012`, `−1.2×10⁻³`, `1.2e-3`; null for any other text, two numbers with a space
 * between them among it, and for what no number of the page can be: too large, or so near to zero that it would count as zero.
 */
export function numberIn(text: string): number | null {
  const spaced = text
    .replaceAll(/[⁺⁻]?[⁰¹²³⁴⁵⁶⁷⁸⁹]+/g, '^$&')
    .normalize('NFKC')
    .replaceAll(/[−–]/g, '-');
  const plain = spaced.replaceAll(/\s/g, '');
  if (/\d\s+\d/.test(spaced) || !NUMBER.test(plain)) return null;
  const value = Number(plain.replace(/[×x*·]10\^/i, 'e'));
  const isLost = value === 0 && /^[-+]?[0.]*[1-9]/.test(plain);
  return Number.isFinite(value) && !isLost ? value : null;
}
