import { useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { askingOf } from '../../store/ask/askSlice.ts';
import { canAsk, goOnAsking, roundLeft, startRound } from '../../store/ask/asking.ts';
import type { Topic } from '../../store/ask/askState.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';

export interface AskRoundProps {
  readonly topic: Topic;
  /** Whether the stage shows the network of the chapter. */
  readonly isHere: boolean;
}

/** Some questions of a chapter, about the digit on the stage. A round that was left for another step goes on. */
export function AskRound({ topic, isHere }: AskRoundProps) {
  const { t } = useTranslation('views');
  const store = useAppStoreApi();
  const isOff = useAppStore((state) => !isHere || !canAsk(state) || askingOf(state) !== null);
  const left = useAppStore((state) => roundLeft(state)?.number ?? null);
  const [hasNone, setHasNone] = useState(false);
  const ask = (): void => {
    if (left === null) setHasNone(!startRound(store, topic));
    else goOnAsking(store);
  };
  return (
    <p className="round">
      <button type="button" aria-disabled={isOff} onClick={() => isOff || ask()}>
        {left === null ? t('lesson.round') : t('lesson.roundOn', { number: left })}
      </button>{' '}
      <span role="status">
        {left !== null ? t('lesson.roundLeft') : hasNone ? t('lesson.noQuestion') : ''}
      </span>
    </p>
  );
}
