import { tensorOf } from '../check.ts';
import { pixelRoute } from '../deltas/route.ts';
import { gradientIn, sumOfTerms, valueIn } from '../explain/terms.ts';
import { placeIn } from '../place.ts';
import type { Asked } from '../questions/question.ts';
import { isConvolution, makerOf, ownerOf, readerOf } from '../roles.ts';
import type { Explanation, Factor, Ref, Term } from '../types.ts';
import {
  keyOf,
  type Exercise,
  type MetExercise,
  type PatchExercise,
  type PoolExercise,
  type SheetFactor,
  type SheetNumber,
  type SheetRow,
  type SigmoidExercise,
  type SumExercise,
  type UpdateExercise,
} from './exercise.ts';

/** Terms of a long sum that are written out: the one that is followed, and the largest other. */
const WRITTEN = 2;
/** Of a kernel's gradient that are. */
const IN_TABLE = 10;
/** Every so many products of a table are left blank, and the one that is followed. */
const EVERY = 3;

const blank = (value: number): SheetNumber => ({ value, isBlank: true });
const given = (value: number): SheetNumber => ({ value, isBlank: false });

/** Makes exercises of explanations. `found`: the cells that the sheet works out, whose numbers are not told. */
export class ExerciseMaker {
  private readonly asked: Asked;
  private readonly found: ReadonlySet<string>;

  constructor(asked: Asked, found: readonly Ref[]) {
    this.asked = asked;
    this.found = new Set(found.map(keyOf));
  }

  /** The exercise that works a cell out; `own` is the cell that it is followed from or to. */
  of(ref: Ref, own: Ref | null): Exercise {
    const explanation = this.asked.explain(ref);
    if (explanation.op === 'max') return this.pool(explanation);
    if (explanation.op === 'sigmoid') return this.sigmoid(explanation);
    const isPatch = ref.of === 'value' && isConvolution(makerOf(this.asked.network, ref.tensor));
    return isPatch ? this.patch(explanation, own) : this.sum(explanation, own, WRITTEN);
  }

  /** All that a weight's gradient is made of, as far as there is room. */
  table(weight: Ref, own: Ref): SumExercise {
    return this.sum(this.asked.explain(weight), own, IN_TABLE);
  }

  /** Null where the weight is no kernel's. */
  met(weight: Ref, cell: Ref, met: Ref): MetExercise | null {
    const { network, trace } = this.asked;
    if (!isConvolution(ownerOf(network, weight.tensor))) return null;
    const { steps } = pixelRoute(network, trace, weight.tensor, cell.index, weight.index);
    return { kind: 'met', weight, cell, met, steps };
  }

  update(gradient: Ref, rate: number): UpdateExercise {
    const ref: Ref = { ...gradient, of: 'value' };
    const weight = this.asked.explain(ref).value;
    const { value } = this.asked.explain(gradient);
    const factor = this.factor({ kind: 'ref', ref: gradient, value });
    return { kind: 'update', ref, weight, rate, gradient: factor, result: blank(weight - rate * value) };
  }

  private pool({ ref, value, candidates = [] }: Explanation): PoolExercise {
    const numbers = candidates.map((each) => ({ ...each, isBlank: this.isFound(each.ref) }));
    return { kind: 'pool', ref, candidates: numbers, result: blank(value) };
  }

  private sigmoid({ ref, value, terms }: Explanation): SigmoidExercise {
    return { kind: 'sigmoid', ref, input: this.factor(terms[0].factors[0]), result: blank(value) };
  }

  /** Of a kernel that reads several maps the one that is followed. */
  private patch({ ref, value, terms, window }: Explanation, own: Ref | null): PatchExercise {
    const { network } = this.asked;
    const mapOf = (term: Term): number => {
      const read = valueIn(term);
      return read ? placeIn(tensorOf(network, read.tensor), read.index).first : 0;
    };
    const first = mapOf(terms.find((term) => has(term, own)) ?? terms[0]);
    const here = terms.filter((term) => mapOf(term) === first);
    return {
      kind: 'patch',
      ref,
      columns: window?.columns ?? here.length,
      rows: here.map((term) => this.row(term, own, false)),
      rest: restOf(terms.filter((term) => mapOf(term) !== first)),
      result: blank(value),
    };
  }

  private sum({ ref, value, terms }: Explanation, own: Ref | null, most: number): SumExercise {
    const some = terms.filter((term) => term.value !== 0);
    const largest = some.toSorted(
      (one, other) =>
        Number(has(other, own)) - Number(has(one, own)) || Math.abs(other.value) - Math.abs(one.value),
    );
    // what would be left alone is written out as well
    const count = some.length <= most + 1 ? some.length : most;
    const written = new Set(largest.slice(0, count));
    const isTable = most === IN_TABLE;
    const rows = some.filter((term) => written.has(term));
    return {
      kind: 'sum',
      ref,
      isTable,
      rows: rows.map((term, n) => this.row(term, own, !isTable || n % EVERY === 0)),
      rest: restOf(some.filter((term) => !written.has(term))),
      zeros: terms.length - some.length,
      result: blank(value),
    };
  }

  private row(term: Term, own: Ref | null, isAsked: boolean): SheetRow {
    const isOwn = has(term, own);
    return {
      factors: term.factors.map((factor) => {
        const isSought = isOwn && own?.of === 'gradient' && this.isMet(factor);
        const known = this.factor(factor);
        return { ...known, isSought, isBlank: known.isBlank || isSought };
      }),
      product: { value: term.value, isBlank: isAsked || isOwn },
      isOwn,
    };
  }

  private factor(factor: Factor): SheetFactor {
    const isBlank = factor.kind !== 'constant' && this.isFound(factor.ref);
    return { factor, value: factor.value, isBlank, isSought: false };
  }

  /** Whether it is a cell that kernels meet: which one has to be found. */
  private isMet(factor: Factor): boolean {
    return (
      factor.kind === 'ref' &&
      factor.ref.of === 'value' &&
      isConvolution(readerOf(this.asked.network, factor.ref.tensor))
    );
  }

  private isFound(ref: Ref): boolean {
    return this.found.has(keyOf(ref));
  }
}

/** Whether a cell, or its gradient, is among a term's factors. */
function has(term: Term, cell: Ref | null): boolean {
  if (!cell) return false;
  const ref = cell.of === 'gradient' ? gradientIn(term) : valueIn(term);
  if (ref) return keyOf(ref) === keyOf(cell);
  return term.factors.some((factor) => factor.kind === 'difference' && keyOf(factor.ref) === keyOf(cell));
}

function restOf(terms: readonly Term[]): SumExercise['rest'] {
  const some = terms.filter(({ value }) => value !== 0);
  return some.length === 0 ? null : { ...given(sumOfTerms(some)), count: some.length };
}
