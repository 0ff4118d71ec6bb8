import type { FileTensor } from './fileTensor.ts';
import { withoutOnes } from './readings.ts';

/** What the name of a tensor in another program's file tells. */

/** Whether it has a tensor's name in it as a word: `w12`, `model.w12.weight`, `net/w12/kernel:0`. Not so `w12.grad`. */
export function namesTensor(name: string, tensor: string): boolean {
  if (isNoWeightName(name)) return false;
  return name
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .includes(tensor.toLowerCase());
}

/** A list of numbers called `fc1.bias`, `dense/bias:0`, `b2` or `beta`. */
export function isBias({ name, shape }: Pick<FileTensor, 'name' | 'shape'>): boolean {
  return withoutOnes(shape).length < 2 && /(^|[^a-z])(bias(es)?|beta|b)_?\d*(:\d+)?$/i.test(name);
}

/** What a normalization adds to a network. */
export function isNormName(name: string): boolean {
  return /running_|moving_|gamma|norm|(^|[^a-z])bn\d*([^a-z]|$)/i.test(name);
}

/** What goes along with weights and is none: gradients, and what an optimizer remembers. */
export function isNoWeightName(name: string): boolean {
  return /(^|[^a-z])(grads?|gradients?|de|momentum|velocity|exp_avg|exp_avg_sq|optimizer|adam)([^a-z]|$)/i.test(
    name,
  );
}
