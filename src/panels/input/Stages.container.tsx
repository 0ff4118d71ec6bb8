import {
  answerOf,
  fitOneOf,
  imageOf,
  networks,
  type NetworkName,
  type Prepared,
  type Weights,
} from '../../core/index.ts';
import { bothWaysOf } from '../../store/input/bothWays.ts';
import { imagesOf, RASTER_SIDE, readsFine } from '../../store/input/input.ts';
import { scoresHere } from '../../store/pass/computedHere.ts';
import { passOf } from '../../store/pass/passOf.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import type { Guess } from './Guesses.tsx';
import { StagesDialog } from './StagesDialog.tsx';

/** The stages of the drawing that is shown, with what the network in use makes of both ways. */
export function StagesContainer({ onClose }: { readonly onClose: () => void }) {
  const store = useAppStoreApi();
  const ways = useAppStore((state) => bothWaysOf(state.source));
  const kind = useAppStore((state) => state.source.kind);
  const network = useAppStore((state) => state.network);
  const weights = useAppStore((state) => passOf(state)?.weights ?? null);
  const normalize = useAppStore((state) => state.normalize);
  const theme = useAppStore((state) => state.theme);
  return (
    <StagesDialog
      name={imageOf(networks[network]).name}
      from={kind === 'drawing' ? 'digit' : kind}
      drawn={ways && { ...ways, side: RASTER_SIDE, isHalved: !readsFine(network) }}
      guesses={
        ways &&
        weights && {
          normalized: guessOf(network, weights, ways.normalized),
          asDrawn: guessOf(network, weights, ways.asDrawn),
        }
      }
      normalize={normalize}
      theme={theme}
      onNormalize={store.getState().setNormalize}
      onClose={onClose}
    />
  );
}

function guessOf(network: NetworkName, weights: Weights, prepared: Prepared): Guess {
  const image = fitOneOf(networks[network], imagesOf(prepared));
  const scores = scoresHere(network, weights, image);
  const digit = answerOf(scores);
  return { image, digit, score: scores[digit] };
}
