import { useTranslation } from 'react-i18next';
import { memoLast } from '../store/memo.ts';
import { captionSourceOf } from '../store/pass/captionSource.ts';
import { isWaitingForInk } from '../store/pass/passOf.ts';
import { useAppStore } from '../store/useAppStore.ts';
import { captionOf } from './caption.ts';

/** Two panels show it. */
const captionOnce = memoLast(captionOf);

/** The caption of the step that is shown, in the language of the page; on a blank pad what is missing. */
export function useCaption(): string {
  const { t } = useTranslation();
  const source = useAppStore(captionSourceOf);
  const isBlank = useAppStore(isWaitingForInk);
  if (isBlank) return t('pad.nothing');
  return source ? captionOnce(t, source) : '';
}
