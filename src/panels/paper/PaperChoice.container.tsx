import { useTranslation } from 'react-i18next';
import type { PaperSheet } from '../../store/state.ts';
import { useAppStoreApi } from '../../store/useAppStore.ts';
import { Dialog } from '../parts/Dialog.tsx';
import './paperChoice.css';

const SHEETS: readonly PaperSheet[] = ['step'];

/** The choice of what is printed. */
export function PaperChoiceContainer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('views');
  const { print } = useAppStoreApi().getState();
  return (
    <Dialog title={t('paper.title')} className="paper-choice" onClose={onClose}>
      <form method="dialog">
        {SHEETS.map((sheet) => (
          <p key={sheet}>
            <button type="submit" aria-describedby={`paper-${sheet}`} onClick={() => print(sheet)}>
              {t(`paper.choice.${sheet}`)}
            </button>
            <span className="note" id={`paper-${sheet}`}>
              {t(`paper.about.${sheet}`)}
            </span>
          </p>
        ))}
      </form>
    </Dialog>
  );
}
