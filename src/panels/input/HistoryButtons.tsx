import { Redo2, Undo2, type LucideIcon } from 'lucide-react';
import { useTranslation } from '../words/useTranslation.ts';

export interface HistoryButtonsProps {
  /** The edit that "Undo" takes back, in a few words; null while there is none. */
  readonly undoes: string | null;
  /** The edit that "Redo" makes again. */
  readonly redoes: string | null;
  readonly onUndo: () => void;
  readonly onRedo: () => void;
}

/** "Undo" and "Redo" of the one history, which say what they would change. */
export function HistoryButtons({ undoes, redoes, onUndo, onRedo }: HistoryButtonsProps) {
  const { t } = useTranslation();
  return (
    <>
      <HistoryButton name={t('input.undo')} Icon={Undo2} what={undoes} keys="Z" onPress={onUndo} />
      <HistoryButton name={t('input.redo')} Icon={Redo2} what={redoes} keys="Shift+Z" onPress={onRedo} />
    </>
  );
}

interface HistoryButtonProps {
  readonly name: string;
  readonly Icon: LucideIcon;
  readonly what: string | null;
  readonly keys: string;
  readonly onPress: () => void;
}

/** It stays in the order of the keys when there is nothing left to do: who pressed it by the keyboard is not thrown off it. */
function HistoryButton({ name, Icon, what, keys, onPress }: HistoryButtonProps) {
  return (
    <button
      type="button"
      className="icon"
      aria-label={name}
      aria-disabled={what === null}
      aria-keyshortcuts={`Control+${keys} Meta+${keys}`}
      title={what ?? name}
      onClick={() => what !== null && onPress()}
    >
      <Icon aria-hidden />
    </button>
  );
}
