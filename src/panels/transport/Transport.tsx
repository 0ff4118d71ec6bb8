import { ChevronDown, Pause, Play, SkipBack, SkipForward, StepBack, StepForward } from 'lucide-react';
import { memo, useState, type ReactNode } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import {
  positionCount,
  STEP_SIZES,
  STOPS,
  type StepSize,
  type Stop,
  type Timeline,
} from '../../timeline/steps.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { useLive } from '../parts/live.ts';
import { RadioGroup } from '../parts/RadioGroup.tsx';
import { Select } from '../parts/Select.tsx';
import { PositionStrip } from './PositionStrip.tsx';
import './transport.css';

export interface TransportProps {
  readonly timeline: Timeline;
  readonly stepSize: StepSize;
  readonly position: number;
  readonly playing: boolean;
  /** What "Play" plays to where single multiplications are stepped through. */
  readonly stop: Stop;
  /** Steps a second. */
  readonly speed: number;
  /** Of the step; in a rush, of one shortly before. So is the position that is told in numbers. */
  readonly caption: string;
  readonly told: number;
  /** Steps follow each other too fast to be read. */
  readonly isRushed: boolean;
  /** Stands at the end of the controls. */
  readonly end?: ReactNode;
  readonly onPosition: (position: number) => void;
  readonly onStep: (by: number) => void;
  readonly onPlaying: (playing: boolean) => void;
  readonly onStop: (stop: Stop) => void;
  readonly onStepSize: (size: StepSize) => void;
  readonly onSpeed: (speed: number) => void;
}

/** Steps a second that can be chosen. */
export const SPEEDS: readonly number[] = [0.5, 1, 2, 5, 15, 60];

/** Step, play and scrub through the whole pass. */
export function Transport(props: TransportProps) {
  const { timeline, stepSize, position, playing, stop, speed, caption } = props;
  const { t } = useTranslation();
  const count = positionCount(timeline, stepSize);
  // its own text is the caption: told twice, a step would be announced twice
  const [isSlid, setSlid] = useState(false);
  return (
    <section id="timeline" tabIndex={-1} className="transport" aria-label={t('transport.title')}>
      <PositionStrip
        {...{ timeline, stepSize, position, caption }}
        onChange={props.onPosition}
        onFocus={setSlid}
      />
      <div className="controls">
        <Controls
          {...{ playing, stop, stepSize, speed }}
          isFirst={position === 0}
          isLast={position === count - 1}
          last={count - 1}
          onPosition={props.onPosition}
          onStep={props.onStep}
          onPlaying={props.onPlaying}
          onStop={props.onStop}
          onStepSize={props.onStepSize}
          onSpeed={props.onSpeed}
        />
        {props.end}
        <Counter n={props.told + 1} count={count} />
      </div>
      <Announcement {...props} isSlid={isSlid} />
    </section>
  );
}

type AnnouncementProps = Pick<TransportProps, 'isRushed' | 'playing' | 'caption'> & {
  /** The slider has the focus, and its own text is the caption. */
  readonly isSlid: boolean;
};

/** The caption, for who hears the page. */
export function Announcement({ isRushed, playing, caption, isSlid }: AnnouncementProps) {
  const live = useLive();
  return (
    <p className="visually-hidden" aria-live={isSlid ? 'off' : live} aria-busy={isRushed}>
      {playing ? '' : caption}
    </p>
  );
}

/** The step's place in the pass. */
export const Counter = memo(function Counter({ n, count }: { readonly n: number; readonly count: number }) {
  const { t } = useTranslation();
  return <span className="counter">{t('transport.counter', { n, count })}</span>;
});

type ControlsProps = Pick<
  TransportProps,
  | 'playing'
  | 'stop'
  | 'stepSize'
  | 'speed'
  | 'onPosition'
  | 'onStep'
  | 'onPlaying'
  | 'onStop'
  | 'onStepSize'
  | 'onSpeed'
> & { readonly isFirst: boolean; readonly isLast: boolean; readonly last: number };

/** The controls, which stay as they are from step to step. At an end of the pass they keep the focus that pressed them there. */
const Controls = memo(function Controls(props: ControlsProps) {
  const { playing, stop, stepSize, isFirst, isLast } = props;
  const { t } = useTranslation();
  return (
    <>
      <div className="buttons">
        <IconButton
          label={t('transport.first')}
          icon={SkipBack}
          aria-disabled={isFirst}
          onClick={() => isFirst || props.onPosition(0)}
        />
        <button type="button" aria-disabled={isFirst} onClick={() => isFirst || props.onStep(-1)}>
          <StepBack aria-hidden /> <span className="step-back">{t('transport.stepBack')}</span>
        </button>
        <button type="button" className="play" onClick={() => props.onPlaying(!playing)}>
          {playing ? <Pause aria-hidden /> : <Play aria-hidden />}{' '}
          {t(playing ? 'transport.pause' : 'transport.play')}
        </button>
        {stepSize === 'multiply' && (
          <span className="stop" title={`${t('transport.stop')}: ${t(`transport.stops.${stop}`)}`}>
            <ChevronDown aria-hidden />
            <StopChoice {...props} />
          </span>
        )}
        <button type="button" aria-disabled={isLast} onClick={() => isLast || props.onStep(1)}>
          {t('transport.step')} <StepForward aria-hidden />
        </button>
        <IconButton
          label={t('transport.last')}
          icon={SkipForward}
          aria-disabled={isLast}
          onClick={() => isLast || props.onPosition(props.last)}
        />
      </div>
      <SizeChoice {...props} />
      <SpeedChoice {...props} />
    </>
  );
});

/** What "Play" plays to. */
export function StopChoice({ stop, onStop }: Pick<TransportProps, 'stop' | 'onStop'>) {
  const { t } = useTranslation();
  return (
    <Select
      aria-label={t('transport.stop')}
      options={STOPS}
      value={stop}
      textOf={(option) => t(`transport.stops.${option}`)}
      onChoose={onStop}
    />
  );
}

export function SizeChoice({ stepSize, onStepSize }: Pick<TransportProps, 'stepSize' | 'onStepSize'>) {
  const { t } = useTranslation();
  return (
    <RadioGroup
      name={t('transport.stepSize')}
      options={STEP_SIZES.map((value) => ({ value, label: t(`transport.${value}`) }))}
      value={stepSize}
      onChange={onStepSize}
    />
  );
}

export function SpeedChoice({ speed, onSpeed }: Pick<TransportProps, 'speed' | 'onSpeed'>) {
  const { t } = useTranslation();
  return (
    <label className="speed">
      <span>{t('transport.speed')}</span>{' '}
      <Select
        aria-label={t('transport.speed')}
        options={SPEEDS}
        value={speed}
        textOf={(count) => t('transport.perSecond', { count })}
        onChoose={onSpeed}
      />
    </label>
  );
}
