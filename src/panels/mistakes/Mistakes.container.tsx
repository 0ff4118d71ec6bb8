import { useMemo } from 'react';
import { confusionOf, type DigitSet } from '../../core/index.ts';
import { imageOf, isDigit } from '../../store/training/mistakesSlice.ts';
import type { Judged } from '../../store/training/mistakesState.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import type { Picture } from './Gallery.tsx';
import { galleryOf, pageOf } from './gallery.ts';
import { JudgingState } from './JudgingState.tsx';
import { MistakesPanel } from './MistakesPanel.tsx';

/** The view "Mistakes". Who brings the digits and has them judged is syncMistakes.ts. */
export default function MistakesContainer() {
  const store = useAppStoreApi();
  const judging = useAppStore((state) => state.judging);
  const judged = useAppStore((state) => state.judged);
  const isOther = useAppStore((state) => state.network !== state.judged?.network);
  if (judging.kind === 'ready' && judged && !isOther)
    return <Shown validation={judging.validation} judged={judged} />;
  return (
    <JudgingState
      state={judging.kind}
      loaded={
        judging.kind === 'loading' && judging.total !== null
          ? Math.min(judging.received / judging.total, 1)
          : null
      }
      failedBy={judging.kind === 'failed' ? judging.reason : 'refused'}
      onAgain={store.getState().judgeAgain}
    />
  );
}

interface ShownProps {
  readonly validation: DigitSet;
  readonly judged: Judged;
}

function Shown({ validation, judged }: ShownProps) {
  const store = useAppStoreApi();
  const { cell, page: wanted } = useAppStore((state) => state.gallery);
  const theme = useAppStore((state) => state.theme);
  const source = useAppStore((state) => state.source);
  const isFollowing = useAppStore(
    ({ training, weightsChoice, filmAt, run, network }) =>
      training.kind === 'running' && weightsChoice === 'own' && !filmAt && run?.network === network,
  );
  const { labels } = validation;
  const counts = useMemo(() => confusionOf(labels, judged.given), [labels, judged]);
  const digits = useMemo(() => galleryOf({ labels, ...judged }, cell), [labels, judged, cell]);
  const { digits: shown, page, pages } = useMemo(() => pageOf(digits, wanted), [digits, wanted]);
  const images = useMemo(() => imagesOf(validation), [validation]);
  const pictures = useMemo(
    () => shown.map((digit) => pictureOf(digit, images[digit], labels, judged)),
    [shown, images, labels, judged],
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
        select({ tensor: 'yi', index: answer, of: 'value' });
        setSideTab('why');
      }}
    />
  );
}

/** The same views of the file at every look, so that a picture is drawn once. */
function imagesOf({ images, labels }: DigitSet): Uint8Array[] {
  return Array.from(labels, (_, digit) => imageOf(images, digit));
}

function pictureOf(
  digit: number,
  pixels: Uint8Array,
  labels: Uint8Array,
  { given, scores }: Judged,
): Picture {
  return { digit, pixels, label: labels[digit], answer: given[digit], score: scores[digit] };
}
