import { useMemo } from 'react';

/** Names of a map's cells, `x[3]` unless told; the function keeps its identity while names stay. */
export function useNameOf(name: string, cellName?: (index: number) => string): (index: number) => string {
  return useMemo(() => cellName ?? ((index: number) => `${name}[${index}]`), [name, cellName]);
}
