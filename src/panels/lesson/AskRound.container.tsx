import { useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { askingOf } from '../../store/ask/askSlice.ts';
import { canAsk, startRound } from '../../store/ask/asking.ts';
import type { Topic } from '../../store/ask/askState.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';

export interface AskRoundProps {
  readonly topic: Topic;
  /** Whether the stage shows the network of the chapter. */
  readonly isHere: boolean;
}

/** Some questions of a chapter, about the digit on the stage. */
export function AskRound({ topic, isHere }: AskRoundProps) {
  const { t } = useTranslation('views');
  const store = useAppStoreApi();
  const isOff = useAppStore((state) => !isHere || !canAsk(state) || askingOf(state) !== null);
  const [hasNone, setHasNone] = useState(false);
  return (
    <p className="round">
      <button
        type="button"
        aria-disabled={isOff}
        onClick={() => isOff || setHasNone(!startRound(store, topic))}
      >
        {t('lesson.round')}
      </button>{' '}
      <span role="status">{hasNone && t('lesson.noQuestion')}</span>
    </p>
  );
}
