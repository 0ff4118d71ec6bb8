import { Pencil, Pin, PinOff } from 'lucide-react';
import { useTranslation } from '../words/useTranslation.ts';
import { type Explanation, type Ref, shownNumber } from '../../core/index.ts';
import { termHolding } from './termGroups.ts';
import { useNames } from '../parts/useNames.ts';

export interface BreadcrumbProps {
  readonly path: readonly Ref[];
  readonly onBack: (depth: number) => void;
}

export function Breadcrumb({ path, onBack }: BreadcrumbProps) {
  const { t } = useTranslation();
  const names = useNames();
  return (
    <nav className="breadcrumb" aria-label={t('why.path')}>
      {path.map((ref, depth) =>
        depth === path.length - 1 ? (
          <b key={depth} aria-current="true">
            {names.cell(ref)}
          </b>
        ) : (
          <span key={depth}>
            <button
              type="button"
              className="link"
              aria-label={t('why.back', { name: names.cell(ref) })}
              onClick={() => onBack(depth)}
            >
              {names.cell(ref)}
            </button>
            <i aria-hidden> › </i>
          </span>
        ),
      )}
    </nav>
  );
}

/** The state of the selected weight's pin button. */
export interface Pinning {
  readonly name: string;
  readonly isPinned: boolean;
  readonly isFull: boolean;
  /** How many can be pinned. */
  readonly most: number;
  readonly onToggle: () => void;
}

export function PinButton({ name, isPinned, isFull, most, onToggle }: Pinning) {
  const { t } = useTranslation();
  const isDisabled = isFull && !isPinned;
  const Icon = isPinned ? PinOff : Pin;
  return (
    <span className="pin-button">
      <button
        type="button"
        aria-label={t(isPinned ? 'why.unpinName' : 'why.pinName', { name })}
        aria-describedby={isDisabled ? 'pins-full' : undefined}
        disabled={isDisabled}
        onClick={onToggle}
      >
        <Icon aria-hidden />
        {t(isPinned ? 'why.unpin' : 'why.pin')}
      </button>
      {isDisabled && <small id="pins-full">{t('why.pinsFull', { count: most })}</small>}
    </span>
  );
}

export interface TypeButtonProps {
  /** The cell that is typed; of a score, the component of d that it is compared with. */
  readonly cell: Ref;
  readonly shown: Ref;
  readonly onType: () => void;
}

/** Opens the field in which a number is typed. */
export function TypeButton({ cell, shown, onType }: TypeButtonProps) {
  const { t } = useTranslation();
  const names = useNames();
  const name = names.cell(cell);
  return (
    <button
      type="button"
      className="type-button"
      aria-label={t('why.typeCell', { cell: name })}
      title={t('why.typeHint', { keys: '=, F2' })}
      aria-haspopup="dialog"
      onClick={onType}
    >
      <Pencil aria-hidden />{' '}
      {cell.tensor === shown.tensor ? t('why.type') : t('why.typeCell', { cell: name })}
    </button>
  );
}

/** Which term above the cell that is shown belongs to, and what that term is worth. */
export function BelongsTo({ parent, shown }: { parent: Explanation; shown: Ref }) {
  const { t } = useTranslation();
  const names = useNames();
  const found = termHolding(parent.terms, shown);
  if (!found) return null;
  const { term, count } = found;
  const words = {
    count,
    term: names.term(term),
    value: shownNumber(term.value),
    name: names.cell(parent.ref),
  };
  return <p className="note belongs">{t(count === 1 ? 'why.belongs' : 'why.belongsToAll', words)}</p>;
}
