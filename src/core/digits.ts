/** How many classes a digit can be of, and so how many outputs a network has. */
export const DIGITS = 10;

/** The digit whose one-hot vector d is; null where it is no such vector. */
export function digitWanted(d: Float64Array): number | null {
  const digit = d.indexOf(1);
  return digit >= 0 && d.every((wanted, k) => k === digit || wanted === 0) ? digit : null;
}
