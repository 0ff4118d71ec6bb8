import { NotebookPen, Printer } from 'lucide-react';
import { useTranslation } from '../words/useTranslation.ts';
import { tracedOf } from '../../store/pass/passOf.ts';
import { useAppStore, useAppStoreApi } from '../../store/useAppStore.ts';
import { useWorksheet } from './useWorksheet.container.tsx';
import './paperEntries.css';

const ICONS = { step: Printer, worksheet: NotebookPen };

/** The entries of a menu that print; `onClose` closes it. */
export function PaperEntries({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('views');
  const { t: page } = useTranslation();
  const { print } = useAppStoreApi().getState();
  const hasDigit = useAppStore((state) => tracedOf(state) !== null);
  const worksheet = useWorksheet();
  const refusal = hasDigit ? t('paper.noWorksheet') : page('pad.nothing');
  return (['step', 'worksheet'] as const).map((sheet) => {
    const Icon = ICONS[sheet];
    const isRefused = sheet === 'worksheet' && !worksheet;
    return (
      <div key={sheet} className="paper-entry">
        <button
          type="button"
          disabled={isRefused}
          aria-describedby={`paper-${sheet}`}
          onClick={() => {
            // first, so that the focus comes back to the button of the menu
            onClose();
            print(sheet);
          }}
        >
          <Icon aria-hidden /> {t(`paper.choice.${sheet}`)}
        </button>
        <p id={`paper-${sheet}`} className="note">
          {isRefused ? refusal : t(`paper.about.${sheet}`)}
        </p>
      </div>
    );
  });
}
