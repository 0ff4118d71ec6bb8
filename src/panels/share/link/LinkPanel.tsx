import { TextToCopy } from '../../parts/TextToCopy.tsx';
import { useTranslation } from '../../words/useTranslation.ts';
import { BringWeights, type WeightsToBring } from '../BringWeights.tsx';
import { qrPath } from './qrPath.ts';
import './link.css';

export interface LinkPanelProps {
  /** The whole address. */
  readonly address: string;
  /** The page is a file of this machine. */
  readonly isFile: boolean;
  /** What it opens, and what it is without, in sentences. */
  readonly carried: readonly string[];
  readonly missing: readonly string[];
  /** Null where the reader has no weights to bring. */
  readonly weights: WeightsToBring | null;
  /** The weights are wanted as a file. */
  readonly onFile: () => void;
}

/** The link to what the page shows: to be copied or scanned, with what is in it. */
export function LinkPanel({ address, isFile, carried, missing, weights, onFile }: LinkPanelProps) {
  const { t } = useTranslation('views');
  return (
    <div className="share-text share-link">
      <p>{t('shareLink.intro')}</p>
      {isFile && <p className="note warning">{t('shareLink.ofFile')}</p>}
      <TextToCopy
        text={address}
        rows={3}
        label={t('shareLink.address')}
        copy={t('shareLink.copy')}
        outcomes={{ copied: t('shareLink.copied'), selected: t('shareLink.selected') }}
      />
      {weights && (
        <div className="share-link-weights">
          <BringWeights {...weights} />
          <button type="button" onClick={onFile}>
            {t('shareLink.file')}
          </button>
        </div>
      )}
      <div className="share-link-about">
        <div>
          <h3>{t('shareLink.carried')}</h3>
          <List sentences={carried} />
          {missing.length > 0 && (
            <>
              <h3>{t('shareLink.missing')}</h3>
              <List sentences={missing} />
            </>
          )}
        </div>
        {!isFile && <QrCode address={address} />}
      </div>
    </div>
  );
}

function List({ sentences }: { readonly sentences: readonly string[] }) {
  return (
    <ul>
      {sentences.map((sentence) => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  );
}

/** Black on white in both themes: cameras want it so. */
function QrCode({ address }: { readonly address: string }) {
  const { t } = useTranslation('views');
  const code = qrPath(address);
  if (!code) return <p className="share-link-qr">{t('shareLink.noQr')}</p>;
  const { side, path } = code;
  return (
    <svg
      className="share-link-qr"
      viewBox={`0 0 ${side} ${side}`}
      role="img"
      aria-label={t('shareLink.qr')}
      shapeRendering="crispEdges"
    >
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
