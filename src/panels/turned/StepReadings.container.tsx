import { blockOfTensor, isConvolution } from '../../core/index.ts';
import { frontsOf } from '../../store/pass/fronts.ts';
import { tracedOf } from '../../store/pass/passOf.ts';
import { readingsTraced } from '../../store/pass/readings.ts';
import { useReadable } from '../../store/useReadable.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { senderTo } from '../../timeline/phases.ts';
import { useStep } from '../now/useStep.container.tsx';
import { StepReadings } from './StepReadings.tsx';

/** The error that the step computes, where it came through a kernel, in both readings. */
export default function StepReadingsContainer() {
  const { hover, showMap } = useAppStoreApi().getState();
  const name = useAppStore((state) => state.network);
  const traced = useAppStore(tracedOf);
  const { network, frame, isRushed, explanations } = useStep();
  const [computed] = explanations;
  const theme = useAppStore((state) => state.theme);
  const { fronts } = useReadable(frontsOf);
  const layer = senderTo(network, frame.focus.tensor);
  if (!traced || !computed || !isConvolution(layer)) return null;
  const { explanation, readings } = readingsTraced(traced, { ...frame.focus, tensor: layer.input });
  const block = blockOfTensor(network, layer.output);
  return (
    <StepReadings
      network={network}
      trace={traced.trace}
      weights={traced.weights}
      computed={computed}
      explanation={explanation}
      made={layer.output}
      readings={readings}
      kernel={Math.min(fronts[block], readings.maps.length - 1)}
      termsShown={frame.termsShown}
      isRushed={isRushed}
      theme={theme}
      onKernel={(map) => showMap(name, block, map)}
      onHover={hover}
    />
  );
}
