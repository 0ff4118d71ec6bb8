import type { Tensor } from '../../core/index.ts';

/** Rows and columns a tensor is drawn in: images as they are, long lists in rows of ten. */
export interface Arrangement {
  readonly rows: number;
  readonly columns: number;
}

const ROW_LENGTH = 10;
/** The ten digits stand in two rows, as in the choice of the answer wanted. */
const TEN: Arrangement = { rows: 2, columns: 5 };

export function arrangementOf(count: number): Arrangement {
  const side = Math.sqrt(count);
  if (Number.isInteger(side)) return { rows: side, columns: side };
  if (count === ROW_LENGTH) return TEN;
  const columns = count % ROW_LENGTH === 0 ? ROW_LENGTH : count;
  return { rows: count / columns, columns };
}

export function arrangementOfTensor({ shape }: Pick<Tensor, 'shape'>): Arrangement {
  if (shape.length === 1) return arrangementOf(shape[0]);
  const columns = shape[shape.length - 1];
  return { rows: shape.slice(0, -1).reduce((product, side) => product * side, 1), columns };
}
