import { useEffect, useState, type ReactNode } from 'react';
import { QuietContext } from '../panels/parts/live.ts';
import { useAppStore } from '../store/useAppStore.ts';

/** Milliseconds in which what a chapter shows, and the last weights of a run, have come to the stage. */
const MOMENT = 1000;

/** While a run goes, and as a chapter sets the stage, the pass is not told: the run tells its end, the lesson its chapter. */
export function QuietProvider({ children }: { readonly children: ReactNode }) {
  const isRunning = useAppStore(({ training }) => ['loading', 'running'].includes(training.kind));
  const chapter = useAppStore((state) => state.chapter);
  const now = `${isRunning} ${chapter}`;
  const [calm, setCalm] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(now), MOMENT);
    return () => clearTimeout(timer);
  }, [now]);
  return <QuietContext value={isRunning || calm !== now}>{children}</QuietContext>;
}
