import { useEffect } from 'react';
import { timelineFor } from '../../store/pass/frames.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import type { AppStore } from '../../store/createAppStore.ts';
import { isCoarse, positionCount } from '../../timeline/steps.ts';
import { useCaption } from '../caption.container.tsx';
import { ScalesSwitchContainer } from '../stage/ScalesSwitch.container.tsx';
import { Transport } from './Transport.tsx';
import { prefersReducedMotion } from '../parts/prefersReducedMotion.ts';

const scalesSwitch = <ScalesSwitchContainer />;

/** The transport, and the clock that turns its pages while it plays. */
export function TransportContainer() {
  const store = useAppStoreApi();
  const network = useAppStore((state) => state.network);
  const stepSize = useAppStore((state) => state.stepSize);
  const position = useAppStore((state) => state.position);
  const playing = useAppStore((state) => state.playing);
  const speed = useAppStore((state) => state.speed);
  const caption = useCaption();
  useEffect(() => (playing ? play(store) : undefined), [playing, store]);
  const { setPosition, setPlaying, setStepSize, setSpeed, step } = store.getState();
  return (
    <Transport
      timeline={timelineFor(network)}
      {...{ stepSize, position, playing, speed, caption }}
      end={scalesSwitch}
      onPosition={setPosition}
      onStep={step}
      onPlaying={setPlaying}
      onStepSize={setStepSize}
      onSpeed={setSpeed}
    />
  );
}

/** Steps with the screen's own frames until it is ended or the pass is. Returns a function that ends it. */
function play(store: AppStore): () => void {
  const reduced = prefersReducedMotion();
  let before: number | null = null;
  // phases that stand there whole are not shown again: the next ones begin at once
  const { stepSize: first, position: start } = store.getState();
  let owed = isCoarse(first) && start > 0 ? 1 : 0;
  let request = requestAnimationFrame(tick);

  function tick(now: number): void {
    const { speed, step, stepSize } = store.getState();
    // a page that was hidden does not catch up all at once
    owed += (Math.min(now - (before ?? now), 250) / 1000) * speed;
    before = now;
    const whole = Math.floor(owed);
    owed -= whole;
    if (whole > 0 && isAtEnd(store)) {
      store.getState().setPlaying(false);
      return;
    }
    if (whole > 0) step(whole);
    // phases are seen to fill, cell by cell; where motion is unwelcome they are there at once
    if (isCoarse(stepSize) && !reduced) store.getState().setProgress(owed);
    request = requestAnimationFrame(tick);
  }
  return () => cancelAnimationFrame(request);
}

function isAtEnd(store: AppStore): boolean {
  const { position, network, stepSize } = store.getState();
  return position === positionCount(timelineFor(network), stepSize) - 1;
}
