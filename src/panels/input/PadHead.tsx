import { useTranslation } from '../words/useTranslation.ts';
import { MapTitle } from '../parts/MapLabel.tsx';
import { RadioGroup } from '../parts/RadioGroup.tsx';

/** The choice between drawing on the pad and looking at its pixels. */
export type PadMode = 'draw' | 'look';

export interface PadHeadProps {
  /** What the network calls its input. */
  readonly name: string;
  /** Side of the input in cells. */
  readonly side: number;
  readonly mode: PadMode;
  /** Whether there is anything to look at. */
  readonly canLook: boolean;
  readonly onMode: (mode: PadMode) => void;
}

/** The name of the pad, which is the network's input, and what a pointer does on it. */
export function PadHead({ name, side, mode, canLook, onMode }: PadHeadProps) {
  const { t } = useTranslation();
  return (
    <div className="pad-head">
      <h2 data-name={`value:${name}`}>
        <MapTitle text={name} /> <span>{`${side}×${side}`}</span>
      </h2>
      <RadioGroup
        name={t('pad.mode')}
        className="small"
        options={[
          { value: 'draw', label: t('pad.draw') },
          { value: 'look', label: t('pad.look'), disabled: !canLook },
        ]}
        value={mode}
        onChange={onMode}
      />
    </div>
  );
}
