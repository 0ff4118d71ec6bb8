import { useTranslation } from '../words/useTranslation.ts';
import { RadioGroup } from '../parts/RadioGroup.tsx';
import type { ScaleMode } from './scales.ts';

export interface ScalesSwitchProps {
  readonly scales: ScaleMode;
  readonly onScales: (scales: ScaleMode) => void;
}

/** Colours that fit each map, or ranges that all maps of a kind share. */
export function ScalesSwitch({ scales, onScales }: ScalesSwitchProps) {
  const { t } = useTranslation();
  const options = (['own', 'shared'] as const).map((value) => ({
    value,
    label: t(`scales.${value}`),
    title: t(`scales.${value}Title`),
  }));
  return (
    <div className="scales-switch">
      <span aria-hidden>{t('scales.name')}</span>
      <RadioGroup name={t('scales.name')} options={options} value={scales} onChange={onScales} />
    </div>
  );
}
