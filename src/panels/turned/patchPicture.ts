import { constant, type Factor, type MapReading, type Term, type Weights } from '../../core/index.ts';
import type { Picture } from '../now/picture.ts';

/** A kernel's patch as a picture of the "now" card: errors times weights gives products, with 0 where no error came from. */
export type PatchPicture = Extract<Picture, { kind: 'product' }> & {
  readonly errors: readonly number[];
  /** The weights in the order of the turned kernel. */
  readonly weights: readonly number[];
  readonly products: readonly number[];
};

export function patchPictureOf({ patch }: MapReading, side: number, weights: Weights): PatchPicture {
  const terms = patch.map(({ place, weight, term }): Term => {
    const [sent] = term?.factors ?? [];
    const error = sent?.value ?? 0;
    const factors: Factor[] = [
      place ? { kind: 'ref', ref: place, value: error } : constant(0),
      { kind: 'ref', ref: weight, value: weights[weight.tensor][weight.index] },
    ];
    return { value: term?.value ?? 0, factors };
  });
  const factorsAt = (n: number): Factor[] => terms.map(({ factors }) => factors[n]);
  return {
    kind: 'product',
    arrangement: { rows: side, columns: side },
    slots: [
      { kind: 'grid', title: '', palette: 'value', factors: factorsAt(0) },
      { kind: 'grid', title: '', palette: 'weight', factors: factorsAt(1) },
    ],
    terms,
    resultTitle: null,
    results: null,
    maps: null,
    errors: factorsAt(0).map(({ value }) => value),
    weights: factorsAt(1).map(({ value }) => value),
    products: terms.map(({ value }) => value),
  };
}
