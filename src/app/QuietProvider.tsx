import { useEffect, useState, type ReactNode } from 'react';
import { QuietContext } from '../panels/parts/live.ts';
import { useAppStore } from '../store/useAppStore.ts';

/** Milliseconds in which what a chapter shows, a value that is tried, and the last weights of a run, have come to the stage. */
const MOMENT = 1000;

/** While a run goes, and as a chapter or a value that is tried changes the whole pass, that is not told: run, lesson and slider tell their own. */
export function QuietProvider({ children }: { readonly children: ReactNode }) {
  const isRunning = useAppStore(({ training }) => ['loading', 'running'].includes(training.kind));
  const chapter = useAppStore((state) => state.chapter);
  const tried = useAppStore((state) => state.whatIf?.value ?? null);
  const now = `${isRunning} ${chapter} ${tried}`;
  const [calm, setCalm] = useState(now);
  useEffect(() => {
    const timer = setTimeout(() => setCalm(now), MOMENT);
    return () => clearTimeout(timer);
  }, [now]);
  return <QuietContext value={isRunning || calm !== now}>{children}</QuietContext>;
}
