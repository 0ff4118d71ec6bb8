import {
  checkGradient,
  evaluate,
  givenIn,
  networks,
  type Evaluation,
  type GradientCheck,
  type Network,
  type NetworkName,
  type Ref,
  type Trace,
  type Weights,
} from '../../core/index.ts';

/** A weight's gradient beside its central difference: two forward passes. */
export function checkHere(
  network: Network,
  weights: Weights,
  shown: Trace,
  { tensor, index }: Ref,
): GradientCheck {
  const { x, d } = givenIn(network, shown);
  return checkGradient(network, weights, x, d, tensor, index);
}

/** How images are answered, one after the other. */
export function answersHere(
  network: NetworkName,
  weights: Weights,
  images: Float64Array,
  labels: Uint8Array,
): Evaluation {
  return evaluate(networks[network], weights, images, labels);
}
