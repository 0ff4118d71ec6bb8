import { useCallback, useEffect, useState } from 'react';
import { DIGIT_SIDES } from '../../core/index.ts';
import { OfflinePanel, type DigitsKept, type PageKept } from '../../panels/share/offline/OfflinePanel.tsx';
import { areDigitsKept, keepDigits, pageKept } from './offlineState.ts';

/** Milliseconds between two looks at whether the page is kept. */
const LOOK = 1000;

/** The tab "Offline" of "Share". */
export default function OfflineTab() {
  const [page, setPage] = useState<PageKept | null>(null);
  const [digits, setDigits] = useState<readonly DigitsKept[]>([]);

  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async (): Promise<void> => {
      const now = await pageKept().catch((): PageKept => 'impossible');
      setPage(now);
      // a page that was just opened is registered in a moment
      if (now === 'notYet' || now === 'impossible') timer = setTimeout(() => void look(), LOOK);
    };
    void look();
    void Promise.all(DIGIT_SIDES.map(stateOf)).then(setDigits);
    return () => clearTimeout(timer);
  }, []);

  const keep = useCallback((side: number) => {
    const show = (state: DigitsKept['state']): void =>
      setDigits((all) => all.map((each) => (each.side === side ? { side, state } : each)));
    show('keeping');
    keepDigits(side)
      .then(() => stateOf(side))
      .then(({ state }) => show(state === 'kept' ? 'kept' : 'failed'))
      .catch(() => show('failed'));
  }, []);

  return page && <OfflinePanel page={page} digits={digits} onKeep={keep} />;
}

async function stateOf(side: number): Promise<DigitsKept> {
  const isKept = await areDigitsKept(side).catch(() => false);
  return { side, state: isKept ? 'kept' : 'missing' };
}
