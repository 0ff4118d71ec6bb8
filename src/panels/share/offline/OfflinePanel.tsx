import { useTranslation } from '../../words/useTranslation.ts';
import './offline.css';

/** Whether the page opens without a network; `forgotten`: its files were, in this visit; `inside` is the page in one file. */
export type PageKept = 'kept' | 'notYet' | 'forgotten' | 'impossible' | 'inside';

export interface DigitsKept {
  readonly side: number;
  readonly state: 'kept' | 'missing' | 'keeping' | 'failed';
}

export interface OfflinePanelProps {
  readonly page: PageKept;
  /** A file for each size of digits. */
  readonly digits: readonly DigitsKept[];
  readonly onKeep: (side: number) => void;
}

/** What of the page is there without a network, and how the rest comes along. */
export function OfflinePanel({ page, digits, onKeep }: OfflinePanelProps) {
  const { t } = useTranslation('views');
  return (
    <div className="share-text share-offline">
      <p role="status">{t(`shareOffline.page.${page}`)}</p>
      {(page === 'kept' || page === 'notYet') && <p>{t('shareOffline.install')}</p>}
      {page === 'kept' && (
        <>
          <h3>{t('shareOffline.digits')}</h3>
          <p>{t('shareOffline.digitsNote')}</p>
          <ul>
            {digits.map((each) => (
              <Digits key={each.side} {...each} onKeep={() => onKeep(each.side)} />
            ))}
          </ul>
          <p role="status">{digits.some(({ state }) => state === 'failed') && t('shareOffline.failed')}</p>
        </>
      )}
    </div>
  );
}

/** The button stays when its press has made it needless, and with it the focus. */
function Digits({ side, state, onKeep }: DigitsKept & { readonly onKeep: () => void }) {
  const { t } = useTranslation('views');
  const values = { side: String(side) };
  const isIdle = state === 'kept' || state === 'keeping';
  const label = { kept: 'areKept', keeping: 'keeping', missing: 'keep', failed: 'keep' } as const;
  return (
    <li>
      <span>{t('shareOffline.digitsOf', values)}</span>
      <button
        type="button"
        aria-label={t(state === 'kept' ? 'shareOffline.keptOf' : 'shareOffline.keepOf', values)}
        aria-disabled={isIdle}
        onClick={isIdle ? undefined : onKeep}
      >
        {t(`shareOffline.${label[state]}`)}
      </button>
    </li>
  );
}
