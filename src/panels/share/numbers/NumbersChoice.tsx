import { EXPORT_KINDS, EXPORTS, type ExportForm, type ExportKind } from '../../../core/index.ts';
import { RadioGroup } from '../../parts/RadioGroup.tsx';
import { Select } from '../../parts/Select.tsx';
import { useTranslation } from '../../words/useTranslation.ts';
import { FORM_NAMES } from './names.ts';

export interface NumbersChoiceProps {
  readonly kind: ExportKind;
  readonly form: ExportForm;
  /** The tensors and gradients that there are, and the one that is chosen. */
  readonly maps: readonly string[];
  readonly map: string;
  readonly onKind: (kind: ExportKind) => void;
  readonly onForm: (form: ExportForm) => void;
  readonly onMap: (map: string) => void;
}

/** What is taken away, and in which form. */
export function NumbersChoice(props: NumbersChoiceProps) {
  const { t } = useTranslation('views');
  const { kind, form, maps, map } = props;
  return (
    <div className="share-numbers-choice">
      <RadioGroup
        name={t('shareNumbers.what')}
        options={EXPORT_KINDS.map((value) => ({ value, label: t(`shareNumbers.kinds.${value}`) }))}
        value={kind}
        onChange={props.onKind}
      />
      {kind === 'tensor' && (
        <Select aria-label={t('shareNumbers.tensor')} options={maps} value={map} onChoose={props.onMap} />
      )}
      <RadioGroup
        name={t('shareNumbers.form')}
        options={EXPORTS[kind].map((value) => ({ value, label: FORM_NAMES[value] }))}
        value={form}
        onChange={props.onForm}
      />
    </div>
  );
}
