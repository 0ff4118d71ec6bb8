import { Pause, Play } from 'lucide-react';
import { useTranslation } from '../words/useTranslation.ts';
import type { RunControl } from './useRun.ts';

export interface RunControlsProps {
  readonly run: RunControl;
  readonly count: number;
}

/** Adds the terms one after another, takes them away again, or stops anywhere between. */
export function RunControls({ run, count }: RunControlsProps) {
  const { t } = useTranslation('views');
  return (
    <div className="turned-controls">
      <button type="button" onClick={() => run.start(1)}>
        {run.way === 1 ? <Pause aria-hidden /> : <Play aria-hidden />}
        {t(run.way === 1 ? 'turned.stop' : 'turned.add')}
      </button>
      <button type="button" onClick={() => run.start(-1)}>
        {run.way === -1 ? <Pause aria-hidden /> : <Play aria-hidden className="back" />}
        {t(run.way === -1 ? 'turned.stop' : 'turned.takeAway')}
      </button>
      <input
        type="range"
        aria-label={t('turned.progress')}
        aria-valuetext={t('turned.progressOf', { n: run.taken, count })}
        min={0}
        max={count}
        value={run.taken}
        onChange={({ target }) => run.setTaken(target.valueAsNumber)}
      />
    </div>
  );
}
