import {
  cellCount,
  forwardMultiplications,
  isConvolution,
  networks,
  weightTensors,
  type Accuracy,
  type NetworkName,
} from '../../core/index.ts';

/** What a network costs and what it answers rightly. */
export interface Measured {
  readonly name: NetworkName;
  readonly weights: number;
  readonly multiplications: number;
  readonly accuracy: Accuracy | null;
}

export function measuredOf(
  names: readonly NetworkName[],
  accuracyOf: (network: NetworkName) => Accuracy | null,
): Measured[] {
  return names.map((name) => ({
    name,
    weights: weightTensors(networks[name])
      .map(cellCount)
      .reduce((sum, count) => sum + count, 0),
    multiplications: forwardMultiplications(networks[name]),
    accuracy: accuracyOf(name),
  }));
}

/** Networks with kernels beside one without: which answer more of the same digits rightly, which fewer, which as many. */
export interface Verdict {
  readonly against: Measured;
  readonly fewer: readonly Measured[];
  readonly more: readonly Measured[];
  readonly same: readonly Measured[];
  /** Those whose interval has a share in common with the other's: the digits are too few to be sure of these. */
  readonly unsure: readonly Measured[];
}

/** Null where there is no network without a convolution, or none with one, or where nothing was measured. */
export function verdictOf(all: readonly Measured[]): Verdict | null {
  const tested = all.filter(({ accuracy }) => accuracy !== null);
  const hasKernels = ({ name }: Measured): boolean => networks[name].layers.some(isConvolution);
  const against = tested.find((each) => !hasKernels(each));
  const others = tested.filter(hasKernels);
  if (!against || others.length === 0) return null;
  const share = ({ accuracy }: Measured): number => accuracy?.validation ?? 0;
  return {
    against,
    fewer: others.filter((each) => share(each) < share(against)),
    more: others.filter((each) => share(each) > share(against)),
    same: others.filter((each) => share(each) === share(against)),
    unsure: others.filter((each) => meet(each.accuracy?.interval, against.accuracy?.interval)),
  };
}

/** A network of several convolutions beside the best of those with one. */
export interface Deeper {
  readonly deeper: Measured;
  readonly other: Measured;
  /** Whether their intervals have a share in common. */
  readonly isUnsure: boolean;
}

/** What a further convolution buys, for each network that has one; none where nothing was measured to set beside it. */
export function deeperThanOne(all: readonly Measured[]): Deeper[] {
  const convolutions = ({ name }: Measured): number => networks[name].layers.filter(isConvolution).length;
  const share = ({ accuracy }: Measured): number => accuracy?.validation ?? 0;
  const tested = all.filter(({ accuracy }) => accuracy !== null);
  const [other] = tested.filter((each) => convolutions(each) === 1).toSorted((a, b) => share(b) - share(a));
  if (!other) return [];
  return tested
    .filter((each) => convolutions(each) > 1)
    .map((deeper) => ({
      deeper,
      other,
      isUnsure: meet(deeper.accuracy?.interval, other.accuracy?.interval),
    }));
}

function meet(a: Accuracy['interval'], b: Accuracy['interval']): boolean {
  return a !== undefined && b !== undefined && a[0] <= b[1] && b[0] <= a[1];
}
