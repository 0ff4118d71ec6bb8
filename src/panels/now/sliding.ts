import {
  cellAxes,
  coordinatesOf,
  indexAt,
  mapAxes,
  ownerOf,
  placeIn,
  tensorOf,
  valueIn,
  type Explanation,
  type Network,
  type Part,
  type Ref,
  type Term,
} from '../../core/index.ts';

/**
 * The gradient of a kernel as a sliding sum: the map of errors lies over the map that the kernel reads, its corner at the row and
 * column of a weight, and what lies on each other is multiplied and added up. Read from the terms that explain each weight.
 */
export interface SlidingErrors {
  /** Rows and columns of the map of errors. */
  readonly rows: number;
  readonly columns: number;
  /** The map that the kernel reads: its tensor, and its cells there. */
  readonly input: string;
  readonly part: Part;
  /** The tensor whose gradients the errors are, and the first cell of its map. */
  readonly made: string;
  readonly first: number;
  /** The errors that have a term, by their place in the map; everywhere else there is none. */
  readonly errors: ReadonlyMap<number, number>;
  /** One for each weight of the kernel. */
  readonly weights: readonly SlidWeight[];
}

/** Where the errors lie for one weight, and what that gives. */
export interface SlidWeight {
  readonly ref: Ref;
  readonly row: number;
  readonly column: number;
  /** The products, by the place of their error. */
  readonly products: ReadonlyMap<number, Product>;
  readonly value: number;
}

export interface Product {
  readonly term: Term;
  /** The cell that the error lies on. */
  readonly met: Ref;
  readonly value: number;
}

/** Null where the explanations are not those of a kernel's weights. */
export function slidingErrorsOf(
  network: Network,
  explanations: readonly Explanation[],
): SlidingErrors | null {
  const [head] = explanations;
  const layer = head && ownerOf(network, head.ref.tensor);
  if (layer?.kind !== 'convolution') return null;
  const [read, made, kernel] = [layer.input, layer.output, layer.weights].map((name) =>
    tensorOf(network, name),
  );
  const [rows, columns] = layer.outputSize;
  const errors = new Map<number, number>();
  const weights = explanations.map(({ ref, terms, value }): SlidWeight => {
    const [row, column] = rowAndColumn(kernel, ref.index);
    const products = new Map<number, Product>();
    for (const term of terms) {
      const met = valueIn(term);
      if (!met) continue;
      const [metRow, metColumn] = rowAndColumn(read, met.index);
      const place = indexAt({ axes: cellAxes(made) }, [metRow - row, metColumn - column]);
      products.set(place, { term, met, value: term.value });
      errors.set(place, errorOf(term));
    }
    return { ref, row, column, products, value };
  });
  const { maps } = placeIn(kernel, head.ref.index);
  const [own, of] = [mapAxes(made).length, mapAxes(read).length];
  const firstOf = (tensor: typeof made, map: readonly number[]): number =>
    indexAt(tensor, [...map, ...cellAxes(tensor).map(() => 0)]);
  const [height, width] = layer.size;
  return {
    rows,
    columns,
    input: layer.input,
    part: { first: firstOf(read, maps.slice(own, own + of)), cells: height * width },
    made: layer.output,
    first: firstOf(made, maps.slice(0, own)),
    errors,
    weights,
  };
}

/** Row and column of a cell within its map. */
function rowAndColumn(tensor: ReturnType<typeof tensorOf>, index: number): [number, number] {
  const [row, column] = coordinatesOf(tensor, index).slice(-2);
  return [row, column];
}

/** The error of a term: the gradient among its factors. */
function errorOf({ factors }: Term): number {
  return factors.find((each) => each.kind === 'ref' && each.ref.of === 'gradient')?.value ?? 0;
}

/** The places of the products of a weight that are in: the first `shown` where not all are, else all or, before it is known, none. */
export function takenOf({ products }: SlidWeight, shown: number | null, isKnown: boolean): readonly number[] {
  const places = [...products.keys()];
  if (shown !== null) return places.slice(0, shown);
  return isKnown ? places : [];
}
