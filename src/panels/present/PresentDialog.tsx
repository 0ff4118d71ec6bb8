import { Pause, Play, StepBack, StepForward, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { useWindowZoom } from './useWindowZoom.ts';
import { stepOfKey } from './presentKeys.ts';
import './present.css';

export interface PresentDialogProps {
  readonly maps: ReactNode;
  /** What happens in the step, with its caption; or the question about it. */
  readonly card: ReactNode;
  /** The same for who hears the page. */
  readonly said: ReactNode;
  /** The chapter that is open; null for none. */
  readonly chapter: ReactNode;
  readonly playing: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** Whether what has the focus uses the key itself. */
  readonly isOwnKey: (event: KeyboardEvent) => boolean;
  readonly onStep: (by: number) => void;
  readonly onPlaying: (playing: boolean) => void;
  readonly onClose: () => void;
}

/** What the step has of the width beside a chapter (present.css). */
const BESIDE = 0.64;

/** The step alone, as large as the window: a modal dialog, under which the page stays as it is. */
export function PresentDialog(props: PresentDialogProps) {
  const { t } = useTranslation('views');
  const dialog = useRef<HTMLDialogElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const { isOwnKey, onStep } = props;
  const zoom = useWindowZoom(props.chapter ? BESIDE : 1);
  // before the effects of what is in it, which measure
  useLayoutEffect(() => {
    dialog.current?.showModal();
    // no button has the focus, so that space goes on
    body.current?.focus();
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, target, ctrlKey, metaKey, altKey } = event;
      const by = stepOfKey(key);
      // a map that was enlarged stands above; what has the focus may have gone
      const isElsewhere =
        target instanceof Element && target !== document.body && target.closest('dialog') !== dialog.current;
      if (by === null || ctrlKey || metaKey || altKey || isElsewhere || isOwnKey(event)) return;
      event.preventDefault();
      onStep(by);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [isOwnKey, onStep]);
  return (
    <dialog ref={dialog} className="present" aria-label={t('present.title')} onClose={props.onClose}>
      <div
        ref={body}
        tabIndex={-1}
        className={props.chapter ? 'present-body beside' : 'present-body'}
        style={{ zoom }}
      >
        <div className="present-step">
          {props.maps}
          <div className="present-card">{props.card}</div>
          {props.said}
        </div>
        {props.chapter && <div className="present-chapter">{props.chapter}</div>}
        <Bar {...props} onLeave={() => dialog.current?.close()} />
      </div>
    </dialog>
  );
}

function Bar(props: PresentDialogProps & { readonly onLeave: () => void }) {
  const { playing, isFirst, isLast, onStep, onPlaying, onLeave } = props;
  const { t } = useTranslation('views');
  const { t: page } = useTranslation();
  return (
    <div className="present-bar">
      <button type="button" aria-disabled={isFirst} onClick={() => isFirst || onStep(-1)}>
        <StepBack aria-hidden /> {page('transport.stepBack')}
      </button>
      <button type="button" onClick={() => onPlaying(!playing)}>
        {playing ? <Pause aria-hidden /> : <Play aria-hidden />}{' '}
        {page(playing ? 'transport.pause' : 'transport.play')}
      </button>
      <button type="button" aria-disabled={isLast} onClick={() => isLast || onStep(1)}>
        {page('transport.step')} <StepForward aria-hidden />
      </button>
      <p>{t('present.keys')}</p>
      <button type="button" onClick={onLeave}>
        <X aria-hidden /> {t('present.leave')}
      </button>
    </div>
  );
}
