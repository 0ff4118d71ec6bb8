import { useTranslation } from 'react-i18next';
import { RadioGroup } from '../parts/RadioGroup.tsx';
import type { OtherPicture } from './otherPicture.container.tsx';

export interface PictureChoiceProps extends OtherPicture {
  /** The other picture is shown, and not the step's own. */
  readonly isOther: boolean;
  readonly onChoose: (isOther: boolean) => void;
}

/** The choice between the step's own picture and the other one. */
export default function PictureChoice({ kind, count, isOther, onChoose }: PictureChoiceProps) {
  const { t } = useTranslation();
  const options =
    kind === 'stamps'
      ? [t('stamps.termByTerm'), t('stamps.stamps', { count })]
      : [t('allMaps.oneCell'), t('allMaps.all', { count })];
  return (
    <RadioGroup
      name={t('stamps.view')}
      className="compact"
      value={Number(isOther)}
      options={options.map((label, value) => ({ value, label }))}
      onChange={(value) => onChoose(value === 1)}
    />
  );
}
