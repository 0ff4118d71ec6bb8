import { useEffect, useMemo, useRef, useState, type ComponentType } from 'react';
import { isRushed, timelineFor } from '../../store/pass/frames.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { useReadable } from '../../store/useReadable.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import type { AppState } from '../../store/state.ts';
import { isCoarse, stopAfter, stopWithPauses, type Stop } from '../../timeline/steps.ts';
import { useCaption } from '../caption.container.tsx';
import { AskSwitch } from './AskSwitch.container.tsx';
import { ScalesSwitchContainer } from '../stage/ScalesSwitch.container.tsx';
import { prefersReducedMotion } from '../parts/prefersReducedMotion.ts';
import type { MoreProps } from '../more/More.container.tsx';
import { MoreButton } from './MoreButton.tsx';
import { Transport, type TransportProps } from './Transport.tsx';

export interface TransportContainerProps {
  /** What the button "More" opens, loaded when it is first opened. */
  readonly More: ComponentType<MoreProps>;
  /** How it is laid out. */
  readonly View?: ComponentType<TransportViewProps>;
}

/** The menu as well, for layouts that place it themselves. */
export type TransportViewProps = TransportProps & Pick<TransportContainerProps, 'More'>;

/** The transport, and the clock that turns its pages while it plays. */
export function TransportContainer({ More, View = Transport }: TransportContainerProps) {
  const store = useAppStoreApi();
  const network = useAppStore((state) => state.network);
  const stepSize = useAppStore((state) => state.stepSize);
  const position = useAppStore((state) => state.position);
  const playing = useAppStore((state) => state.playing);
  const speed = useAppStore((state) => state.speed);
  const rushed = useAppStore(isRushed);
  const told = useReadable(positionIn);
  const caption = useCaption();
  const [stop, setStop] = useState<Stop>('pass');
  const pauses = useAppStore((state) => state.pausesAtPhases);
  /** The first step has played and playing rests there. */
  const isFirstPlayed = useRef(false);
  useEffect(() => {
    isFirstPlayed.current &&= position === 0;
  }, [position]);
  // another size has other positions
  useEffect(() => {
    if (!playing) return;
    const isFirst = store.getState().position === 0 && !isFirstPlayed.current;
    const chosen = stepSize === 'multiply' ? stop : 'pass';
    return play(store, pauses ? stopWithPauses(chosen) : chosen, isFirst, () => {
      isFirstPlayed.current = store.getState().position === 0;
    });
  }, [playing, store, stop, pauses, stepSize, network]);
  const switches = useMemo(
    () => (
      <>
        <AskSwitch />
        <ScalesSwitchContainer />
        <MoreButton More={More} />
      </>
    ),
    [More],
  );
  const { setPosition, setPlaying, setStepSize, setSpeed, step } = store.getState();
  return (
    <View
      timeline={timelineFor(network)}
      {...{ stepSize, position, playing, stop, speed, caption, told }}
      isRushed={rushed}
      end={switches}
      More={More}
      onPosition={setPosition}
      onStep={step}
      onPlaying={setPlaying}
      onStop={setStop}
      onStepSize={setStepSize}
      onSpeed={setSpeed}
    />
  );
}

function positionIn({ position }: AppState): number {
  return position;
}

/**
 * Steps with the screen's own frames until it is ended, or the pass is, or what is played to. Returns a function that ends it.
 * @param isFirst the first step is still to be played
 */
function play(store: AppStore, stop: Stop, isFirst: boolean, onRest: () => void): () => void {
  const reduced = prefersReducedMotion();
  let before: number | null = null;
  // phases that stand there whole are not shown again: the next ones begin at once
  const { stepSize: first, position: start } = store.getState();
  const isFilled = isCoarse(first) && !isFirst;
  let owed = isFilled ? 1 : 0;
  let at = start;
  let last = isCoarse(first) && isFirst ? lastOf(store, stop, -1) : lastOf(store, stop);
  let request = requestAnimationFrame(tick);

  function tick(now: number): void {
    const { speed, step, stepSize, position, readsAloud, isReading } = store.getState();
    // moved by hand meanwhile, or stepped otherwise
    if (position !== at) last = lastOf(store, stop);
    // a page that was hidden does not catch up all at once
    owed += (Math.min(now - (before ?? now), 250) / 1000) * speed;
    before = now;
    // where captions are read none is passed by, and each is read to its end
    if (readsAloud) owed = Math.min(owed, 1);
    const whole = isReading ? 0 : Math.floor(owed);
    owed -= whole;
    if (whole > 0 && position >= last) {
      onRest();
      store.getState().setPlaying(false);
      return;
    }
    if (whole > 0) step(Math.min(whole, last - position));
    at = store.getState().position;
    // phases are seen to fill, cell by cell; where motion is unwelcome they are there at once
    if (isCoarse(stepSize) && !reduced) store.getState().setProgress(owed);
    request = requestAnimationFrame(tick);
  }
  return () => cancelAnimationFrame(request);
}

/** The position that playing from here ends at. */
function lastOf(store: AppStore, stop: Stop, from = store.getState().position): number {
  const { network, stepSize } = store.getState();
  return stopAfter(timelineFor(network), stepSize, stop, from);
}
