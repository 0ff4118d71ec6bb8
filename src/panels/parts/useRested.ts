import { useEffect, useState } from 'react';

/** A value that follows another when that has held still for a while and nothing is busy; the first comes at once. */
export function useRested<Value>(value: Value, isBusy: boolean, rest: number): Value {
  const [rested, setRested] = useState(value);
  useEffect(() => {
    if (isBusy || value === rested) return undefined;
    const timer = setTimeout(() => setRested(value), rest);
    return () => clearTimeout(timer);
  }, [value, isBusy, rest, rested]);
  return rested;
}
