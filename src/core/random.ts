/** Seeded randomness: the same seed gives the same numbers everywhere. */
export interface Random {
  /** Uniform in [0, 1). */
  next(): number;
  /** Normally distributed, mean 0, deviation 1. */
  normal(): number;
  /** A whole number from 0 to limit-1. */
  below(limit: number): number;
  /** A permutation of 0..length-1. */
  permutation(length: number): Uint32Array;
}

/** mulberry32 (public domain, T. Ettinger): 32 bits of state, enough for weights and shuffles. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  let spare: number | null = null;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const normal = (): number => {
    if (spare !== null) {
      const value = spare;
      spare = null;
      return value;
    }
    // Box-Muller: two uniform numbers make two normal ones
    const radius = Math.sqrt(-2 * Math.log(1 - next()));
    const angle = 2 * Math.PI * next();
    spare = radius * Math.sin(angle);
    return radius * Math.cos(angle);
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  const permutation = (length: number): Uint32Array => {
    const order = Uint32Array.from({ length }, (_, n) => n);
    for (let last = length - 1; last > 0; last -= 1) {
      const other = below(last + 1);
      const held = order[last];
      order[last] = order[other];
      order[other] = held;
    }
    return order;
  };
  return { next, normal, below, permutation };
}

/** A seed of its own for each name, so that adding a tensor leaves the others' numbers alone (FNV-1a). */
export function seedFor(seed: number, name: string): number {
  let hash = (2166136261 ^ seed) >>> 0;
  for (let n = 0; n < name.length; n += 1) hash = Math.imul(hash ^ name.charCodeAt(n), 16777619) >>> 0;
  return hash;
}
