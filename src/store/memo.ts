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
