import { useEffect, useState } from 'react';
import { isRushed, timelineFor } from '../../store/pass/frames.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { useReadable } from '../../store/useReadable.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import type { AppState } from '../../store/state.ts';
import { isCoarse, positionCount, stopAfter, type Stop } from '../../timeline/steps.ts';
import { useCaption } from '../caption.container.tsx';
import { AskSwitch } from './AskSwitch.container.tsx';
import { ScalesSwitchContainer } from '../stage/ScalesSwitch.container.tsx';
import { prefersReducedMotion } from '../parts/prefersReducedMotion.ts';
import { Transport } from './Transport.tsx';

const switches = (
  <>
    <AskSwitch />
    <ScalesSwitchContainer />
  </>
);

/** The transport, and the clock that turns its pages while it plays. */
export function TransportContainer() {
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
  // another size has other positions
  useEffect(() => (playing ? play(store, stop) : undefined), [playing, store, stop, stepSize, network]);
  const { setPosition, setPlaying, setStepSize, setSpeed, step } = store.getState();
  return (
    <Transport
      timeline={timelineFor(network)}
      {...{ stepSize, position, playing, stop, speed, caption, told }}
      isRushed={rushed}
      end={switches}
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

/** Steps with the screen's own frames until it is ended, or the pass is, or what is played to. Returns a function that ends it. */
function play(store: AppStore, stop: Stop): () => void {
  const reduced = prefersReducedMotion();
  let before: number | null = null;
  // phases that stand there whole are not shown again: the next ones begin at once
  const { stepSize: first, position: start } = store.getState();
  let owed = isCoarse(first) && start > 0 ? 1 : 0;
  let at = start;
  let last = lastOf(store, stop);
  let request = requestAnimationFrame(tick);

  function tick(now: number): void {
    const { speed, step, stepSize, position } = store.getState();
    // moved by hand meanwhile, or stepped otherwise
    if (position !== at) last = lastOf(store, stop);
    // a page that was hidden does not catch up all at once
    owed += (Math.min(now - (before ?? now), 250) / 1000) * speed;
    before = now;
    const whole = Math.floor(owed);
    owed -= whole;
    if (whole > 0 && position >= last) {
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
function lastOf(store: AppStore, stop: Stop): number {
  const { position, network, stepSize } = store.getState();
  const timeline = timelineFor(network);
  return stepSize === 'multiply'
    ? stopAfter(timeline, stop, position)
    : positionCount(timeline, stepSize) - 1;
}
