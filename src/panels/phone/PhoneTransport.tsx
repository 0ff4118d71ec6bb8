import { Pause, Play, SkipBack, SkipForward, StepBack, StepForward } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { positionCount } from '../../timeline/steps.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { MoreButton } from '../transport/MoreButton.tsx';
import type { TransportViewProps } from '../transport/Transport.container.tsx';
import { PositionStrip } from '../transport/PositionStrip.tsx';
import { Announcement, Counter, SizeChoice, SpeedChoice, StopChoice } from '../transport/Transport.tsx';
import './phoneTime.css';

/** The timeline with three buttons; what is set seldom stands in the menu. */
export function PhoneTransport(props: TransportViewProps) {
  const { timeline, stepSize, position, playing, caption, onStep } = props;
  const { t } = useTranslation();
  const count = positionCount(timeline, stepSize);
  const isFirst = position === 0;
  const isLast = position === count - 1;
  const [isSlid, setSlid] = useState(false);
  return (
    <section id="timeline" tabIndex={-1} className="transport phone-time" aria-label={t('transport.title')}>
      <PositionStrip
        {...{ timeline, stepSize, position, caption }}
        onChange={props.onPosition}
        onFocus={setSlid}
      />
      <div className="controls">
        <Counter n={props.told + 1} count={count} />
        <IconButton
          label={t('transport.stepBack')}
          icon={StepBack}
          aria-disabled={isFirst}
          onClick={() => isFirst || onStep(-1)}
        />
        <IconButton
          className="icon play"
          label={t(playing ? 'transport.pause' : 'transport.play')}
          icon={playing ? Pause : Play}
          onClick={() => props.onPlaying(!playing)}
        />
        <IconButton
          label={t('transport.step')}
          icon={StepForward}
          aria-disabled={isLast}
          onClick={() => isLast || onStep(1)}
        />
        <MoreButton More={props.More}>
          <SizeChoice {...props} />
          <SpeedChoice {...props} />
          {stepSize === 'multiply' && (
            <label className="phone-stop">
              <span>{t('transport.stop')}</span> <StopChoice {...props} />
            </label>
          )}
          <div className="phone-ends">
            <button type="button" aria-disabled={isFirst} onClick={() => props.onPosition(0)}>
              <SkipBack aria-hidden /> {t('transport.first')}
            </button>
            <button type="button" aria-disabled={isLast} onClick={() => props.onPosition(count - 1)}>
              {t('transport.last')} <SkipForward aria-hidden />
            </button>
          </div>
        </MoreButton>
      </div>
      <Announcement {...props} isSlid={isSlid} />
    </section>
  );
}
