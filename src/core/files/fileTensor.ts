/** What another program's file holds under one name, before it is known whether it is one of a network's weights. */
export interface FileTensor {
  readonly name: string;
  /** As safetensors writes it: `F32`, `I64`. For a type that the page has no name for, what the file calls it. */
  readonly type: string;
  /** None for a single number. */
  readonly shape: readonly number[];
  /** Its numbers, row-major; null where they are of a type that no weights have here. */
  readonly read: (() => Float64Array) | null;
}

/** What cannot be read of a file, as a code and what a sentence in any language needs to say it. */
export type FileProblem =
  /** More bytes than are looked at. */
  | { readonly kind: 'longFile'; readonly bytes: number; readonly most: number }
  /** It ends before what it announces. */
  | { readonly kind: 'cutOff' }
  /** What says which tensors there are cannot be read. */
  | { readonly kind: 'badHeader' }
  /** A tensor's numbers are not where the header says, or too many or too few for its shape, or changed. */
  | { readonly kind: 'badTensor'; readonly tensor: string }
  /** It is packed in a way that no program's `savez` packs, or encrypted. */
  | { readonly kind: 'packing'; readonly tensor: string }
  /** A small file that unpacks to a large one. */
  | { readonly kind: 'unpacksTooLarge'; readonly most: number }
  | { readonly kind: 'tooMany'; readonly most: number }
  | { readonly kind: 'noArrays' }
  /** A .npy file: one array, where a network has several. */
  | { readonly kind: 'singleArray' }
  /** Another program's own format, which the page does not read. */
  | { readonly kind: 'otherProgram'; readonly ending: string };

/** No network's weights are so many. */
export const MOST_TENSORS = 1000;

/** Thrown among the readers only; `readingFile` turns it into an answer. */
export class FileRefusal extends Error {
  readonly problem: FileProblem;

  constructor(problem: FileProblem) {
    super(problem.kind);
    this.problem = problem;
  }
}

/** What a reader makes of a file, or why it is refused. Never throws: whatever else goes wrong is a header that is damaged. */
export function readingFile<Read>(read: () => Read): Read | { readonly problem: FileProblem } {
  try {
    return read();
  } catch (error) {
    return { problem: error instanceof FileRefusal ? error.problem : { kind: 'badHeader' } };
  }
}

/** How many numbers a shape has; null for one that cannot be. */
export function countIn(shape: readonly unknown[]): number | null {
  let count = 1;
  for (const side of shape) {
    if (!Number.isSafeInteger(side) || Number(side) < 0) return null;
    count *= Number(side);
  }
  return Number.isSafeInteger(count) ? count : null;
}

/** Where a number stands in a shape, as programs write it: `[3, 4]`. */
export function coordinatesIn(shape: readonly number[], index: number): string {
  const place = shape.map((side, n) => {
    const within = shape.slice(n + 1).reduce((product, each) => product * each, 1);
    return Math.floor(index / within) % side;
  });
  return `[${place.join(', ')}]`;
}
