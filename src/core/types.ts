/** The words the whole core speaks: tensors, layers, traces and explanations. Everything is row-major. */

/** What a tensor is to its network. */
export type TensorRole = 'input' | 'weight' | 'value' | 'target';

/** What an axis counts: maps of a stack, rows and columns of a map, the units that weights lead from and to, units. */
export type AxisName = 'map' | 'row' | 'column' | 'from' | 'to' | 'unit';

/** One direction of a tensor, and the letter that formulas use for an index along it. */
export interface Axis {
  readonly name: AxisName;
  readonly letter: string;
  readonly size: number;
}

/** One named array of the network, row-major in the order of its axes. */
export interface Tensor {
  readonly name: string;
  /** None for a scalar. A stack of one map has no axis for it. */
  readonly axes: readonly Axis[];
  /** The sizes of the axes; [1] for a scalar. */
  readonly shape: readonly number[];
  readonly role: TensorRole;
  /** The letter of an index that counts all cells through, or those of one map: i, p, j, m or k. None for a scalar and for w12[j,m]. */
  readonly letter?: string;
  /** Weights only: the standard deviation of their first random values. */
  readonly deviation?: number;
}

/** One cell of one tensor: its value, or dE/d(that value). */
export interface Ref {
  readonly tensor: string;
  readonly index: number;
  readonly of: 'value' | 'gradient';
}

/** Weights by tensor name, in the layouts of the network's tensors. */
export type Weights = Record<string, Float64Array>;

/** Everything one forward and one backward pass computed. */
export interface Trace {
  /** x, each layer's output, d and E (length 1). */
  readonly values: Record<string, Float64Array>;
  /** dE/d(name) for every input, value and weight tensor. */
  readonly gradients: Record<string, Float64Array>;
  /** For each pooled tensor, the place of each cell's winner in the tensor that was pooled. */
  readonly winners: Record<string, Int32Array>;
}

/** One number in a product. Only a `ref` was itself computed or given; it can be explained again. */
export type Factor =
  | { readonly kind: 'ref'; readonly ref: Ref; readonly value: number }
  /** ds(y) = y (1 - y) at the sigmoid output `ref`. */
  | { readonly kind: 'slope'; readonly ref: Ref; readonly value: number }
  /** yo - d: what came out less what was wanted. */
  | { readonly kind: 'difference'; readonly ref: Ref; readonly target: Ref; readonly value: number }
  /** `of`: it is the derivative of a cell of the first tensor by one of the second: what a pool lets through, 1 or 0. */
  | { readonly kind: 'constant'; readonly value: number; readonly of?: readonly [string, string] };

/** Why a term is zero, or (`nearly flat`: a slope below 1e-3) almost. `no error`: the gradient among its factors is 0. */
export type ZeroReason = 'blank pixel' | 'lost the pool' | 'nearly flat' | 'no error' | 'zero factor';

/** One summand: the product of its factors. For `sigmoid` it holds the one input, and the value is sigma of it. */
export interface Term {
  readonly value: number;
  readonly factors: readonly Factor[];
  readonly zero?: ZeroReason;
}

export type Operation = 'sum' | 'sigmoid' | 'max' | 'route' | 'given';

/** A cell that took part in a pool, and whether it won. */
export interface Candidate {
  readonly ref: Ref;
  readonly value: number;
  readonly won: boolean;
}

/** A rectangle of cells that slides as the index goes up: the kernel over x, and backward the errors over x. */
export interface SlidingWindow {
  readonly tensor: string;
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** What explains one cell. The terms always add up to the value. */
export interface Explanation {
  readonly ref: Ref;
  readonly op: Operation;
  readonly tex: string;
  readonly texWithNumbers: string;
  readonly value: number;
  readonly terms: readonly Term[];
  readonly omitted?: { readonly count: number; readonly reason: ZeroReason };
  readonly candidates?: readonly Candidate[];
  /** Where the window of a convolution lies; of several channels the one that slides is the same in all. */
  readonly window?: SlidingWindow;
}

/** What a layer says of a cell; explain.ts adds the name, the value and the numbers. `right` is the formula's right side. */
export interface Reason {
  readonly op: Operation;
  readonly right: string;
  readonly terms: readonly Term[];
  readonly omitted?: NonNullable<Explanation['omitted']>;
  readonly candidates?: NonNullable<Explanation['candidates']>;
  readonly window?: SlidingWindow;
}

/** The arrays a pass works on: `values` holds inputs, weights, targets and outputs alike. */
export interface Run {
  readonly values: Record<string, Float64Array>;
  readonly gradients: Record<string, Float64Array>;
  readonly winners: Record<string, Int32Array>;
}

/** A cell of a layer's output that the error reaches, and the gradient it brings there. */
export interface Arrival {
  readonly place: number;
  readonly gradient: Factor;
}

/** What an explanation may ask of the network around its layer. */
export interface Context {
  readonly run: Run;
  tensor(name: string): Tensor;
  value(tensor: string, index: number): Factor;
  gradient(tensor: string, index: number): Factor;
  slope(tensor: string, index: number): Factor;
  /** The reason for a gradient, asked of the layer that reads `tensor`. */
  reasonForGradient(tensor: string, index: number): Reason;
  /** The cells of `tensor` that the error reaches, in the order of the layer that reads it. */
  arrivals(tensor: string): readonly Arrival[];
}

/**
 * Which cells a layer brings together, by its geometry alone: for each cell the others that it may meet. Flat indices, ascending.
 */
export interface Links {
  /** Whether a gradient reads all that it may; else only what the error reached, as explain tells. */
  readonly isWhole: boolean;
  outputsOfInput(input: number): readonly number[];
  inputsOfOutput(output: number): readonly number[];
  weightsOfInput(input: number): readonly number[];
  weightsOfOutput(output: number): readonly number[];
  inputsOfWeight(weight: number): readonly number[];
  outputsOfWeight(weight: number): readonly number[];
}

/** Forward, backward and explanation of one operation. */
interface LayerParts {
  readonly input: string;
  readonly output: string;
  /** The tensors that this layer brings into the network: its weights or target, then its output. */
  readonly tensors: readonly Tensor[];
  /** What it does, as a sign beside an arrow: forward and backward. */
  readonly signs: readonly [string, string];
  forward(run: Run): void;
  /** Reads dE/d(output), writes dE/d(input) and dE/d(weights). */
  backward(run: Run): void;
  readonly links: Links;
  /**
   * The output of the run `above` less that of the run `below`, from the differences of what it reads: two nearly equal numbers
   * subtracted would lose the digits that a small difference needs.
   */
  difference(above: Run, below: Run, differences: Run['values']): Float64Array;
  explainOutput(context: Context, index: number): Reason;
  explainInputGradient(context: Context, index: number): Reason;
}

/** What a layer with weights adds. */
interface Weighted {
  readonly weights: string;
  explainWeightGradient(context: Context, index: number): Reason;
}

/** `kernels` maps out of `channels` maps: kernels of `kernel` x `kernel` slide over maps of `size` = [rows, columns]. */
export interface Convolution extends LayerParts, Weighted {
  readonly kind: 'convolution';
  readonly size: readonly [number, number];
  readonly outputSize: readonly [number, number];
  readonly kernel: number;
  readonly channels: number;
  readonly kernels: number;
}

/** `channels` maps of `size` = [rows, columns], pooled over `window` x `window` cells. */
export interface MaxPool extends LayerParts {
  readonly kind: 'maxPool';
  readonly size: readonly [number, number];
  readonly outputSize: readonly [number, number];
  readonly window: number;
  readonly channels: number;
  /** Which cells of the input the error reaches, and the gradient it brings there. */
  arrivals(context: Context): readonly Arrival[];
}

export interface Sigmoid extends LayerParts {
  readonly kind: 'sigmoid';
}

/** Every one of `from` cells to every one of `to`. */
export interface Dense extends LayerParts, Weighted {
  readonly kind: 'dense';
  readonly from: number;
  readonly to: number;
}

/** The last layer of a network: E from its input and the `target`. */
export interface SquaredError extends LayerParts {
  readonly kind: 'squaredError';
  readonly target: string;
}

export type Layer = Convolution | MaxPool | Sigmoid | Dense | SquaredError;
export type WeightedLayer = Extract<Layer, Weighted>;
export type LayerKind = Layer['kind'];

/** A list of layers and the tensors that they bring, with what the page needs to know of it. */
export interface Network {
  readonly name: string;
  /** What people call it, by language (`en`, `zh`). */
  readonly names: Readonly<Record<string, string>>;
  readonly tensors: readonly Tensor[];
  readonly layers: readonly Layer[];
  /** The cell to begin with. */
  readonly opensAt: Ref;
  /** A network to be compared with at first; null where any will do. */
  readonly comparedWith: string | null;
  /** Whether weights were trained for it and are shipped as files. */
  readonly isShipped: boolean;
}
