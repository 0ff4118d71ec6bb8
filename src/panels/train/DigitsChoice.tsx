import { useTranslation } from '../words/useTranslation.ts';
import { RadioGroup } from '../parts/RadioGroup.tsx';

export type DigitsToTrainOn = 'shipped' | 'both' | 'mine';

export interface DigitsChoiceProps {
  readonly value: DigitsToTrainOn;
  /** How many digits the user has kept. */
  readonly count: number;
  /** A run that goes on keeps its digits. */
  readonly isBusy: boolean;
  readonly onChange: (value: DigitsToTrainOn) => void;
}

/** Which digits the next run trains on, with a sentence on what that means. */
export function DigitsChoice({ value, count, isBusy, onChange }: DigitsChoiceProps) {
  const { t } = useTranslation('views');
  const none = count === 0;
  return (
    <div className="digits-choice">
      <RadioGroup<DigitsToTrainOn>
        name={t('mine.train')}
        className="compact"
        value={value}
        options={[
          { value: 'shipped', label: t('mine.shipped'), disabled: isBusy },
          { value: 'both', label: t('mine.both'), disabled: isBusy || none },
          { value: 'mine', label: t('mine.mine', { count }), disabled: isBusy || none },
        ]}
        onChange={onChange}
      />
      <p className="note">{t(none && value === 'shipped' ? 'mine.trainNone' : NOTES[value])}</p>
    </div>
  );
}

const NOTES = { shipped: 'mine.trainShipped', both: 'mine.trainBoth', mine: 'mine.trainMine' } as const;
