import type { TFunction } from 'i18next';
import { memo, useMemo, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Phase } from '../../timeline/phases.ts';
import { positionCount, type StepSize, type Timeline } from '../../timeline/steps.ts';
import { useEachFrame } from '../parts/useEachFrame.ts';
import { phaseEdges, stripScale } from './stripScale.ts';

export interface PositionStripProps {
  readonly timeline: Timeline;
  readonly stepSize: StepSize;
  readonly position: number;
  readonly caption: string;
  readonly onChange: (position: number) => void;
}

/** The whole pass as one strip: a native slider for keys and assistive technology, drawn as coloured phases. */
export function PositionStrip({ timeline, stepSize, position, caption, onChange }: PositionStripProps) {
  const { t } = useTranslation();
  const edges = useMemo(() => phaseEdges(timeline), [timeline]);
  const scale = useMemo(() => stripScale(edges, timeline.starts[stepSize]), [edges, timeline, stepSize]);
  const last = positionCount(timeline, stepSize) - 1;
  const moves = useEachFrame<number>((positions) => onChange(positions[positions.length - 1]));
  const moveTo = (event: PointerEvent<HTMLInputElement>): void => {
    const box = event.currentTarget.getBoundingClientRect();
    const share = Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1);
    moves.add(Math.min(Math.floor(scale.invert(share)), last));
  };
  return (
    <div className="strip">
      <Segments
        phases={timeline.phases}
        edges={edges}
        current={timeline.starts[stepSize].findLastIndex((start) => start <= position)}
      />
      <span
        className="thumb"
        style={{ left: `${((scale(position) + scale(position + 1)) / 2) * 100}%` }}
        aria-hidden
      />
      <input
        type="range"
        min={0}
        max={last}
        value={position}
        aria-label={t('transport.position')}
        aria-valuetext={caption}
        onChange={(event) => onChange(Number(event.target.value))}
        onPointerDown={(event) => {
          // the strip is not linear in steps, so the slider's own dragging would miss the pointer
          event.preventDefault();
          event.currentTarget.focus();
          event.currentTarget.setPointerCapture(event.pointerId);
          moveTo(event);
          moves.flush();
        }}
        onPointerUp={moves.flush}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) moveTo(event);
        }}
      />
    </div>
  );
}

interface SegmentsProps {
  readonly phases: readonly Phase[];
  readonly edges: readonly number[];
  /** The phase of the step. */
  readonly current: number;
}

const Segments = memo(function Segments({ phases, edges, current }: SegmentsProps) {
  const { t } = useTranslation();
  return (
    <div className="segments" aria-hidden>
      {phases.map((phase, n) => (
        <span
          key={n}
          className={`segment ${phase.half} ${n > current ? 'ahead' : ''}`}
          style={{ left: `${edges[n] * 100}%`, width: `${(edges[n + 1] - edges[n]) * 100}%` }}
        >
          {segmentName(t, phases, n)}
        </span>
      ))}
    </div>
  );
});

type Translate = TFunction<'page'>;

/** A short name for a phase; gradients go by their own. */
function segmentName(t: Translate, phases: readonly Phase[], n: number): string {
  const { kind, tensor } = phases[n];
  switch (kind) {
    case 'convolution':
    case 'pool':
    case 'sigmoid':
    case 'error':
    case 'route':
    case 'update':
      return t(`strip.${kind}`);
    case 'dense':
      return denseName(t, phases, n);
    case 'outputDelta':
    case 'delta':
    case 'denseGradient':
    case 'kernelGradient':
      return `dE/d${tensor}`;
  }
}

/** The last dense layer is the output; of several hidden ones each has its number. */
function denseName(t: Translate, phases: readonly Phase[], n: number): string {
  const dense = phases.filter(({ kind }) => kind === 'dense');
  const layer = dense.indexOf(phases[n]) + 1;
  if (layer === dense.length) return t('strip.output');
  return dense.length > 2 ? t('strip.hidden', { layer }) : t('strip.onlyHidden');
}
