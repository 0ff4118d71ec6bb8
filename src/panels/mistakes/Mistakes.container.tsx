import { useMemo } from 'react';
import { confusionOf, type DigitSet, networks, errorLayerOf, makerOf } from '../../core/index.ts';
import { imageIn, isDigit } from '../../store/training/mistakesSlice.ts';
import type { Evaluated } from '../../store/training/mistakesState.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import type { Picture } from './Gallery.tsx';
import { galleryOf, pageOf } from './gallery.ts';
import { EvaluatingState } from './EvaluatingState.tsx';
import { MistakesPanel } from './MistakesPanel.tsx';

/** The view "Mistakes". Who brings the digits and has them evaluated is syncMistakes.ts. */
export default function MistakesContainer() {
  const store = useAppStoreApi();
  const evaluating = useAppStore((state) => state.evaluating);
  const evaluated = useAppStore((state) => state.evaluated);
  const isOther = useAppStore((state) => state.network !== state.evaluated?.network);
  if (evaluating.kind === 'ready' && evaluated && !isOther)
    return <Shown validation={evaluating.validation} evaluated={evaluated} />;
  return (
    <EvaluatingState
      state={evaluating.kind}
      loaded={
        evaluating.kind === 'loading' && evaluating.total !== null
          ? Math.min(evaluating.received / evaluating.total, 1)
          : null
      }
      failedBy={evaluating.kind === 'failed' ? evaluating.reason : 'refused'}
      onAgain={store.getState().evaluateAgain}
    />
  );
}

interface ShownProps {
  readonly validation: DigitSet;
  readonly evaluated: Evaluated;
}

function Shown({ validation, evaluated }: ShownProps) {
  const store = useAppStoreApi();
  const { cell, page: target } = useAppStore((state) => state.gallery);
  const theme = useAppStore((state) => state.theme);
  const source = useAppStore((state) => state.source);
  const isFollowing = useAppStore(
    ({ training, weightsChoice, checkpoint, run, network }) =>
      training.kind === 'running' && weightsChoice === 'own' && !checkpoint && run?.network === network,
  );
  const { labels } = validation;
  const counts = useMemo(() => confusionOf(labels, evaluated.given), [labels, evaluated]);
  const digits = useMemo(() => galleryOf({ labels, ...evaluated }, cell), [labels, evaluated, cell]);
  const { digits: shown, page, pages } = useMemo(() => pageOf(digits, target), [digits, target]);
  const images = useMemo(() => imagesOf(validation), [validation]);
  const pictures = useMemo(
    () => shown.map((digit) => pictureOf(digit, images[digit], labels, evaluated)),
    [shown, images, labels, evaluated],
  );
  const { showMistakes, turnGallery, askDigit, select, setSideTab } = store.getState();
  return (
    <MistakesPanel
      {...{ counts, cell, theme, isFollowing, pictures, page, pages }}
      count={digits.length}
      onStage={shown.find((digit) => isDigit(source, validation, digit)) ?? null}
      onCell={(chosen) => showMistakes(chosen === cell ? null : chosen)}
      onAll={() => showMistakes(null)}
      onPage={turnGallery}
      onChoose={askDigit}
      onWhy={({ answer }) => {
        const network = networks[store.getState().network];
        const { input } = errorLayerOf(network);
        select({ tensor: makerOf(network, input)?.input ?? input, index: answer, of: 'value' });
        setSideTab('why');
      }}
    />
  );
}

/** The same views of the file at every look, so that a picture is drawn once. */
function imagesOf(set: DigitSet): Uint8Array[] {
  return Array.from(set.labels, (_, digit) => imageIn(set, digit));
}

function pictureOf(
  digit: number,
  pixels: Uint8Array,
  labels: Uint8Array,
  { given, scores }: Evaluated,
): Picture {
  return { digit, pixels, label: labels[digit], answer: given[digit], score: scores[digit] };
}
