import type { Translate } from '../words/translation.ts';
import { Fragment, memo, useMemo, useState, type CSSProperties, type PointerEvent } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { blockSpan, positionCount, type StepSize, type Timeline } from '../../timeline/steps.ts';
import { blockName } from '../blockName.ts';
import { usePlainNames } from '../parts/plainNames.ts';
import { useEachFrame } from '../parts/useEachFrame.ts';
import { segmentName } from '../segmentName.ts';
import { phaseEdges, stripScale } from './stripScale.ts';

export interface PositionStripProps {
  readonly timeline: Timeline;
  readonly stepSize: StepSize;
  readonly position: number;
  readonly caption: string;
  readonly onChange: (position: number) => void;
  /** Whether the slider has the focus. */
  readonly onFocus: (has: boolean) => void;
}

/** The whole pass as one strip: a native slider for keys and assistive technology, drawn as coloured phases, block by block. */
export function PositionStrip(props: PositionStripProps) {
  const { timeline, stepSize, position, caption, onChange, onFocus } = props;
  const { t } = useTranslation();
  const plain = usePlainNames();
  const names = useMemo(
    () =>
      timeline.phases.map((phase) => plain?.phase(phase).short ?? segmentName(t, timeline.network, phase)),
    [timeline, t, plain],
  );
  const edges = useMemo(() => {
    const groups = groupsOf(timeline).map((group) => ({
      ...group,
      name: groupName(t, timeline, group.first),
    }));
    return phaseEdges(timeline, names, groups);
  }, [timeline, t, names]);
  const scale = useMemo(() => stripScale(edges, timeline.starts[stepSize]), [edges, timeline, stepSize]);
  const last = positionCount(timeline, stepSize) - 1;
  // under a finger the thumb goes where that is, and the step follows as fast as the stage is drawn
  const [dragged, setDragged] = useState<number | null>(null);
  const drags = useEachFrame<number>((shares) => setDragged(shares[shares.length - 1]));
  const moves = useEachFrame<number>((positions) => onChange(positions[positions.length - 1]), {
    isHeavy: true,
  });
  const moveTo = (event: PointerEvent<HTMLInputElement>): void => {
    const share = shareAt(event);
    drags.add(share);
    moves.add(Math.min(Math.floor(scale.invert(share)), last));
  };
  const drop = (): void => {
    moves.flush();
    drags.flush();
    setDragged(null);
  };
  const thumb = dragged ?? (scale(position) + scale(position + 1)) / 2;
  return (
    <div className="strip">
      <Segments
        timeline={timeline}
        names={names}
        edges={edges}
        current={timeline.starts[stepSize].findLastIndex((start) => start <= position)}
      />
      <span className="thumb" style={{ backgroundPositionX: `${thumb * 100}%` }} aria-hidden />
      <input
        type="range"
        min={0}
        max={last}
        value={position}
        aria-label={t('transport.position')}
        aria-valuetext={caption}
        onChange={(event) => onChange(Number(event.target.value))}
        onFocus={() => onFocus(true)}
        onBlur={() => onFocus(false)}
        onPointerDown={(event) => {
          // the strip is not linear in steps, so the slider's own dragging would miss the pointer
          event.preventDefault();
          event.currentTarget.focus();
          event.currentTarget.setPointerCapture(event.pointerId);
          moveTo(event);
          moves.flush();
        }}
        onPointerUp={drop}
        onLostPointerCapture={drop}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) moveTo(event);
        }}
      />
    </div>
  );
}

/** Where along the strip an event is, 0 to 1. */
function shareAt({ currentTarget, clientX }: PointerEvent): number {
  const box = currentTarget.getBoundingClientRect();
  return Math.min(Math.max((clientX - box.left) / box.width, 0), 1);
}

interface SegmentsProps {
  readonly timeline: Timeline;
  /** Of the phases. */
  readonly names: readonly string[];
  readonly edges: readonly number[];
  /** The phase of the step. */
  readonly current: number;
}

/** The phases, each with its name; those of one block lie together under the block's. */
const Segments = memo(function Segments({ timeline, names, edges, current }: SegmentsProps) {
  const { t } = useTranslation();
  const { phases } = timeline;
  const share = (first: number, last = first): CSSProperties => ({
    left: `${edges[first] * 100}%`,
    width: `${(edges[last + 1] - edges[first]) * 100}%`,
  });
  return (
    <div className="segments" aria-hidden>
      {groupsOf(timeline).map(({ first, last }) => (
        <Fragment key={first}>
          <span
            className={`group ${phases[first].half} ${first > current ? 'ahead' : ''} ${first <= current && current <= last ? 'current' : ''}`}
            style={share(first, last)}
          >
            <span>{groupName(t, timeline, first)}</span>
          </span>
          {phases.slice(first, last + 1).map(({ half }, n) => (
            <span
              key={n}
              className={`segment ${half} ${first + n > current ? 'ahead' : ''} ${first + n === last ? 'last' : ''}`}
              style={share(first + n)}
              data-phase={first + n}
              data-current={first + n === current || undefined}
            >
              {names[first + n]}
            </span>
          ))}
        </Fragment>
      ))}
    </div>
  );
});

function groupsOf(timeline: Timeline): { first: number; last: number }[] {
  return timeline.phases.map((_, n) => blockSpan(timeline, n)).filter(({ first }, n) => first === n);
}

/** The block's name; the update, of all blocks, has the one in its segment. */
function groupName(t: Translate, { phases, blocks }: Timeline, phase: number): string {
  const { block } = phases[phase];
  return block === null ? '' : blockName(t, blocks[block]);
}
