import { Switch } from '../parts/Switch.tsx';
import { useTranslation } from '../words/useTranslation.ts';

/** The reader's own weights: whether they come along in a link. */
export interface WeightsToBring {
  readonly isOn: boolean;
  /** How they come along, or that they are too many for that. */
  readonly note: string;
  readonly onChange: (isOn: boolean) => void;
}

/** The choice whether they do. */
export function BringWeights({ isOn, note, onChange }: WeightsToBring) {
  const { t } = useTranslation('views');
  return (
    <>
      <Switch isOn={isOn} onChange={onChange} aria-describedby="share-weights">
        {t('share.bring')}
      </Switch>
      <p id="share-weights" role="status">
        {note}
      </p>
    </>
  );
}
