import { trainDigitsOf } from '../../store/training/trainingSlice.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { DigitsChoice } from './DigitsChoice.tsx';

/** The choice of the digits to train on; of one's own only while there are some. */
export function DigitsChoiceContainer() {
  const store = useAppStoreApi();
  const value = useAppStore(trainDigitsOf);
  const count = useAppStore((state) => state.mine.length);
  const isBusy = useAppStore(({ training: { kind } }) => kind === 'running' || kind === 'loading');
  return (
    <DigitsChoice
      value={value}
      count={count}
      isBusy={isBusy}
      onChange={(digits) => store.getState().setTrainSettings({ digits })}
    />
  );
}
