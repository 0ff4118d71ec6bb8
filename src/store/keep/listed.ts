import type { SavedWeights } from './keepState.ts';

/** The newest first. */
export function listed(
  saved: readonly SavedWeights[],
  put: readonly SavedWeights[],
  remove: readonly string[],
): readonly SavedWeights[] {
  const gone = new Set([...remove, ...put.map(({ name }) => name)]);
  const others = saved.filter(({ name }) => !gone.has(name));
  return [...put, ...others].toSorted((a, b) => b.savedAt - a.savedAt);
}
