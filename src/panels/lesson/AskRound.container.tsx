import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { QuestionKind } from '../../core/index.ts';
import { askingOf } from '../../store/ask/askSlice.ts';
import { canAsk, ROUND, startRound } from '../../store/ask/asking.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';

export interface AskRoundProps {
  readonly kinds: readonly QuestionKind[];
  /** Whether the stage shows the network of the chapter. */
  readonly isHere: boolean;
}

/** Some questions of a chapter's kinds, about the digit on the stage. */
export function AskRound({ kinds, isHere }: AskRoundProps) {
  const { t } = useTranslation('views');
  const store = useAppStoreApi();
  const isOff = useAppStore((state) => !isHere || !canAsk(state) || askingOf(state) !== null);
  const [hasNone, setHasNone] = useState(false);
  return (
    <p className="round">
      <button type="button" disabled={isOff} onClick={() => setHasNone(!startRound(store, kinds))}>
        {t('lesson.round', { count: ROUND })}
      </button>{' '}
      <span role="status">{hasNone && t('lesson.noQuestion')}</span>
    </p>
  );
}
