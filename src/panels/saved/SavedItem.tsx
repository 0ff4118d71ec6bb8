import { Download, Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from '../words/useTranslation.ts';
import { shownPercent, shownDate, networkTitle } from '../../core/index.ts';
import type { NetworkName } from '../../core/index.ts';
import { IconButton } from '../parts/IconButton.tsx';
import { RenameForm } from './RenameForm.tsx';

export interface SavedEntry {
  readonly name: string;
  readonly network: NetworkName;
  /** Share of the validation digits, 0 to 1; null where it was not measured. */
  readonly accuracy: number | null;
  /** Only a file says so. */
  readonly isClaim: boolean;
  /** Number of digits that the file's accuracy was measured on. */
  readonly claim?: { readonly of: number };
  /** Milliseconds since 1970. */
  readonly savedAt: number;
}

export interface SavedOrders {
  readonly isTaken: (name: string) => boolean;
  readonly clean: (name: string) => string;
  readonly onUse: (name: string) => void;
  readonly onRename: (name: string, to: string) => void;
  readonly onDownload: (name: string) => void;
  readonly onDelete: (name: string) => void;
}

export interface SavedItemProps extends SavedOrders {
  readonly entry: SavedEntry;
  readonly isInUse: boolean;
}

/** One line of the list: what it is, and what can be done with it. */
export function SavedItem(props: SavedItemProps) {
  const { entry, isInUse, onUse, onRename, onDownload, onDelete } = props;
  const { name } = entry;
  const { t } = useTranslation('views');
  const [isRenaming, setRenaming] = useState(false);
  if (isRenaming) {
    return (
      <li>
        <RenameForm
          name={name}
          clean={props.clean}
          isTaken={props.isTaken}
          onCancel={() => setRenaming(false)}
          onRename={(to) => {
            setRenaming(false);
            onRename(name, to);
          }}
        />
      </li>
    );
  }
  return (
    <li aria-current={isInUse}>
      <p className="saved-about">
        <b>{name}</b> {isInUse && <small className="saved-now">{t('saved.current')}</small>}
      </p>
      <p className="saved-buttons">
        <button
          type="button"
          aria-label={t('saved.useName', { name })}
          title={t('saved.useHint')}
          aria-disabled={isInUse}
          onClick={() => isInUse || onUse(name)}
        >
          {t('saved.use')}
        </button>
        <IconButton label={t('saved.rename', { name })} icon={Pencil} onClick={() => setRenaming(true)} />
        <IconButton label={t('saved.download', { name })} icon={Download} onClick={() => onDownload(name)} />
        <IconButton label={t('saved.delete', { name })} icon={Trash2} onClick={() => onDelete(name)} />
      </p>
      <About {...entry} />
    </li>
  );
}

function About({ network, accuracy, isClaim, claim, savedAt }: SavedEntry) {
  const { t } = useTranslation('views');
  const { language } = useTranslation();
  const percent = shownPercent(accuracy ?? 0, language);
  const right =
    accuracy === null ? t('saved.rightUnknown') : t(rightKey(isClaim, claim), { percent, of: claim?.of });
  return <small>{[networkTitle(network, language), right, shownDate(savedAt, language)].join(' · ')}</small>;
}

function rightKey(
  isClaim: boolean,
  claim: SavedEntry['claim'],
): 'saved.right' | 'saved.rightClaimed' | 'saved.rightClaimedOf' {
  if (!isClaim) return 'saved.right';
  return claim ? 'saved.rightClaimedOf' : 'saved.rightClaimed';
}
