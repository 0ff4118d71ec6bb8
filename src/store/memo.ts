/** Keeps the last result: the same arguments give the very same object again, so that React can skip what did not change. */
export function memoLast<Arguments extends readonly unknown[], Result>(
  compute: (...args: Arguments) => Result,
): (...args: Arguments) => Result {
  let last: { args: Arguments; result: Result } | null = null;
  return (...args) => {
    if (last && args.every((arg, n) => Object.is(arg, last?.args[n]))) return last.result;
    last = { args, result: compute(...args) };
    return last.result;
  };
}

/** Keeps a result for each object that it was computed from, as long as that object is there. */
export function memoEach<Key extends object, Result>(compute: (key: Key) => Result): (key: Key) => Result {
  const known = new WeakMap<Key, { readonly result: Result }>();
  return (key) => {
    const found = known.get(key) ?? { result: compute(key) };
    known.set(key, found);
    return found.result;
  };
}
