import { useTranslation } from 'react-i18next';
import { tracedOf } from '../../store/pass/passOf.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { Dialog } from '../parts/Dialog.tsx';
import { useWorksheet } from './useWorksheet.container.tsx';
import './paperChoice.css';

/** The choice of what is printed. */
export function PaperChoiceContainer({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('views');
  const { t: page } = useTranslation();
  const { print } = useAppStoreApi().getState();
  const hasDigit = useAppStore((state) => tracedOf(state) !== null);
  const worksheet = useWorksheet();
  const refusal = hasDigit ? t('paper.noWorksheet') : page('pad.nothing');
  return (
    <Dialog title={t('paper.title')} className="paper-choice" onClose={onClose}>
      <form method="dialog">
        {(['step', 'worksheet'] as const).map((sheet) => {
          const isRefused = sheet === 'worksheet' && !worksheet;
          return (
            <p key={sheet}>
              <button
                type="submit"
                disabled={isRefused}
                aria-describedby={`paper-${sheet}`}
                onClick={() => print(sheet)}
              >
                {t(`paper.choice.${sheet}`)}
              </button>
              <span className="note" id={`paper-${sheet}`}>
                {isRefused ? refusal : t(`paper.about.${sheet}`)}
              </span>
            </p>
          );
        })}
      </form>
    </Dialog>
  );
}
