import { useRef, useState } from 'react';
import { copyText } from '../../parts/copyText.ts';
import { Switch } from '../../parts/Switch.tsx';
import { useTranslation } from '../../words/useTranslation.ts';
import { qrPath } from './qrPath.ts';
import './link.css';

export interface LinkPanelProps {
  /** The whole address. */
  readonly address: string;
  /** What it opens, and what it is without, in sentences. */
  readonly carried: readonly string[];
  readonly missing: readonly string[];
  /** The reader's own weights; null where there are none. */
  readonly weights: WeightsToBring | null;
}

export interface WeightsToBring {
  readonly isOn: boolean;
  /** How they come along, or that they are too many for that. */
  readonly note: string;
  readonly onChange: (isOn: boolean) => void;
  readonly onFile: () => void;
}

/** The link to what the page shows: to be copied or scanned, with what is in it. */
export function LinkPanel({ address, carried, missing, weights }: LinkPanelProps) {
  const { t } = useTranslation('views');
  return (
    <div className="share-link">
      <p>{t('shareLink.intro')}</p>
      <AddressToCopy address={address} />
      {weights && <Weights {...weights} />}
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
        <QrCode address={address} />
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

function AddressToCopy({ address }: { readonly address: string }) {
  const { t } = useTranslation('views');
  const field = useRef<HTMLTextAreaElement>(null);
  /** Of another address nothing was copied. */
  const [outcome, setOutcome] = useState<{ of: string; as: 'copied' | 'selected' } | null>(null);
  const copy = async (): Promise<void> => {
    const as = await copyText(address, field.current);
    setOutcome({ of: address, as });
  };
  return (
    <>
      <textarea ref={field} readOnly rows={3} aria-label={t('shareLink.address')} value={address} />
      <p className="share-link-copy">
        <button type="button" onClick={() => void copy()}>
          {t('shareLink.copy')}
        </button>
        <span role="status">{outcome?.of === address && t(`shareLink.${outcome.as}`)}</span>
      </p>
    </>
  );
}

function Weights({ isOn, note, onChange, onFile }: WeightsToBring) {
  const { t } = useTranslation('views');
  return (
    <div className="share-link-weights">
      <Switch isOn={isOn} onChange={onChange} aria-describedby="share-link-weights">
        {t('shareLink.bring')}
      </Switch>
      <p id="share-link-weights" role="status">
        {note}
      </p>
      <button type="button" onClick={onFile}>
        {t('shareLink.file')}
      </button>
    </div>
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
