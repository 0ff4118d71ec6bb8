import { useDeferredValue } from 'react';
import { blockOfTensor, hasReadings, networks, readerOf } from '../../core/index.ts';
import { frontsOf } from '../../store/pass/fronts.ts';
import { rightOf, tracedOf } from '../../store/pass/passOf.ts';
import { readingsTraced } from '../../store/pass/readings.ts';
import { useReadable } from '../../store/useReadable.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { CellChoice } from './CellChoice.tsx';
import { offered } from './offered.ts';
import { ReadingsPicture } from './ReadingsPicture.tsx';

/** The gradient of the selected cell in two readings, where a convolution reads that cell; else the way to such a cell. */
export default function TurnedContainer() {
  const { select, hover, showMap } = useAppStoreApi().getState();
  const name = useAppStore((state) => state.network);
  // a new trace waits for what is pressed meanwhile
  const latest = useDeferredValue(useAppStore(tracedOf));
  const selected = useAppStore((state) => state.selected);
  const theme = useAppStore((state) => state.theme);
  const { fronts } = useReadable(frontsOf);
  if (latest?.network !== name) return null;
  // where a mistake is planted, the gradient as it should be
  const traced = rightOf(latest);
  const network = networks[name];
  const layer = readerOf(network, selected.tensor);
  if (!layer || !hasReadings(network, selected))
    return <CellChoice cells={offered(network, traced.trace, selected)} onChoose={select} />;
  const { explanation, readings } = readingsTraced(traced, selected);
  const block = blockOfTensor(network, layer.output);
  return (
    <ReadingsPicture
      network={network}
      trace={traced.trace}
      weights={traced.weights}
      explanation={explanation}
      made={layer.output}
      readings={readings}
      kernel={Math.min(fronts[block], readings.maps.length - 1)}
      onKernel={(map) => showMap(name, block, map)}
      theme={theme}
      onHover={hover}
    />
  );
}
