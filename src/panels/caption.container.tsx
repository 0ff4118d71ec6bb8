import type { TFunction } from 'i18next';
import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { memoLast } from '../store/memo.ts';
import { captionSourceOf } from '../store/pass/captionSource.ts';
import { isRushed, timelineFor } from '../store/pass/frames.ts';
import { isWaitingForInk } from '../store/pass/passOf.ts';
import type { AppState } from '../store/state.ts';
import { useAppStore, useAppStoreApi } from '../store/useAppStore.ts';
import { useThrottledStore } from '../store/useThrottledStore.ts';
import { stepAt } from '../timeline/steps.ts';
import type { CaptionSource } from './captionSource.ts';
import { cellCaption } from './cellCaption.ts';
import { hearCaptions, laterCaptions, type LaterCaptions } from './laterCaptions.ts';

/** Two panels show it. */
const captionOnce = memoLast((t: TFunction, source: CaptionSource, later: LaterCaptions): string => {
  const { explanations, frame } = source;
  const [first] = explanations;
  // the page begins with cells; without explanations it is the update, or nothing is known
  if (frame.step.size === 'cell' && first) return cellCaption(t, source, first);
  if (later === 'lost') return t('part.lost');
  return later?.(t, source) ?? '';
});

/** The caption of the step that is shown, in the language of the page; on a blank pad what is missing. */
export function useCaption(): string {
  const { t } = useTranslation();
  const source = useCaptionSource();
  const isBlank = useAppStore(isWaitingForInk);
  const later = useSyncExternalStore(hearCaptions, laterCaptions);
  if (isBlank) return t('pad.nothing');
  return source ? captionOnce(t, source, later) : '';
}

/** What the caption is made of: at every step; where it plays too fast to be read, ten times a second and with each phase. */
function useCaptionSource(): CaptionSource | null {
  const store = useAppStoreApi();
  const rushes = useAppStore(playsTooFast);
  const atEachStep = useAppStore(sourceAtRest);
  const nowAndThen = useThrottledStore(sourceInRush, isOtherPhase);
  return rushes ? (nowAndThen ?? captionSourceOf(store.getState())) : atEachStep;
}

/** Who scrubs looks for a step, and is told each. */
function playsTooFast(state: AppState): boolean {
  return state.playing && isRushed(state);
}

function sourceAtRest(state: AppState): CaptionSource | null {
  return playsTooFast(state) ? null : captionSourceOf(state);
}

function sourceInRush(state: AppState): CaptionSource | null {
  return playsTooFast(state) ? captionSourceOf(state) : null;
}

function isOtherPhase(state: AppState, before: AppState): boolean {
  return phaseOf(state) !== phaseOf(before);
}

function phaseOf({ network, stepSize, position }: AppState): number {
  return stepAt(timelineFor(network), stepSize, position).phase;
}
