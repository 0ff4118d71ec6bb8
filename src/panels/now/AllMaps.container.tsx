import { useMemo } from 'react';
import {
  blocksOf,
  cellCount,
  kernelTraits,
  networks,
  tensorOf,
  type Convolution,
  type NetworkName,
} from '../../core/index.ts';
import { frontsOf } from '../../store/pass/fronts.ts';
import { frameOf, timelineFor } from '../../store/pass/frames.ts';
import { tracedOf } from '../../store/pass/passOf.ts';
import type { Traced } from '../../store/state.ts';
import { useReadable } from '../../store/useReadable.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { stepThatComputes } from '../../timeline/frame.ts';
import { mapKey } from '../../timeline/phases.ts';
import { positionOf } from '../../timeline/steps.ts';
import { stageColumns } from '../stage/layout.ts';
import { stageScales } from '../stage/scales.ts';
import { AllMapsPicture } from './AllMapsPicture.tsx';
import { findingsOf } from './findings.ts';

/** What each kernel of a block answers to and found, and where the maps meet. */
export default function AllMapsContainer({ block }: { readonly block: number }) {
  const traced = useAppStore(tracedOf);
  const layer = traced && blocksOf(networks[traced.network])[block].weighted;
  return traced && layer?.kind === 'convolution' ? <AllMaps {...{ traced, layer, block }} /> : null;
}

interface AllMapsProps {
  readonly traced: Traced;
  readonly layer: Convolution;
  readonly block: number;
}

function AllMaps({ traced, layer, block }: AllMapsProps) {
  const store = useAppStoreApi();
  const { weights, trace } = traced;
  const network = networks[traced.network];
  const done = useReadable(frameOf).done[mapKey({ tensor: layer.output, of: 'value' })] ?? 0;
  const front = useReadable(frontsOf).fronts[block];
  const colors = useColors(traced, layer);
  const findings = useMemo(
    () => findingsOf(network, layer, weights, trace),
    [network, layer, weights, trace],
  );
  const isWhole = done >= cellCount(tensorOf(network, layer.output));
  const traits = useMemo(
    () => kernelTraits(network, layer, weights, isWhole ? trace : null),
    [network, layer, weights, trace, isWhole],
  );
  const met = blocksOf(network)[block + 1].weighted.output;
  return (
    <AllMapsPicture
      {...{ findings, traits, done, front, met }}
      kernels={tensorOf(network, layer.weights)}
      maps={tensorOf(network, layer.output)}
      sums={cellCount(tensorOf(network, met))}
      colors={colors}
      onShowMap={(map) => store.getState().showMap(traced.network, block, map)}
      onGoThere={() => goTo(store, traced.network, met)}
    />
  );
}

/** The colours that the stage has for the kernels and for what they find. */
function useColors({ network, trace, weights }: Traced, layer: Convolution) {
  const theme = useAppStore((state) => state.theme);
  const mode = useAppStore((state) => state.scales);
  return useMemo(() => {
    const columns = stageColumns(networks[network]);
    const scales = stageScales(columns, trace, weights, theme, mode);
    const colorOf = (tensor: string) => {
      const spec = columns.find(({ value }) => value.tensor === tensor)?.value;
      const scale = spec && scales.get(spec.scale);
      if (!scale) throw new RangeError(`${tensor}: expected a map of the stage, got none`);
      return scale.color;
    };
    return { kernel: colorOf(layer.weights), map: colorOf(layer.output), theme };
  }, [network, trace, weights, theme, mode, layer]);
}

/** Goes to the step that computes the first cell of a tensor. */
function goTo(store: ReturnType<typeof useAppStoreApi>, network: NetworkName, tensor: string): void {
  const timeline = timelineFor(network);
  const step = stepThatComputes(timeline, { tensor, index: 0, of: 'value' });
  const { stepSize, setPosition } = store.getState();
  if (step) setPosition(positionOf(timeline, step, stepSize));
}
