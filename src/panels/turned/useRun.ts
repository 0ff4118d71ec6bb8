import { useEffect, useState } from 'react';

/** So many terms are in, and which way it goes by itself: 1 adds, -1 takes away, 0 rests. */
export interface Run {
  readonly taken: number;
  readonly way: -1 | 0 | 1;
}

/** Milliseconds from one term to the next. */
const BEAT = 700;

/** Begins to add, or to take away; from the other end where there is nothing more to do. */
export function started(taken: number, count: number, way: -1 | 1): Run {
  const end = way === 1 ? count : 0;
  return { taken: taken === end ? count - end : taken, way };
}

/** One term further; at its end it rests. */
export function advanced({ taken, way }: Run, count: number): Run {
  const next = Math.min(Math.max(taken + way, 0), count);
  const isOver = next === (way === 1 ? count : 0);
  return { taken: next, way: isOver ? 0 : way };
}

export interface RunControl extends Run {
  start(way: -1 | 1): void;
  setTaken(taken: number): void;
}

/**
 * The terms of `sum` added one after the other, and taken away again; all are in at first, and whenever it is another sum. Nothing moves by
 * itself.
 */
export function useRun(sum: object, count: number): RunControl {
  const whole: Run = { taken: count, way: 0 };
  const [state, setState] = useState({ sum, run: whole });
  const run = state.sum === sum ? state.run : whole;
  const { taken, way } = run;
  useEffect(() => {
    if (way === 0) return undefined;
    const timer = setTimeout(() => setState({ sum, run: advanced({ taken, way }, count) }), BEAT);
    return () => clearTimeout(timer);
  }, [sum, taken, way, count]);
  return {
    ...run,
    start: (next) => setState({ sum, run: way === next ? { taken, way: 0 } : started(taken, count, next) }),
    setTaken: (next) => setState({ sum, run: { taken: next, way: 0 } }),
  };
}
