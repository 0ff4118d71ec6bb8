import { Fragment, useMemo } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import {
  cellCount,
  frontMapsOf,
  kernelTraits,
  tensorName,
  tensorOf,
  type Network,
} from '../../core/index.ts';
import type { Frame } from '../../timeline/frame.ts';
import { mapKey } from '../../timeline/phases.ts';
import { blockName } from '../blockName.ts';
import { lazyDecoration } from '../parts/lazyPart.tsx';
import { useSwipe } from '../parts/useSwipe.ts';
import { BlockHead } from './BlockHead.tsx';
import type { MapSpec } from './layout.ts';
import { isComputedNow, stageMapOf } from './mapData.ts';
import type { HalfProps, StageBlockViewProps, Traits } from './stageProps.ts';
import { StageArrow } from './StageArrow.tsx';
import { StageMap } from './StageMap.tsx';

/** Brings what networks of several maps have beside their maps; its place is kept. */
export const StageRail = lazyDecoration(() => import('./StageRail.tsx'));

const HALVES = ['value', 'gradient'] as const;

/** A block of the network: open, its tensors from left to right; folded, all maps of what it makes. */
export function StageBlockView(props: StageBlockViewProps) {
  const { stageBlock, isOpen, isLit, column, fronts, number } = props;
  const { t } = useTranslation();
  // asked once, not at every step
  const [name, ghostText] = useMemo(
    () => [blockName(t, stageBlock.block), t('stage.notYet')],
    [t, stageBlock],
  );
  const traits = useTraits(props);
  const half = props.timeline.phases[props.frame.step.phase].half;
  const swipe = useSwipe((by) => {
    const map = fronts[number] + by;
    if (map >= 0 && map < stageBlock.maps) props.onShowMap(number, map);
  });
  return (
    <div
      {...(stageBlock.maps > 1 && isOpen ? swipe : {})}
      role="group"
      aria-label={name}
      className={`stage-block ${stageBlock.maps > 1 ? 'stack' : ''} ${isOpen ? 'open' : 'folded'} ${isLit ? `lit ${half}` : ''}`}
      style={{ gridColumn: `${column} / span ${props.span}` }}
    >
      <BlockHead
        name={name}
        stageBlock={stageBlock}
        front={fronts[number]}
        isOpen={isOpen}
        stepMap={props.stepMaps[number]}
        trait={traits[fronts[number]] ?? null}
        error={errorShown(props)}
        number={number}
        onOpen={props.onOpen}
        onShowMap={props.onShowMap}
        onFollow={props.hasFollow ? props.onFollow : null}
      />
      {HALVES.map((of) => (
        <Fragment key={of}>
          {isOpen ? (
            <OpenHalf {...props} of={of} traits={traits} ghostText={ghostText} />
          ) : (
            <FoldedHalf {...props} of={of} traits={traits} ghostText={ghostText} />
          )}
        </Fragment>
      ))}
    </div>
  );
}

/** What is odd about the kernels of a block; of a block without several, nothing. */
export function useTraits(
  props: Pick<StageBlockViewProps, 'stageBlock' | 'network' | 'weights' | 'trace' | 'isBlank' | 'frame'>,
): Traits {
  const { stageBlock, network, weights, trace, isBlank, frame } = props;
  const { weighted } = stageBlock.block;
  const isStack = stageBlock.rail !== null;
  // what a kernel does not find is told once all maps are there
  const isFound = !isBlank && isKnown(frame, network, weighted.output);
  return useMemo(
    () => (isStack ? kernelTraits(network, weighted, weights, isFound ? trace : null) : []),
    [isStack, network, weighted, weights, trace, isFound],
  );
}

function OpenHalf(props: HalfProps) {
  const { stageBlock, of, fronts, number } = props;
  const { columns, rail } = stageBlock;
  const first = rail ? 3 : 2;
  return (
    <>
      {rail && <StageRail {...props} rail={rail[of]} />}
      {columns.map((column, n) => (
        <Fragment key={column.value.tensor}>
          {n > 0 && (
            <StageArrow
              of={of}
              signs={column.signs}
              column={first + 2 * n - 1}
              isTabStop={n === 1 && of === 'value'}
              isActive={isComputedNow(props, of === 'value' ? column.value : columns[n - 1].gradient)}
            />
          )}
          {renderMap(props, column[of], fronts[number], first + 2 * n)}
        </Fragment>
      ))}
    </>
  );
}

function FoldedHalf(props: HalfProps) {
  return renderMap(props, props.stageBlock.folded[props.of], null, 1);
}

/** Whether every value of a tensor is computed by a frame. */
function isKnown({ done }: Frame, network: Network, tensor: string): boolean {
  return (done[mapKey({ tensor, of: 'value' })] ?? 0) >= cellCount(tensorOf(network, tensor));
}

/** E, in the block that ends in it and once it is computed. */
export function errorShown(
  props: Pick<StageBlockViewProps, 'stageBlock' | 'frame' | 'trace' | 'isBlank'>,
): number | null {
  const { frame, trace, isBlank } = props;
  const { block } = props.stageBlock;
  if (block.kind !== 'output' || isBlank) return null;
  const { output } = block.error;
  return (frame.done[mapKey({ tensor: output, of: 'value' })] ?? 0) > 0 ? trace.values[output][0] : null;
}

/** @param front the map of a stack that is shown; null for all. */
function renderMap(props: HalfProps, spec: MapSpec, front: number | null, column: number) {
  const scale = props.scaleOf(spec);
  const isStack = frontMapsOf(tensorOf(props.network, spec.tensor)) > 1;
  return (
    scale && (
      <StageMap
        key={tensorName(spec)}
        spec={spec}
        front={isStack ? front : null}
        scale={scale}
        ghostText={props.ghostText}
        {...stageMapOf(props, spec)}
        column={column}
        onHover={props.onHover}
        onSelect={props.onSelect}
        onEnlarge={props.onEnlarge}
      />
    )
  );
}
