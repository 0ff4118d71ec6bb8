import type { Translate } from './words/translation.ts';
import { useContext, useSyncExternalStore } from 'react';
import { useTranslation } from './words/useTranslation.ts';
import { memoLast } from '../store/memo.ts';
import { captionSourceOf } from '../store/pass/captionSource.ts';
import { isWaitingForInk } from '../store/pass/passOf.ts';
import type { AppState } from '../store/state.ts';
import { useAppStore } from '../store/useAppStore.ts';
import { useReadable } from '../store/useReadable.ts';
import type { CaptionSource } from './captionSource.ts';
import { convolutionCaption } from './firstCaption.ts';
import { PlainNamesContext } from './parts/plainNames.ts';
import { hearCaptions, laterCaptions, type LaterCaptions } from './laterCaptions.ts';

/** Two panels show it. */
const captionOnce = memoLast((t: Translate, source: CaptionSource, later: LaterCaptions): string => {
  const { explanations, frame, timeline } = source;
  const [first] = explanations;
  // a first visit begins with cells of a convolution
  const isFirst = frame.step.size === 'cell' && timeline.phases[frame.step.phase].kind === 'convolution';
  if (isFirst && first) return convolutionCaption(t, timeline.network, first);
  if (later === 'lost') return t('part.lost');
  return later?.(t, source) ?? '';
});

/** The caption of a state, in the words of `t`. */
export function captionOf(t: Translate, state: AppState): string {
  if (isWaitingForInk(state)) return t('pad.nothing');
  const source = captionSourceOf(state);
  return source ? captionOnce(t, source, laterCaptions()) : '';
}

/** The caption of the step that is shown, in the language of the page; on a blank pad what is missing. */
export function useCaption(): string {
  const { t } = useTranslation();
  const source = useReadable(captionSourceOf);
  const isBlank = useAppStore(isWaitingForInk);
  const later = useSyncExternalStore(hearCaptions, laterCaptions);
  const names = useContext(PlainNamesContext);
  if (isBlank) return t('pad.nothing');
  if (!source) return '';
  return captionOnce(names?.areShown ? names.of(source.timeline.network).captions(t) : t, source, later);
}
