import { answerOf, digitWanted, errorLayerOf, givenIn, networkTitle, networks } from '../../core/index.ts';
import { timelineFor } from '../../store/pass/frames.ts';
import { tracedOf } from '../../store/pass/passOf.ts';
import type { Traced } from '../../store/state.ts';
import { useAppStore } from '../../store/useAppStore.ts';
import { accuracyOf, changedOf } from '../../store/weights/chosen.ts';
import { positionCount } from '../../timeline/steps.ts';
import type { SheetFacts } from './useAbout.ts';

/** What a sheet, or a picture, is of. */
export function useFacts(): SheetFacts {
  const network = useAppStore((state) => state.network);
  const language = useAppStore((state) => state.language);
  const weights = useAppStore((state) => state.weightsChoice);
  const accuracy = useAppStore(accuracyOf);
  const changed = useAppStore(changedOf);
  const traced = useAppStore(tracedOf);
  const position = useAppStore((state) => state.position);
  const size = useAppStore((state) => state.stepSize);
  return {
    network: networkTitle(network, language),
    weights,
    accuracy: changed ? null : accuracy,
    changed: changed && { steps: changed.steps, typed: changed.typed ?? 0 },
    digit: traced && digitOf(traced),
    isPlanted: (traced?.planting ?? null) !== null,
    step: { size, number: position + 1, count: positionCount(timelineFor(network), size) },
  };
}

function digitOf({ network, trace, provisional }: Traced): SheetFacts['digit'] {
  const { input } = errorLayerOf(networks[network]);
  return {
    wanted: digitWanted(givenIn(networks[network], trace).d),
    guess: answerOf(trace.values[input]),
    isGuessed: provisional,
  };
}
