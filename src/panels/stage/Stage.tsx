import { useMemo, useState } from 'react';
import { blockOfTensor } from '../../core/index.ts';
import { useSize } from '../parts/useSize.ts';
import { stageBlocks } from './layout.ts';
import { isComputedNow, type MapSource } from './mapData.ts';
import { openBlocks } from './openBlocks.ts';
import { stageScales } from './scales.ts';
import { StageArrow } from './StageArrow.tsx';
import { StageBlockView } from './StageBlockView.tsx';
import type { StageProps } from './stageProps.ts';
import { stageTracks } from './tracks.ts';
import { useActiveInView } from './useActiveInView.ts';
import './stage.css';

/** Before it is laid out: as wide as on a usual screen. */
const USUAL = { width: 880, height: 400 };

/** The blocks of a network, first to last, with what leads from one to the next. Values above, below each its gradient. */
export function Stage(props: StageProps) {
  const { network, trace, weights, theme, byHand } = props;
  const { root, size } = useSize(USUAL);
  const blocks = useMemo(() => stageBlocks(network), [network]);
  const scales = useMemo(
    () =>
      stageScales(
        blocks.flatMap(({ columns }) => columns),
        trace,
        weights,
        theme,
        props.scales,
      ),
    [blocks, trace, weights, theme, props.scales],
  );
  const lit = stepBlock(props);
  // to look where a map lies would lay the page out anew in a frame of scrubbing
  useActiveInView(root, panelOf, props.isScrubbed ? null : props.frame.step.phase);
  const stepped = useHeld(lit, props.isScrubbed, blocks);
  const pinned = props.pinned ? blockOfTensor(network, props.pinned.tensor) : -1;
  const wanted = useMemo(() => [stepped, pinned].filter((n) => n >= 0), [stepped, pinned]);
  const isOpen = useMemo(
    () => openBlocks({ blocks, width: size.width, wanted, byHand }),
    [blocks, size.width, wanted, byHand],
  );
  // where there is room for the button: in the step's block, or in one that is open
  const isByHand = blocks.some((_, n) => byHand(n) !== undefined);
  const follow = isByHand ? (isOpen[lit] || !isOpen.includes(true) ? lit : isOpen.indexOf(true)) : -1;
  const { template, starts, spans } = useMemo(
    () => stageTracks(blocks, isOpen, size.width),
    [blocks, isOpen, size.width],
  );
  return (
    <div ref={root} className="stage" style={{ gridTemplateColumns: template }}>
      {blocks.map((block, n) => (
        <StageBlockView
          key={block.block.weighted.output}
          {...props}
          stageBlock={block}
          number={n}
          isOpen={isOpen[n]}
          isLit={n === lit}
          hasFollow={n === follow}
          column={starts[n]}
          span={spans[n]}
          scaleOf={(spec) => scales.get(spec.scale)}
        />
      ))}
      {blocks
        .slice(1)
        .flatMap(({ columns: [first] }, n) =>
          (['value', 'gradient'] as const).map((of) => (
            <StageArrow
              key={`${n} ${of}`}
              of={of}
              signs={first.signs}
              column={starts[n + 1] - 1}
              isActive={isComputedNow(
                props,
                of === 'value' ? first.value : lastOf(blocks[n].columns).gradient,
              )}
            />
          )),
        )}
    </div>
  );
}

/** A narrow window scrolls the stage sideways in its panel. */
function panelOf(stage: HTMLElement): Element | null {
  return stage.closest('.stage-panel');
}

/** A value as it was before it is held; what it is of may become another meanwhile. */
function useHeld<T>(value: T, isHeld: boolean, of: object): T {
  const [held, setHeld] = useState({ value, of });
  if (isHeld && held.of === of) return held.value;
  if (held.value !== value || held.of !== of) setHeld({ value, of });
  return value;
}

function lastOf<T>(items: readonly T[]): T {
  return items[items.length - 1];
}

/** The block that the step computes a part of. */
export function stepBlock({ network, timeline, frame }: MapSource): number {
  return timeline.phases[frame.step.phase].block ?? blockOfTensor(network, frame.focus.tensor);
}
