import { Check, FolderPlus } from 'lucide-react';
import { useTranslation } from '../words/useTranslation.ts';

export interface KeepButtonProps {
  /** The digit that the drawing was said to be; null until then. */
  readonly digit: number | null;
  /** The digit that it is kept as; null while it is not. */
  readonly keptAs: number | null;
  readonly canKeep: boolean;
  readonly onKeep: () => void;
}

/** Puts the drawing among the user's own digits. It keeps the keyboard's focus when that is done, and then says so. */
export function KeepButton({ digit, keptAs, canKeep, onKeep }: KeepButtonProps) {
  const { t } = useTranslation();
  const isKept = keptAs !== null && keptAs === digit;
  const isOff = !canKeep || digit === null || isKept;
  const text = digit === null ? t('keep.none') : t(isKept ? 'keep.kept' : 'keep.keep', { digit });
  return (
    <>
      <button
        type="button"
        className="keep"
        aria-disabled={isOff}
        title={t(canKeep ? 'keep.hint' : 'keep.onlyDrawings')}
        onClick={() => !isOff && onKeep()}
      >
        {isKept ? <Check aria-hidden /> : <FolderPlus aria-hidden />} {text}
      </button>
      <span role="status" className="visually-hidden">
        {isKept ? text : ''}
      </span>
    </>
  );
}
