import { useTranslation } from '../words/useTranslation.ts';
import { networks, weightTensors, type Weights } from '../../core/index.ts';
import { plantingOf, tracedOf } from '../../store/pass/passOf.ts';
import { LEARNING_RATES } from '../../store/state.ts';
import {
  errorAfterUpdate,
  errorsOfSteps,
  explainFrameUpdate,
  weightsAfterUpdate,
} from '../../store/weights/update.ts';
import { changeToUndo } from '../../store/weights/changing.ts';
import { applyUpdate, undoUpdate } from '../../store/weights/descent.ts';
import { changedOf } from '../../store/weights/chosen.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { DescentControls } from './DescentControls.tsx';
import type { StepProps } from './stepProps.ts';
import { UpdatePicture } from './UpdatePicture.tsx';
import './update.css';

const NO_STEPS: readonly Weights[] = [];

/** The step that the card shows: while one scrubs it stands, and the page's own may be of another phase. */
export type UpdateContainerProps = Pick<StepProps, 'frame' | 'isRushed'>;

/** The update of the tensor whose turn it is, and descent for good. */
export default function UpdateContainer({ frame, isRushed }: UpdateContainerProps) {
  const { t } = useTranslation('views');
  const store = useAppStoreApi();
  const { setLearningRate } = store.getState();
  const traced = useAppStore(tracedOf);
  const theme = useAppStore((state) => state.theme);
  const onHover = useAppStore((state) => state.hover);
  const rate = useAppStore((state) => state.learningRate);
  const changed = useAppStore(changedOf);
  const { t: ofPage } = useTranslation();
  const change = useAppStore(changeToUndo);
  const isPlanted = useAppStore((state) => plantingOf(state) !== null);
  if (!traced) return null;
  const history = changed?.history ?? NO_STEPS;
  // what "Apply" will do is foretold, but not while weights are updated one by one
  const isEnd = frame.termsShown === null || frame.updated === weightTensors(networks[traced.network]).length;
  return (
    <UpdatePicture
      network={networks[traced.network]}
      tensor={frame.focus.tensor}
      weights={traced.weights}
      updated={weightsAfterUpdate(traced, rate)}
      reached={frame.termsShown}
      learningRate={rate}
      explanation={explainFrameUpdate(traced, frame, rate)}
      isRushed={isRushed}
      theme={theme}
      onHover={onHover}
    >
      <DescentControls
        rates={LEARNING_RATES}
        rate={rate}
        errors={errorsOfSteps(traced, history)}
        errorAfter={isEnd ? errorAfterUpdate(traced, rate) : null}
        steps={changed?.steps ?? 0}
        undoes={change && ofPage('history.undoes', { what: ofPage(`history.${change}`) })}
        // its words are there: what plants has brought them
        refusal={isPlanted ? t('broken.noApply') : null}
        onRate={setLearningRate}
        onApply={(steps) => applyUpdate(store, steps)}
        onUndo={() => undoUpdate(store)}
      />
    </UpdatePicture>
  );
}
